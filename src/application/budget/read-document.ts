import { readFile, readHtml, readText, type LoadDocxConverter, type ReadOutcome } from "../../disclosure/index";

/** A published text as it comes in: pasted, from the clipboard as HTML, or a file. */
export type DocumentInput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly name: string };

/** What is loaded only when a document needs it. */
export interface DocumentLoaders {
  /** Gives mammoth: `async () => (await import("mammoth")).default`. */
  readonly loadDocx: LoadDocxConverter;
}

/**
 * Reads a department's published document. Nothing is written.
 *
 * @returns the reading, or why the input cannot be used and what to do
 * @example await readDocument({ kind: "text", text }, { loadDocx })
 */
export async function readDocument(input: DocumentInput, { loadDocx }: DocumentLoaders): Promise<ReadOutcome> {
  switch (input.kind) {
    case "text": return readText(input.text);
    case "html": return readHtml(input.html);
    case "file": return readFile(input.bytes, input.name, loadDocx);
  }
}
