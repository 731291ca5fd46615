import { opinionSections, RECONCILIATION_SHEET_NAMES, reconciliationWords, type Language, type OpinionColumn } from "../../wording/index";
import { areaName } from "../cell-address";
import { numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GRID, HEADER, HINT, INPUT, printed, SECTION, TITLE, WRAPPED } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";
import { cellLink } from "./cell-link";
import type { LinkTarget, ReportedCheck } from "./reported-check";

const COLUMNS: readonly { readonly key: OpinionColumn; readonly width: number }[] = [
  { key: "number", width: 6 }, { key: "place", width: 24 }, { key: "words", width: 30 }, { key: "problem", width: 44 }, { key: "proposal", width: 28 }, { key: "reply", width: 22 }, { key: "mended", width: 10 },
];
const at = (key: OpinionColumn): number => COLUMNS.findIndex((column) => column.key === key);
const LAST = COLUMNS.length - 1;
const CONCLUSION_HEIGHT = 42;

/**
 * 「审核意见」: per project what is to be mended, with room for the unit's reply, and the conclusion on 完整性, 相关性,
 * 适当性 and 可行性 left blank for the reviewer.
 */
export function opinionPlan(check: ReportedCheck, language: Language, links: LinkTarget): SheetPlan {
  const words = reconciliationWords(language);
  const draft = new SheetDraft();
  const merges = [areaName(0, 0, 0, LAST)];
  draft.set(0, 0, textCell(words.opinionTitle));
  draft.set(1, 0, textCell(words.reportOf(check.department, check.year)));
  COLUMNS.forEach(({ key }, column) => draft.set(2, column, textCell(words.opinionColumns[key])));
  let row = 3;
  let number = 0;
  const sections = opinionSections(check.findings, check.projects, language);
  for (const { heading, rows } of sections) {
    draft.set(row, 0, textCell(heading));
    draft.format(row, 0, row, LAST, { ...SECTION, ...WRAPPED, horizontal: "left", border: "rows", fill: "#F2F2F2" });
    merges.push(areaName(row, 0, row, LAST));
    row += 1;
    for (const { finding, place, words: original, problem, proposal } of rows) {
      number += 1;
      const texts: Readonly<Partial<Record<OpinionColumn, string>>> = { words: original, problem, proposal };
      draft.set(row, 0, numberCell(number));
      draft.set(row, at("place"), cellLink(finding.place, place, links));
      for (const [key, text] of Object.entries(texts) as [OpinionColumn, string][]) draft.set(row, at(key), textCell(text));
      draft.format(row, 0, row, LAST, { ...GRID, ...WRAPPED });
      draft.format(row, at("reply"), row, LAST, INPUT);
      draft.height(row, heightOfLines(Math.max(wrappedLines(place, 24), ...COLUMNS.map(({ key, width }) => wrappedLines(texts[key] ?? "", width)))));
      row += 1;
    }
    const [first = "", second = "", third = "", fourth = ""] = words.conclusions;
    draft.set(row, 0, textCell(words.conclusionTitle));
    [first, second, third, fourth].forEach((label, index) => draft.set(row, 2 + index, textCell(`${label}${language === "zh" ? "：" : ": "}`)));
    merges.push(areaName(row, 0, row, 1), areaName(row, 5, row, LAST));
    draft.format(row, 0, row, LAST, { ...GRID, ...WRAPPED, vertical: "top" });
    draft.format(row, 2, row, LAST, INPUT);
    draft.height(row, CONCLUSION_HEIGHT);
    row += 1;
  }
  if (sections.length === 0) draft.set(row, 0, textCell(words.nothingFound));
  row += 1;
  const { reviewer, date, unit } = words.signatures;
  [[0, reviewer], [3, unit], [5, date]].forEach(([column, label]) => draft.set(row, Number(column), textCell(`${String(label)}${language === "zh" ? "：" : ": "}`)));
  const { formats } = draft;
  return {
    name: RECONCILIATION_SHEET_NAMES.opinion, purpose: "review-opinion", cells: draft.cells,
    formats: [
      { address: areaName(0, 0, row, LAST), style: BODY }, { address: areaName(0, 0, 0, LAST), style: TITLE }, { address: areaName(1, 0, 1, 0), style: HINT }, { address: areaName(2, 0, 2, LAST), style: HEADER },
      { address: areaName(3, 0, row, 0), style: CENTER }, ...formats,
    ],
    merges, columnWidths: COLUMNS.map(({ width }) => width), rowHeights: [{ row: 0, height: 28 }, ...draft.rowHeights], tables: [], freeze: { rows: 3, columns: 0 },
    print: printed("landscape", "$3:$3", words.footer),
  };
}
