/** What the built bundles may weigh, gzipped; the build fails above it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const BUDGETS = [
  { name: "the pane's first load", files: ["taskpane.js", "taskpane.css"], limit: 250_000 },
  { name: "the functions' bundle", files: ["functions.js"], limit: 60_000 },
];

/** Weighs the bundles in `dist`; one line per budget, and whether all are kept. */
export function weighBundles(dist) {
  const lines = BUDGETS.map(({ name, files, limit }) => {
    const bytes = files.reduce((sum, file) => sum + weight(path.join(dist, file)), 0);
    return { name, bytes, limit, isKept: bytes > 0 && bytes <= limit };
  });
  return { lines, isKept: lines.every((line) => line.isKept) };
}

function weight(file) {
  try {
    return gzipSync(readFileSync(file), { level: 9 }).length;
  } catch {
    return 0;
  }
}
