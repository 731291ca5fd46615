import { projectKeyAt, projectPlace } from "../../domain/findings/index";
import { yuan, yuanDecimal, yuanToCell, type Yuan } from "../../domain/money/index";
import { amountWords, checkTitle, findingSections, findingText, placeText, projectHeading, RECONCILIATION_SHEET_NAMES, reconciliationWords, type Language, type ReconciliationWords, type ReportColumn, type ReportedFinding, unreadPlace, unreadText } from "../../wording/index";
import { areaName, cellName } from "../cell-address";
import { formulaCell, numberCell, textCell } from "../cell-content";
import { BODY, CENTER, GRID, HEADER, HINT, NARROW_MARGINS, printed, RIGHT, SECTION, SUM_ROW, TITLE, WRAPPED } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { CellContent, CellStyle, SheetPlan } from "../sheet-plan";
import { heightOfLines, wrappedLines } from "../text-size";
import { cellLink } from "./cell-link";
import type { LinkTarget, ReportedCheck } from "./reported-check";

const COLUMNS: readonly { readonly key: ReportColumn; readonly width: number }[] = [
  { key: "number", width: 6 }, { key: "severity", width: 7 }, { key: "check", width: 14 }, { key: "place", width: 24 }, { key: "words", width: 30 }, { key: "message", width: 44 },
  { key: "stated", width: 16 }, { key: "expected", width: 16 }, { key: "difference", width: 15 }, { key: "state", width: 12 },
];
const at = (key: ReportColumn): number => COLUMNS.findIndex((column) => column.key === key);
const LAST = COLUMNS.length - 1;
const TITLE_ROW = 0;
const OF_ROW = 1;
const FILLS: Readonly<Record<ReportedFinding["finding"]["severity"], CellStyle>> = { error: { fill: "#FDE7E9" }, warning: { fill: "#FFF4CE" }, note: {} };
const UNIT_FACTOR = { 元: "1", 万元: "10000" } as const;
const FORMATS = { 元: "#,##0.00", 万元: "#,##0.00####" } as const;

/** 「核对报告」: summary, bridge, findings by project, coverage. Ready to print; places lead to their cells. */
export function reportPlan(check: ReportedCheck, language: Language, links: LinkTarget): SheetPlan {
  const writer = new ReportWriter(check, language, links);
  return writer.plan();
}

class ReportWriter {
  private readonly draft = new SheetDraft();
  private readonly words: ReconciliationWords;
  private row = OF_ROW + 2;
  private sections = 0;

  constructor(private readonly check: ReportedCheck, private readonly language: Language, private readonly links: LinkTarget) {
    this.words = reconciliationWords(language);
  }

  plan(): SheetPlan {
    const { draft, words, check } = this;
    draft.set(TITLE_ROW, 0, textCell(words.reportTitle));
    draft.set(OF_ROW, 0, textCell(words.reportOf(check.department, check.year)));
    draft.set(OF_ROW, at("stated"), textCell(words.amountUnit(check.unit)));
    this.summary();
    if (check.bridge) this.bridge();
    this.findings();
    this.coverage();
    if (check.unread.length > 0) this.unread();
    const { formats } = draft;
    return {
      name: RECONCILIATION_SHEET_NAMES.report, purpose: "finding-report", cells: draft.cells,
      formats: [{ address: areaName(TITLE_ROW, 0, this.row, LAST), style: BODY }, { address: areaName(TITLE_ROW, 0, TITLE_ROW, LAST), style: TITLE }, { address: cellName(OF_ROW, 0), style: HINT }, ...formats],
      merges: [areaName(TITLE_ROW, 0, TITLE_ROW, LAST)], columnWidths: COLUMNS.map(({ width }) => width), rowHeights: [{ row: TITLE_ROW, height: 28 }, ...draft.rowHeights],
      tables: [], freeze: { rows: OF_ROW + 1, columns: 0 }, print: { ...printed("landscape", null, words.footer), margins: NARROW_MARGINS },
    };
  }

  private section(title: string): void {
    this.sections += 1;
    this.draft.set(this.row, 0, textCell(this.words.section(this.sections, title)));
    this.draft.format(this.row, 0, this.row, LAST, SECTION);
    this.row += 1;
  }

