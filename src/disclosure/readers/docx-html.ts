import { unpackedSize } from "../unpacking/index";
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

/** All of a document, pictures included: they are passed over, but a relationship may call one the text. */
const LARGEST_WHOLE = 4 * LARGEST_UNPACKED;

const isPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg)$/i.test(name);

/**
 * Bytes of the text parts when unpacked, if they are more than a document may have; null where they are not. What the
 * file's directory says comes first, since that costs nothing; then they are counted, since it need not be true.
 *
 * @throws Error for a zip that cannot be unpacked
 */
export async function tooMuchUnpacked(bytes: Uint8Array, most: number = LARGEST_UNPACKED, mostOfAll: number = LARGEST_WHOLE): Promise<number | null> {
  const stated = zipEntries(bytes).filter(({ name }) => !isPicture(name)).reduce((sum, { size }) => sum + size, 0);
  if (stated > most) return stated;
  const { default: Zip } = await import(/* webpackChunkName: "zip" */ "jszip");
  const zip = await Zip.loadAsync(bytes);
  const texts = await unpackedSize(zip, (name) => !isPicture(name), most);
  if (texts > most) return texts;
  const pictures = await unpackedSize(zip, isPicture, mostOfAll - texts);
  return texts + pictures > mostOfAll ? texts + pictures : null;
}

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
