#!/usr/bin/env node
/**
 * Measures the formula review on the labelled workbooks of ../shared/formula-corpus with the scorer that lies beside them.
 *
 *   node scripts/score-formula-review.mjs [--half development|check] [--list] [--off rule,rule] [--on rule,rule]
 *
 * Prints, for both halves and all: class `formula` and class `missing`, each for all findings, for the findings of that subject
 * alone, and for all but those of subject `missing`; time per workbook. `--list` prints every finding with the labels of its cells.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const corpus = resolve(root, process.env.FORMULA_CORPUS ?? "../shared/formula-corpus");
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** Rules were thought out on these; the other half was only ever counted. By number of errors, taken in turns. */
const DEVELOPMENT = [
  "Annexure%20(Audited%2#A7E05.xlsx", "yef00.xlsx", "Regulation.xlsx", "04%20En%20R&D-CRB-SOR#A8312.xlsx", "financial_outlook_sta#A7DE5.xlsx",
  "UofC-Class_of_1998-99#A7B02.xlsx", "SectionJ01b.xlsx", "1999%20PWR%20Effluent-DRAFT.xlsx", "PUBLIC%20FINANCE%20-%#A7DE0.xlsx", "contents.xlsx", "p36.xlsx",
  "thelinescompanyrevisions.xlsx",
];

/** Halves drawn by lot for the spread. */
const SPLITS = 1_000;

