import { functionRows } from "./functions.bench";
import { table } from "./support/measure";

console.log(`Node ${process.version}; medians of runs taken in turn; ratios are within one run\n`);
console.log(table(functionRows()));
