import { readFile, writeFile } from "node:fs/promises";
import { createXlsx, openXlsx } from "../xlsx/index";
import { run } from "./run";

/** Put in by the build: the package's version. */
declare const __VERSION__: string | undefined;

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
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}).then((status) => {
  process.exitCode = status;
});
