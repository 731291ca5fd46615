import { zipEntries } from "./zip-directory";

/** The part of mammoth that is used. The package is loaded on demand, so that the pane starts without it. */
export interface DocxConverter {
  convertToHtml(input: { readonly arrayBuffer: ArrayBuffer; readonly buffer: Uint8Array }, options?: { readonly convertImage?: unknown; readonly externalFileAccess?: boolean }): Promise<{ readonly value: string }>;
  readonly images?: { imgElement(convert: () => Promise<Record<string, string>>): unknown };
}

/** Gives the converter, e.g. `async () => (await import("mammoth")).default`. */
export type LoadDocxConverter = () => Promise<DocxConverter>;

/** Unpacked text above this size is no budget document. */
export const LARGEST_UNPACKED = 96 * 1024 * 1024;

/** Bytes of the text parts when unpacked, as the file's directory says; pictures are not read. */
export const unpackedSize = (bytes: Uint8Array): number =>
  zipEntries(bytes).filter(({ name }) => name.endsWith(".xml") || name.endsWith(".rels")).reduce((sum, { size }) => sum + size, 0);

/**
 * A .docx as HTML, pictures left out.
 *
 * @throws whatever the converter throws for a broken file
 */
export async function docxHtml(bytes: Uint8Array, load: LoadDocxConverter): Promise<string> {
  const converter = await load();
  const own = bytes.slice();
  const convertImage = converter.images?.imgElement(async () => ({ src: "" }));
  const result = await converter.convertToHtml({ arrayBuffer: own.buffer, buffer: own }, { ...(convertImage === undefined ? {} : { convertImage }), externalFileAccess: false });
  return result.value;
}
