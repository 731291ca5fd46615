import { expectedRows, FUNCTION_EXAMPLES, payrollWords, SHEET_NAMES, type Language } from "../../wording/index";
import { areaName, cellName } from "../cell-address";
import { formulaCell, formulaText, numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GENERAL, GRID, HEADER, HINT, printed, TITLE, WRAPPED } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";

type Values = readonly (readonly (string | number)[])[];

const COLUMN = { function: 0, formula: 1, explanation: 2, agrees: 3, expected: 4 } as const;
const WIDTHS = [26, 50, 60, 9];
const RESULT_WIDTH = 15;
const TITLE_ROW = 0;
const HINT_ROW = 1;
const HEADER_ROW = 3;

/**
 * A worked example of every function, from the same data as its help page: the formula as text, the result that it
 * should give, the live formula with room to spill, and whether the two agree.
 */
export function functionSamplesPlan(language: Language): SheetPlan {
  const words = payrollWords(language);
  const examples = FUNCTION_EXAMPLES.map((example) => ({ example, values: expectedRows(example, language) }));
  const widest = Math.max(1, ...examples.map(({ values }) => widthOf(values)));
  const resultColumn = COLUMN.expected + widest + 1;
  const lastColumn = resultColumn + widest - 1;

  const draft = new SheetDraft();
  draft.set(TITLE_ROW, 0, textCell(words.samplesTitle));
  draft.set(HINT_ROW, 0, textCell(words.samplesHint));
  for (const key of ["function", "formula", "explanation", "agrees", "expected"] as const) draft.set(HEADER_ROW, COLUMN[key], textCell(words.sampleColumns[key]));
  draft.set(HEADER_ROW, resultColumn, textCell(words.sampleColumns.result));

  let row = HEADER_ROW + 1;
  for (const { example, values } of examples) {
    draft.set(row, COLUMN.function, textCell(`PAYROLL.${example.functionId}`));
    draft.set(row, COLUMN.formula, textCell(example.formula));
    draft.set(row, COLUMN.explanation, textCell(example.explanation[language]));
    values.forEach((cells, down) => cells.forEach((value, right) => draft.set(row + down, COLUMN.expected + right, constant(value))));
    draft.set(row, COLUMN.agrees, formulaCell(agreement(row, resultColumn, values, words), words.agrees));
    draft.set(row, resultColumn, formulaCell(example.formula.slice(1), values[0]?.[0] ?? ""));
    const lines = Math.max(wrappedLines(example.formula, WIDTHS[COLUMN.formula] ?? 1), wrappedLines(example.explanation[language], WIDTHS[COLUMN.explanation] ?? 1));
    if (lines > 1) draft.height(row, heightOfLines(lines));
    row += values.length;
  }
  const lastRow = row - 1;
  draft.format(TITLE_ROW, 0, lastRow, lastColumn, BODY);
  draft.format(TITLE_ROW, 0, TITLE_ROW, lastColumn, TITLE);
  draft.format(HINT_ROW, 0, HINT_ROW, 0, HINT);
  draft.format(HEADER_ROW, 0, HEADER_ROW, lastColumn, HEADER);
  draft.format(HEADER_ROW + 1, 0, lastRow, lastColumn, { ...GRID, ...GENERAL });
  draft.format(HEADER_ROW + 1, COLUMN.formula, lastRow, COLUMN.explanation, WRAPPED);
  draft.format(HEADER_ROW + 1, COLUMN.agrees, lastRow, COLUMN.agrees, CENTER);
  draft.height(TITLE_ROW, 28);
  return {
    name: SHEET_NAMES.functionSamples,
    purpose: "function-samples",
    cells: draft.cells,
    formats: draft.formats,
    merges: [areaName(TITLE_ROW, 0, TITLE_ROW, lastColumn)],
    columnWidths: [...WIDTHS, ...Array.from({ length: lastColumn - WIDTHS.length + 1 }, (_unused, index) => (WIDTHS.length + index === resultColumn - 1 ? 3 : RESULT_WIDTH))],
    rowHeights: draft.rowHeights,
    tables: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: printed("landscape", `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`, words.footer),
  };
}

const widthOf = (values: Values): number => Math.max(...values.map((cells) => cells.length));

const constant = (value: string | number): CellContent => (typeof value === "number" ? numberCell(value) : textCell(value));

/** Compares result and expectation cell by cell; without the add-in the result is an error, and so is the comparison. */
function agreement(row: number, resultColumn: number, values: Values, words: { readonly agrees: string; readonly disagrees: string }): string {
  const lastRow = row + values.length - 1;
  const width = widthOf(values) - 1;
  const [expected, result] = [COLUMN.expected, resultColumn].map((column) => areaName(row, column, lastRow, column + width));
  const isSingle = values.length === 1 && width === 0;
  const equal = isSingle ? `${cellName(row, COLUMN.expected)}=${cellName(row, resultColumn)}` : `SUMPRODUCT((${expected}<>${result})*1)=0`;
  return `IF(${equal},${formulaText(words.agrees)},${formulaText(words.disagrees)})`;
}
