import { readFile, writeFile } from "node:fs/promises";
import type { DocumentLoaders } from "../application/index";
import { createXlsx, openXlsx } from "../xlsx/index";
import { run } from "./run";

/** Put in by the build: the package's version. */
declare const __VERSION__: string | undefined;

/** The package's types want Node's Buffer or an ArrayBuffer, one of them; it takes what the reader gives. */
const loadDocx: DocumentLoaders["loadDocx"] = async () => (await import("mammoth")).default as unknown as Awaited<ReturnType<DocumentLoaders["loadDocx"]>>;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), {
  version: typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0",
  readFile,
  writeFile,
  open: openXlsx,
  create: createXlsx,
  thisYear: () => new Date().getFullYear(),
  loadDocx,
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}).then((status) => {
  process.exitCode = status;
});