if (!existsSync(join(corpus, "labels.json"))) {
  console.log("The labelled workbooks are not here (../shared/formula-corpus, or FORMULA_CORPUS): nothing was measured.");
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), "formula-review-"));
try {
  await main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main() {
  const { openXlsx, reviewFormulas } = await bundled();
  const labels = JSON.parse(readFileSync(join(corpus, "labels.json"), "utf8")).workbooks;
  const options = { on: option("on")?.split(",") ?? [], off: option("off")?.split(",") ?? [] };
  const halves = { development: DEVELOPMENT.filter((name) => name in labels), check: Object.keys(labels).filter((name) => !DEVELOPMENT.includes(name)) };
  const names = option("half") ? halves[option("half")] : Object.keys(labels);
  const reviewed = {};
  const times = [];
  for (const name of names) {
    const before = process.cpuUsage();
    const port = await openXlsx(readFileSync(join(corpus, "workbooks", name)), name);
    const { workbook } = await port.readWorkbook();
    const read = process.cpuUsage(before);
    const { findings, formulaCount } = reviewFormulas(workbook, options);
    const all = process.cpuUsage(before);
    const milliseconds = ({ user, system }) => (user + system) / 1000;
    times.push({ name, formulaCount, ms: milliseconds(all) - milliseconds(read), withReading: milliseconds(all) });
    reviewed[name] = findings.map(({ check, subject, score, place, parameters }) => ({ sheet: place.sheet, cells: place.cells, rule: check, subject, score, text: place.text, fitting: parameters.fitting }));
    if (process.argv.includes("--list")) list(name, reviewed[name], labels[name]);
  }
  const sets = option("half") ? { [option("half")]: names } : { development: halves.development, check: halves.check, all: names };
  for (const [set, files] of Object.entries(sets)) for (const subject of ["formula", "missing"]) {
    print(set, subject, "all findings", score(reviewed, files, subject, () => true));
    print(set, subject, `subject ${subject}`, score(reviewed, files, subject, (finding) => finding.subject === subject));
    if (subject === "formula") print(set, subject, "all but missing", score(reviewed, files, subject, (finding) => finding.subject !== "missing"));
  }
  if (!option("half")) for (const subject of ["formula", "missing"]) printSplits(subject, score(reviewed, names, subject, (finding) => finding.subject === subject).rows);
  times.sort((a, b) => a.ms - b.ms);
  const middle = times[Math.floor(times.length / 2)];
  const slowest = times.at(-1);
  console.log(`processor time per workbook, review only: median ${middle.ms.toFixed(0)} ms, slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, ${slowest.formulaCount} formulas)`);
  const whole = times.map(({ withReading }) => withReading).sort((a, b) => a - b);
  console.log(`with reading the file, in one process: median ${whole[Math.floor(whole.length / 2)].toFixed(0)} ms, slowest ${whole.at(-1).toFixed(0)} ms`);
}

/** The engine and the reader as they are in the source, bundled into one module. */
async function bundled() {
  const outfile = join(work, "engine.cjs");
  await build({
    stdin: { contents: `export { openXlsx } from "./src/xlsx/index"; export { reviewFormulas } from "./src/domain/formula-review/index";`, resolveDir: root, loader: "ts" },
    bundle: true, platform: "node", format: "cjs", outfile, logLevel: "error",
  });
  return createRequire(import.meta.url)(outfile);
}

function score(reviewed, files, subject, isCounted) {
  const findings = Object.fromEntries(files.map((name) => [name, reviewed[name].filter(isCounted)]));
  writeFileSync(join(work, "findings.json"), JSON.stringify(findings));
  writeFileSync(join(work, "only.json"), JSON.stringify(files));
  const run = spawnSync(process.execPath, [join(corpus, "score.mjs"), join(work, "findings.json"), "--class", subject, "--only", join(work, "only.json"), "--json", join(work, "rows.json")], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return { ...JSON.parse(run.stdout), rows: JSON.parse(readFileSync(join(work, "rows.json"), "utf8")).rows };
}

/** How much the figures depend on which workbooks are looked at: halves drawn by lot, and each workbook left out once. */
function printSplits(subject, rows) {
  const figures = (part) => {
    const sum = (key) => part.reduce((total, row) => total + row[key], 0);
    const [precision, recall] = [sum("TP") / (sum("TP") + sum("FP") || 1), sum("TP") / (sum("TP") + sum("FN") || 1)];
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  };
  let seed = 20_240_501;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const halves = Array.from({ length: SPLITS }, () => figures(rows.map((row) => ({ row, lot: random() })).sort((a, b) => a.lot - b.lot).slice(0, Math.floor(rows.length / 2)).map(({ row }) => row)));
  const spread = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(2);
    return `${at(0.5)} (${at(0.1)} to ${at(0.9)})`;
  };
  const without = rows.map((left) => ({ left: left.workbook, ...figures(rows.filter((row) => row !== left)) })).sort((a, b) => a.f1 - b.f1);
  console.log(`splits       class ${subject.padEnd(8)}${SPLITS} halves by lot, median (10% to 90%)  P ${spread(halves.map(({ precision }) => precision))}  R ${spread(halves.map(({ recall }) => recall))}  F1 ${spread(halves.map(({ f1 }) => f1))}`);
  for (const { left, precision, recall, f1 } of without.slice(0, 2)) console.log(`             class ${subject.padEnd(8)}without ${left}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`);
}

function print(set, subject, counted, result) {
  const { micro, findings, errorGroups, onCleanWorkbooks: clean } = result;
  const percent = (share) => share.toFixed(2);
  console.log([
    `${set.padEnd(12)}class ${subject.padEnd(8)}${counted.padEnd(16)}`, `cells ${result.flaggedCells} TP ${result.TP} FP ${result.FP} FN ${result.FN}`,
    `P ${percent(micro.precision)} R ${percent(micro.recall)} F1 ${percent(micro.f1)}`, `findings ${findings.hits}/${findings.total} (${percent(findings.precision)})`,
    `groups ${errorGroups.found}/${errorGroups.total}`, `clean silent ${clean.silent}/${clean.n}`,
  ].join("  "));
  if (counted === "all findings") for (const [rule, { findings: total, hits, cells, cellHits }] of Object.entries(result.byRule)) console.log(`    ${rule.padEnd(24)} findings ${hits}/${total}  cells ${cellHits}/${cells}`);
}

function list(name, findings, { sheets }) {
  console.log(`## ${name}`);
  for (const { sheet, cells, rule, score: sureness, text, fitting } of findings) {
    const known = Object.entries(sheets).find(([label]) => label.trim().toLowerCase() === sheet.trim().toLowerCase())?.[1] ?? {};
    const kinds = {};
    for (const cell of cells.flatMap(expand)) kinds[known[cell]?.kind ?? "-"] = (kinds[known[cell]?.kind ?? "-"] ?? 0) + 1;
    console.log(`  ${sureness.toFixed(2)} ${rule} ${sheet}!${cells.join(",").slice(0, 60)}  ${text.slice(0, 50)}  fits ${String(fitting ?? "").slice(0, 50)}  ${JSON.stringify(kinds)}`);
  }
}

function expand(range) {
  const [, a, b, c = a, d = b] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range);
  const number = (letters) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const letters = (n) => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26));
  const cells = [];
  for (let column = number(a); column <= number(c); column += 1) for (let row = Number(b); row <= Number(d); row += 1) cells.push(letters(column) + row);
  return cells;
}