  /** Rows of a small block, its columns given by their places. */
  private block(columns: readonly number[], heads: readonly string[], rows: readonly (readonly CellContent[])[]): { first: number; last: number } {
    const first = this.row + 1;
    heads.forEach((head, index) => this.draft.set(this.row, columns[index] ?? 0, textCell(head)));
    this.draft.format(this.row, 0, this.row, columns.at(-1) ?? 0, { ...HEADER, border: "rows", horizontal: "left" });
    rows.forEach((cells, r) => cells.forEach((content, index) => this.draft.set(first + r, columns[index] ?? 0, content)));
    const last = first + rows.length - 1;
    this.draft.format(first, 0, last, columns.at(-1) ?? 0, { border: "rows" });
    this.row = last + 2;
    return { first, last };
  }

  private summary(): void {
    const { words, check: { summary, coverage } } = this;
    this.section(words.blocks.summary);
    const rows: readonly (readonly [string, number])[] = [
      [words.summaryRows.errors, summary.errors], [words.summaryRows.warnings, summary.warnings], [words.summaryRows.notes, summary.notes], [words.summaryRows.accepted, summary.accepted],
      [words.summaryRows.verified, coverage.verified], [words.summaryRows.contradicted, coverage.contradicted], [words.summaryRows.unverifiable, coverage.unverifiable], [words.summaryRows.figures, coverage.total],
    ];
    this.block([0, at("place")], [words.summaryColumns.what, words.summaryColumns.count], rows.map(([label, count]) => [textCell(label), numberCell(count)]));
  }

  private bridge(): void {
    const { words, check: { bridge }, draft } = this;
    if (!bridge) return;
    this.section(words.blocks.bridge);
    const { first, last } = this.block([0, at("message"), at("stated")], [words.bridgeColumns.project, words.bridgeColumns.kind, words.bridgeColumns.amount], bridge.steps.map(({ project, kind, amount }) => [
      textCell(words.project(project.number ?? project.position, project.title)), textCell(words.bridgeKinds[kind]), amount === null ? textCell("—") : this.amount(amount),
    ]));
    const column = at("stated");
    const known = last + 1;
    const sums: readonly (readonly [string, CellContent])[] = [
      [words.bridgeRows.known, formulaCell(`SUM(${areaName(first, column, last, column)})`, this.shown(bridge.known))],
      [words.bridgeRows.stated, this.amount(bridge.stated)],
      [bridge.withoutAmount.length > 0 ? words.bridgeRows.differenceOpen : words.bridgeRows.difference, formulaCell(`${cellName(known + 1, column)}-${cellName(known, column)}`, this.shown(bridge.difference))],
    ];
    sums.forEach(([label, content], index) => {
      draft.set(known + index, 0, textCell(label));
      draft.set(known + index, column, content);
    });
    draft.format(known, 0, known + 2, column, { ...SUM_ROW, border: "rows" });
    draft.format(first, column, known + 2, column, { numberFormat: FORMATS[this.check.unit], ...RIGHT });
    this.row = known + 4;
  }

  private findings(): void {
    const { words, check, language, draft } = this;
    this.section(words.blocks.findings);
    if (check.findings.length === 0) {
      draft.set(this.row, 0, textCell(check.coverage.total === 0 ? words.noFigures : words.nothingFound));
      this.row += 2;
      return;
    }
    COLUMNS.forEach(({ key }, column) => draft.set(this.row, column, textCell(words.reportColumns[key])));
    draft.format(this.row, 0, this.row, LAST, HEADER);
    this.row += 1;
    let number = 0;
    for (const { heading, findings } of findingSections(check.findings, check.projects, language)) {
      draft.set(this.row, 0, textCell(heading));
      draft.format(this.row, 0, this.row, LAST, { ...SUM_ROW, border: "rows" });
      this.row += 1;
      for (const one of findings) {
        number += 1;
        this.finding(number, one);
      }
    }
    this.row += 1;
  }

