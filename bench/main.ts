import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkRows } from "./checks.bench";
import { disclosureRows } from "./disclosure.bench";
import { functionRows } from "./functions.bench";
import { reviewRows } from "./review.bench";
import { table, type Row } from "./support/measure";

/** Measured before, through the Office library. */
const sheetRows = ["build/bench-sheet.json", "build/bench-goal-sheets.json"].map((file) => path.resolve(file)).filter(existsSync)
  .flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as Row[]);

console.log(`Node ${process.version}; medians of runs taken in turn (sheets: one run each); ratios are within one run\n`);
console.log(table([...functionRows(), ...disclosureRows(), ...checkRows(), ...reviewRows(), ...sheetRows]));
