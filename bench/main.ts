import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { functionRows } from "./functions.bench";
import { table, type Row } from "./support/measure";

const sheetFile = path.resolve("build/bench-sheet.json");
const sheetRows = existsSync(sheetFile) ? (JSON.parse(readFileSync(sheetFile, "utf8")) as Row[]) : [];

console.log(`Node ${process.version}; medians of runs taken in turn (sheets: one run each); ratios are within one run\n`);
console.log(table([...functionRows(), ...sheetRows]));
