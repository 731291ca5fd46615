import type { ExplanationKind } from "../../../../src/domain/findings";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/sheets";
import { writeValue } from "../../../sheets/support/edit-snapshot";
import type { SeededRandom } from "../../../support/seeded-random";
import type { CorrectDocument, CorrectProject } from "./correct-document";
import { CAUSES, slipDigits } from "./mutations";

/** One cell of a correct workbook changed, and what must be said of it. */
export interface BookMutation {
  readonly name: string;
  readonly book: WorkbookSnapshot;
  /** Number of the project concerned; null for the department. */
  readonly project: number | null;
  readonly causes: readonly ExplanationKind[];
  readonly value: string | null;
}

interface CellAt {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

const cellsOf = (sheet: SheetSnapshot): (CellAt & { readonly value: unknown })[] =>
  sheet.used.values.flatMap((values, row) => values.map((value, column) => ({ sheet, row, column, value })));

const withCell = (book: WorkbookSnapshot, { sheet, row, column }: CellAt, value: string | number): WorkbookSnapshot =>
  ({ ...book, sheets: book.sheets.map((one) => (one === sheet ? writeValue(one, row, column, value) : one)) });

const sheetOf = (book: WorkbookSnapshot, name: string): SheetSnapshot => {
  const found = book.sheets.find((sheet) => sheet.name.startsWith(name));
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** The cell under a head of a sheet, row by row, down to the first blank one. */
function columnUnder(sheet: SheetSnapshot, head: string): CellAt[] {
  const start = cellsOf(sheet).find(({ value }) => value === head);
  if (!start) throw new Error(`no head ${head}`);
  const rows: CellAt[] = [];
  for (let row = start.row + 1; row < sheet.used.values.length; row += 1) {
    const value = sheet.used.values[row]?.[start.column];
    if (value === null || value === undefined || value === "") break;
    rows.push({ sheet, row, column: start.column });
  }
  return rows;
}

const valueAt = ({ sheet, row, column }: CellAt): unknown => sheet.used.values[row]?.[column];

/** Amounts in a column of numbers, one digit slipped in each. */
function digitsUnder(random: SeededRandom, book: WorkbookSnapshot, sheet: string, head: string): BookMutation[] {
  return columnUnder(sheetOf(book, sheet), head).flatMap((cell): BookMutation[] => {
    const value = valueAt(cell);
    if (typeof value !== "number" || value < 10) return [];
    const slipped = slipDigits(random, String(value));
    return [{ name: `${sheet} ${head} ${value} → ${slipped}`, book: withCell(book, cell, Number(slipped)), project: null, causes: ["digits"], value: null }];
  });
}

/** The department's paragraphs: one digit of each amount. */
function paragraphMutations(random: SeededRandom, book: WorkbookSnapshot): BookMutation[] {
  return columnUnder(sheetOf(book, "部门预算"), "文字").flatMap((cell) => {
    const text = String(valueAt(cell));
    return [...text.matchAll(/(\d+(?:\.\d+)?)万元/g)].filter(([, digits = ""]) => digits.length > 1).map((match): BookMutation => {
      const [, digits = ""] = match;
      const slipped = slipDigits(random, digits);
      return { name: `部门预算 text ${digits} → ${slipped}`, book: withCell(book, cell, text.slice(0, match.index) + slipped + text.slice(match.index + digits.length)), project: null, causes: ["digits"], value: null };
    });
  });
}

function unitsUnder(book: WorkbookSnapshot): BookMutation[] {
  const sheet = sheetOf(book, "部门预算");
  return columnUnder(sheet, "单位").flatMap((cell): BookMutation[] => {
    const amount = sheet.used.values[cell.row]?.[cell.column - 1];
    return amount === 0 ? [] : [{ name: `部门预算 unit of row ${cell.row + 1}`, book: withCell(book, cell, "元"), project: null, causes: ["unit"], value: null }];
  });
}

/** The goal sheets' texts: every number of theirs, their units, their lines. */
function goalMutations(random: SeededRandom, book: WorkbookSnapshot, document: CorrectDocument): BookMutation[] {
  return document.projects.flatMap((project, index) => {
    const sheet = sheetOf(book, `${index + 1}、`);
    const cell = cellsOf(sheet).find(({ value }) => typeof value === "string" && value.replace(/\s/g, "") === project.goal.replace(/\s/g, ""));
    if (!cell) throw new Error(`no goal in ${sheet.name}`);
    const text = String(cell.value);
    const change = (name: string, to: string, causes: readonly ExplanationKind[], value: string | null = null): BookMutation =>
      ({ name: `${index + 1} ${name}`, book: withCell(book, cell, to), project: index + 1, causes, value });
    return [
      ...project.tokens.map((token) => {
        const slipped = slipDigits(random, token.digits);
        const causes = CAUSES[token.role];
        return change(`${token.words} → ${slipped}`, text.replace(token.words, token.words.replace(token.digits, slipped)), causes, causes[0] === "digits" ? null : token.digits);
      }),
      ...project.tokens.filter(({ words, role }) => /元$/.test(words) && role !== "term" && role !== "fee").map(({ words }) =>
        change(`unit of ${words}`, text.replace(words, words.endsWith("万元") ? words.replace(/万元$/, "元") : words.replace(/元$/, "万元")), ["unit"])),
      ...project.lines.flatMap((line) => [change(`dropped ${line}`, text.replace(line, ""), ["omitted"]), change(`doubled ${line}`, text.replace(line, line + line), ["doubled"])]),
    ];
  });
}

/** One bound of each row of numbers changed so that values get no grade, or a worse one. */
function boundMutations(book: WorkbookSnapshot, document: CorrectDocument): BookMutation[] {
  return document.projects.flatMap((project, index) => project.rows.flatMap((row) => {
    const sheet = sheetOf(book, `${index + 1}、`);
    const at = sheet.used.values.findIndex((cells) => cells[1] === row[1] && cells[2] === row[2]);
    return [holeIn(row), withoutSign(row)].flatMap((changed): BookMutation[] =>
      (changed === null ? [] : [{ name: `${index + 1} ${row[1]}: ${changed.text}`, book: withCell(book, { sheet, row: at, column: changed.column }, changed.text), project: index + 1, causes: [], value: null }]));
  }));
}

type Row = CorrectProject["rows"][number];

/** 差 ten below 中. */
function holeIn(row: Row): { text: string; column: number } | null {
  const bound = /^＜(\d+)(.*)$/.exec(row[6] ?? "");
  return bound ? { text: `＜${Math.floor(Number(bound[1]) * 0.8)}${bound[2]}`, column: 6 } : null;
}

/** 良 without its sign. */
function withoutSign(row: Row): { text: string; column: number } | null {
  const bound = /^≥(.*)$/.exec(row[4] ?? "");
  return bound ? { text: bound[1] ?? "", column: 4 } : null;
}

/** Every kind of change to a workbook, one cell at a time. */
export const bookMutationsOf = (random: SeededRandom, book: WorkbookSnapshot, document: CorrectDocument): BookMutation[] => [
  ...digitsUnder(random, book, "部门预算", "金额"), ...digitsUnder(random, book, "部门预算", "变动金额"), ...paragraphMutations(random, book), ...unitsUnder(book), ...digitsUnder(random, book, "项目", "列示总额（元）"),
  ...goalMutations(random, book, document), ...boundMutations(book, document),
];