  private finding(number: number, { finding, state }: ReportedFinding): void {
    const { words, language, draft, row } = this;
    const texts: Readonly<Partial<Record<ReportColumn, string>>> = {
      severity: words.severities[finding.severity], check: checkTitle(finding.check, language), words: finding.place.text, message: findingText(finding, language),
      state: state.kind === "open" ? "" : [words.states[state.kind], state.acceptance.by, state.acceptance.reason].filter(Boolean).join("\n"),
    };
    const place = placeText(finding, language);
    draft.set(row, at("number"), numberCell(number));
    for (const [key, text] of Object.entries(texts) as [ReportColumn, string][]) draft.set(row, at(key), textCell(text));
    draft.set(row, at("place"), cellLink(finding.place, place, this.links));
    (["stated", "expected", "difference"] as const).forEach((key) => draft.set(row, at(key), this.figure(finding[key], finding.unit)));
    draft.format(row, 0, row, LAST, { ...GRID, ...WRAPPED });
    draft.format(row, 0, row, at("severity"), { ...CENTER, ...FILLS[finding.severity] });
    draft.format(row, at("stated"), row, at("difference"), { ...(finding.unit === "元" ? { numberFormat: FORMATS[this.check.unit] } : {}), ...RIGHT });
    if (finding.place.sheet !== null && this.links.to !== "nowhere") draft.format(row, at("place"), row, at("place"), { fontColor: "#0563C1" });
    draft.height(row, heightOfLines(Math.max(wrappedLines(place, 24), ...COLUMNS.map(({ key, width }) => wrappedLines(texts[key] ?? "", width)))));
    this.row += 1;
  }

  private coverage(): void {
    const { words, check: { coverage, projects }, draft } = this;
    this.section(words.blocks.coverage);
    const { coverageColumns: heads } = words;
    const titles = new Map(projects.map((own) => [projectKeyAt(projectPlace(own)), own.title]));
    const counts = [...coverage.projects.map((own) => ({ ...own, label: projectHeading({ number: own.project, ...(own.position === undefined ? {} : { position: own.position }), title: titles.get(projectKeyAt(own)) ?? "" }, this.language) })), { ...coverage, label: words.allProjects }];
    const { first, last } = this.block([0, at("message"), at("stated"), at("expected"), at("difference"), at("state")], [heads.project, heads.verified, heads.contradicted, heads.unverifiable, heads.total, heads.share],
      counts.map(({ label, verified, contradicted, unverifiable, total }, index) => [
        textCell(label), numberCell(verified), numberCell(contradicted), numberCell(unverifiable), numberCell(total),
        total === 0 ? textCell("—") : formulaCell(`${cellName(this.row + 1 + index, at("message"))}/${cellName(this.row + 1 + index, at("difference"))}`, verified / total),
      ]));
    draft.format(first, at("message"), last, at("difference"), { numberFormat: "0", ...RIGHT });
    draft.format(first, at("state"), last, at("state"), { numberFormat: "0.0%", ...RIGHT });
    draft.format(last, 0, last, at("state"), SUM_ROW);
    this.row = last;
  }

  private unread(): void {
    const { words, language, check: { unread }, draft } = this;
    this.row += 2;
    this.section(words.blocks.unread);
    const { first } = this.block([0, at("words")], [words.unreadColumns.place, words.unreadColumns.why], unread.map((one) => [textCell(""), textCell(unreadText(one, language))]));
    unread.forEach((one, index) => {
      const place = unreadPlace(one);
      const { sheet, cell, line } = place;
      draft.set(first + index, 0, cellLink(place, sheet !== null && cell !== null ? `${sheet}!${cell}` : line === null ? "" : words.line(line), this.links));
    });
    this.row = first + unread.length - 1;
  }

  private shown = (amount: Yuan): number => yuanToCell(yuan(yuanDecimal(amount).div(UNIT_FACTOR[this.check.unit])));
  private amount = (amount: Yuan): CellContent => numberCell(this.shown(amount));

  /** An amount as a number in the unit shown; anything else in words. */
  private figure(value: string | null, unit: string | null): CellContent {
    if (value === null) return textCell("");
    return unit === "元" ? this.amount(yuan(value)) : textCell(amountWords(value, unit, this.language));
  }
}
