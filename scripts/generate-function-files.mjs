#!/usr/bin/env node
/**
 * Writes what is generated from the definitions of the custom functions: metadata beside the bundle
 * (`writeFunctionFiles`, called by the build), and with --docs the pages in docs/functions, of which the build makes the help.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "./settings.mjs";

/** The definitions, bundled for Node: they are TypeScript. */
async function loadFunctions() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "function-files-"));
  try {
    const outfile = path.join(folder, "functions.cjs");
    await build({ entryPoints: [path.join(root, "src/functions/index.ts")], outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFiles(folder, files) {
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Writes functions.json and functions-zh-cn.json for an add-in served from `baseUrl`. */
export async function writeFunctionFiles({ outDir, baseUrl }) {
  const { deployedFiles } = await loadFunctions();
  writeFiles(outDir, deployedFiles(baseUrl));
}

/** Writes docs/functions anew. */
export async function writeFunctionDocs() {
  const { documentationFiles } = await loadFunctions();
  const folder = path.join(root, "docs/functions");
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, documentationFiles());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--docs")) await writeFunctionDocs();
  else {
    const { baseUrl } = await import("./settings.mjs");
    await writeFunctionFiles({ outDir: path.join(root, "dist"), baseUrl });
  }
}
