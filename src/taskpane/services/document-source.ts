import type { DocumentInput, WriteSource } from "../../application/index";

/** Digits of a hash that are kept: enough to tell two files apart, short enough for a cell. */
const DIGITS = 16;

/** Where a document came from, for the audit trail: a file's SHA-256 is that of its bytes, a pasted text's of its UTF-8. */
export async function sourceOf(input: DocumentInput): Promise<WriteSource> {
  const bytes = input.kind === "file" ? input.bytes : new TextEncoder().encode(input.kind === "text" ? input.text : input.html);
  return { kind: "document", name: input.kind === "file" ? input.name : null, sha256: await sha256Of(bytes) };
}

/** Null where the page was not loaded over https: browsers hash only there. */
async function sha256Of(bytes: Uint8Array): Promise<string | null> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, DIGITS);
}
