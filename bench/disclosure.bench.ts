import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText, type DisclosureReading } from "../src/disclosure/index";
import { countyDocument } from "../tests/disclosure/support/county-document";
import { writeCellLines } from "../tests/disclosure/support/write-document";
import { medians, type Row } from "./support/measure";

const SAMPLE = path.resolve(process.cwd(), "../shared/samples/pingxiang-hrss-2020.txt");

const readingOf = (text: string): DisclosureReading => {
  const outcome = readText(text);
  if (outcome.kind !== "read") throw new Error(outcome.problem.code);
  return outcome.reading;
};

/** Reading documents: one, a hundred, and one ten times as long, each compared to so many of the one. */
export function disclosureRows(): Row[] {
  const one = existsSync(SAMPLE) ? readFileSync(SAMPLE, "utf8") : writeCellLines(countyDocument(1, 28).blocks);
  const hundred = Array.from({ length: 100 }, (_, index) => writeCellLines(countyDocument(index + 1, 28).blocks));
  const generated = hundred[0]!;
  const long = writeCellLines(countyDocument(1, 280).blocks);
  const timed = medians({
    one: () => readingOf(one), generated: () => readingOf(generated), long: () => readingOf(long), hundred: () => hundred.map(readingOf), lines: () => one.split("\n").map((line) => line.trim()),
  }, 5);
  const { numbers } = readingOf(one);
  const name = existsSync(SAMPLE) ? "the sample" : "an invented document";
  return [
    { work: `reading ${name} (28 projects)`, size: one.length, milliseconds: timed["one"]!, against: [{ name: "splitting it into lines", ratio: timed["one"]! / timed["lines"]! }], note: `${numbers.total} numbers, ${numbers.notUnderstood} not understood` },
    { work: "reading 280 projects", size: long.length, milliseconds: timed["long"]!, against: [{ name: "10 × 28 projects", ratio: timed["long"]! / (10 * timed["generated"]!) }], note: "" },
    { work: "reading 100 documents", size: hundred.reduce((sum, text) => sum + text.length, 0), milliseconds: timed["hundred"]!, against: [{ name: "100 × one", ratio: timed["hundred"]! / (100 * timed["generated"]!) }], note: "" },
  ];
}
