import { decimalToCell, roundingPolicy, yuanToCell } from "../../domain/money/index";
import type { ComponentDefinition, ComponentId, StatedAmount } from "../../domain/payroll/index";
import { payrollWords, type Language, type RateColumn, type StatedColumn } from "../../wording/index";
import { BLANK, formulaCell, numberCell, textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import type { ComponentHeads } from "./columns";
import { coverageOf, coverageText } from "./coverage";
import { componentKeys } from "./component-keys";
import { COMPONENT_COLUMNS, type SheetFrame } from "./frame";
import type { StatedLayout } from "./layout";
import type { PlacedCell } from "./line-formulas";
import type { LinesByProject } from "./lines-by-project";
import type { SheetExtras } from "./payroll-sheet-content";
import type { RatePeriod, RateValue } from "./year-rates";

/** Heads and project cells of the block of totals. */
export function totalsLabels(frame: SheetFrame, heads: readonly ComponentHeads[], language: Language): PlacedCell[] {
  const words = payrollWords(language);
  const { totals } = frame.layout;
  if (totals === null) return [];
  const head = (column: number | null | undefined, text: string): PlacedCell[] =>
    (column === null || column === undefined ? [] : [{ row: frame.totalsHeader, column, content: textCell(text) }]);
  const { columns } = totals;
  const cells = [
    ...head(columns.projectNumber, words.columns.projectNumber), ...head(columns.project, words.columns.project),
    ...head(columns.headcount, words.columns.headcount), ...head(columns.total, words.columns.total),
    ...heads.flatMap(({ component, amount }) => head(totals.amounts.get(component.id), amount)),
  ];
  for (const { project, row } of totals.projects) {
    if (columns.projectNumber !== null) cells.push({ row, column: columns.projectNumber, content: numberCell(project.number) });
    if (columns.project !== null) cells.push({ row, column: columns.project, content: textCell(project.name) });
  }
  if (columns.project !== null && totals.otherRow !== null && totals.totalRow !== null) {
    cells.push({ row: totals.otherRow, column: columns.project, content: textCell(words.otherProjects) });
    cells.push({ row: totals.totalRow, column: columns.project, content: textCell(words.total) });
  }
  return cells;
}

/** Heads of the block of stated amounts, and what the document states: everything but the formulas. */
export function statedInputs(
  block: StatedLayout, stated: readonly StatedAmount[], heads: readonly ComponentHeads[], lines: LinesByProject, extras: SheetExtras, language: Language,
): PlacedCell[] {
  const words = payrollWords(language);
  const place = (row: number, cells: Partial<Record<StatedColumn, CellContent>>): PlacedCell[] =>
    (Object.entries(cells) as [StatedColumn, CellContent][]).flatMap(([key, content]) => {
      const column = block.columns[key];
      return column === null ? [] : [{ row, column, content }];
    });
  const headers = Object.fromEntries(Object.entries(words.statedColumns).map(([key, text]) => [key, textCell(text)]));
  const rowOf = new Map(block.rows.map(({ statedId, row }) => [statedId, row]));
  return [
    ...place(block.headerRow, headers),
    ...stated.flatMap((one) => place(rowOf.get(one.id) ?? block.headerRow, {
      id: textCell(one.id),
      projectNumber: numberCell(one.covers.project.number),
      project: textCell(one.covers.project.name),
      lines: textCell(coverageText(coverageOf(one, lines, extras.unreadLines), language)),
      component: textCell(one.covers.component === "total" ? words.total : heads.find(({ component }) => component.id === one.covers.component)?.label ?? one.covers.component),
      unit: textCell(one.printed.unit),
      decimals: numberCell(one.printed.decimals),
      stated: numberCell(yuanToCell(one.amount)),
      source: textCell(sourceOf(one, language)),
    })),
    ...extras.unreadStated.flatMap(({ index, cells }) => place(block.headerRow + 1 + index, Object.fromEntries(cells))),
  ];
}

function sourceOf({ place }: StatedAmount, language: Language): string {
  if (place === null) return "";
  const words = payrollWords(language);
  return [place.line === null ? "" : words.documentLine(place.line), place.text].filter(Boolean).join(language === "zh" ? "：" : ": ");
}

/** The block that says what the cost is made of: one row per component, read again from there. */
export function componentRows(headerRow: number, heads: readonly ComponentHeads[], language: Language): PlacedCell[] {
  const words = payrollWords(language);
  const columns = COMPONENT_COLUMNS;
  const keys = componentKeys(heads.map(({ component }) => component.id), language);
  const head = (Object.keys(columns) as (keyof typeof columns)[]).map((key): PlacedCell => ({ row: headerRow, column: columns[key], content: textCell(words.componentColumns[key]) }));
  return [...head, ...heads.flatMap(({ component, label }, index) => {
    const texts: Record<keyof typeof columns, string> = {
      id: keys.get(component.id) ?? component.id,
      label,
      otherLabel: component.label[language === "zh" ? "en" : "zh"],
      calculation: calculationText(component, heads, language),
      payer: words.payers[component.payer],
      unit: words.units[component.unit],
      rounding: roundingPolicy(component.rounding).label[language],
      monthsRule: words.monthsRules[component.monthsRule],
      economicCode: component.economicCode ?? "",
    };
    return (Object.keys(columns) as (keyof typeof columns)[]).map((key): PlacedCell => ({ row: headerRow + 1 + index, column: columns[key], content: textCell(texts[key]) }));
  })];
}

function calculationText({ calculation }: ComponentDefinition, heads: readonly ComponentHeads[], language: Language): string {
  const words = payrollWords(language);
  if (calculation.kind !== "percent-of-component") return words.calculations[calculation.kind];
  return words.percentOf(heads.find(({ component }) => component.id === calculation.of)?.label ?? calculation.of);
}

/** The block of rates, floors and caps: live references to the parameters sheet where it is known, else numbers; #N/A where none is in force. */
export function rateRows(
  frame: SheetFrame, heads: readonly ComponentHeads[], rates: ReadonlyMap<ComponentId, readonly RatePeriod[]>, language: Language,
): PlacedCell[] {
  const block = frame.layout.rates;
  if (block === null || frame.ratesHeader === null) return [];
  const words = payrollWords(language);
  const place = (row: number, cells: Readonly<Record<RateColumn, CellContent>>): PlacedCell[] =>
    (Object.entries(cells) as [RateColumn, CellContent][]).flatMap(([key, content]) => {
      const column = block.columns[key];
      return column === null ? [] : [{ row, column, content }];
    });
  const header = Object.fromEntries(Object.entries(words.rateColumns).map(([key, text]) => [key, textCell(text)])) as Record<RateColumn, CellContent>;
  const cells = place(frame.ratesHeader, header);
  for (const { component, label } of heads) {
    for (const [index, period] of (rates.get(component.id) ?? []).entries()) {
      const firstRow = block.periods.get(component.id)?.[index]?.firstRow ?? 0;
      for (const [offset, { part, rate, floor, cap }] of period.rows.entries()) {
        cells.push(...place(firstRow + offset, {
          component: textCell(label), name: textCell(part.name), months: textCell(words.monthSpan(period.firstMonth, period.lastMonth)),
          rateParameter: textCell(part.rateParameter), rate: valueCell(rate),
          floorParameter: textCell(part.floorParameter ?? ""), floor: valueCell(floor),
          capParameter: textCell(part.capParameter ?? ""), cap: valueCell(cap),
        }));
      }
    }
  }
  return cells;
}

function valueCell(value: RateValue | null): CellContent {
  if (value === null) return BLANK;
  if (value.value === null) return { kind: "formula", formula: "=NA()", cached: null };
  const number = decimalToCell(value.value);
  return value.reference === null ? numberCell(number) : formulaCell(value.reference, number);
}
