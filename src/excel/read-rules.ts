import { addressOf, boxOf, type CellBox, type OutsideFormula, type ValidationRule } from "../application/port/index";
import { moveFormula } from "../domain/formula-review/index";
import type { Session } from "./excel-session";
import { areasOf } from "./area-list";

/** Areas asked about in one round trip, and round trips for areas with several rules: each halves them. */
const AT_ONCE = 1_000;
const MOST_ROUNDS = 24;

interface Area {
  readonly sheet: Excel.Worksheet;
  readonly box: CellBox;
}

/** The rules of sheets for entries and for looks. Sheets are named whose areas have more rules than can be asked for. */
export async function queueRules(session: Session, sheets: readonly Excel.Worksheet[]): Promise<{ readonly rules: OutsideFormula[]; readonly unread: string[] }> {
  const found = sheets.map((sheet) => {
    const whole = sheet.getRange();
    whole.conditionalFormats.load("items/type");
    const validated = whole.getSpecialCellsOrNullObject("DataValidations");
    validated.load("address");
    return { sheet, formats: whole.conditionalFormats, validated };
  });
  await session.sync();
  const formats = found.flatMap(({ sheet, formats: { items } }) => items.flatMap((format) => formatRead(sheet, format)));
  const areas = found.flatMap(({ sheet, validated }) => (validated.isNullObject ? [] : areasOf(validated.address).map((address) => ({ sheet, box: boxOf(address) }))));
  const { rules, unread } = await readValidations(session, areas, formats.length > 0);
  return { rules: [...rules, ...formats.flatMap((read) => read())], unread };
}

/** Queues the formulas of a format by a formula, by cells' values or by a text; other kinds hold none that calls functions. */
function formatRead(sheet: Excel.Worksheet, format: Excel.ConditionalFormat): (() => OutsideFormula[])[] {
  const formulas = formulasOf(format);
  if (!formulas) return [];
  const areas = format.getRanges();
  areas.load("address");
  return [() => {
    const places = areasOf(areas.address);
    const { row, column } = boxOf(places[0] ?? "A1");
    return formulas().filter(isFormula).map((formula) => ({ kind: "conditional-format", sheet: sheet.name, place: places.join(" "), formula, row, column, isFixed: true }));
  }];
}

function formulasOf(format: Excel.ConditionalFormat): (() => unknown[]) | null {
  switch (format.type) {
    case "Custom": {
      const { rule } = format.custom;
      rule.load("formula");
      return () => [rule.formula];
    }
    case "CellValue": {
      const { cellValue } = format;
      cellValue.load("rule");
      return () => [cellValue.rule.formula1, cellValue.rule.formula2];
    }
    case "ContainsText": {
      const { textComparison } = format;
      textComparison.load("rule");
      return () => [textComparison.rule.text];
    }
    default: return null;
  }
}

const isFormula = (value: unknown): value is string => typeof value === "string" && value.startsWith("=");

/**
 * The validations of areas. An area whose cells have several is halved until each part has one; parts that belong to one
 * rule are put together and asked for again, so that its formulas are those that its first cell sees.
 */
async function readValidations(session: Session, all: readonly Area[], isPending: boolean): Promise<{ readonly rules: OutsideFormula[]; readonly unread: string[] }> {
  if (all.length === 0 && isPending) await session.sync();
  const whole: ValidatedArea[] = [];
  const parts: ValidatedArea[] = [];
  let left = [...all];
  const entire = new Set(all);
  for (let round = 0; left.length > 0 && round < MOST_ROUNDS; round += 1) {
    const asked = await ask(session, left.slice(0, AT_ONCE));
    for (const one of asked) if (!isMixed(one)) (entire.has(one.area) ? whole : parts).push(one);
    left = [...asked.filter(isMixed).flatMap(({ area }) => halves(area)), ...left.slice(AT_ONCE)];
  }
  const joined = joinedAreas(parts.filter(callsFormulas));
  const again = joined.filter(({ parts: own }) => own.length > 1);
  const asked = again.length === 0 ? [] : await ask(session, again.map(({ area }) => area));
  const read = [
    ...whole, ...joined.filter(({ parts: own }) => own.length === 1).flatMap(({ parts: own }) => own),
    ...asked.flatMap((one, index) => (isMixed(one) ? again[index]!.parts : [one])),
  ];
  return { rules: read.flatMap(formulasIn), unread: [...new Set(left.map(({ sheet }) => sheet.name))] };
}

interface ValidatedArea {
  readonly area: Area;
  readonly type: string;
  readonly validation: ValidationRule;
}

async function ask(session: Session, areas: readonly Area[]): Promise<ValidatedArea[]> {
  const asked = areas.map((area) => {
    const { row, column, rowCount, columnCount } = area.box;
    const { dataValidation } = area.sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    return { area, dataValidation };
  });
  await session.sync();
  return asked.map(({ area, dataValidation: { type, rule, errorAlert, prompt, ignoreBlanks } }) => ({ area, type, validation: { rule, errorAlert, prompt, ignoreBlanks } as unknown as ValidationRule }));
}

const isMixed = ({ type }: ValidatedArea): boolean => type === "Inconsistent" || type === "MixedCriteria";
const formulasOfRule = ({ validation: { rule } }: ValidatedArea): string[] => Object.values(rule ?? {}).flatMap((part) => Object.values(part ?? {})).filter(isFormula);
const callsFormulas = (one: ValidatedArea): boolean => formulasOfRule(one).length > 0;

/** Parts one below or beside the other that have the same rule, as rectangles. */
function joinedAreas(parts: readonly ValidatedArea[]): { readonly area: Area; readonly parts: ValidatedArea[] }[] {
  const joined: { area: Area; parts: ValidatedArea[] }[] = [];
  const sorted = [...parts].sort((a, b) => a.area.box.column - b.area.box.column || a.area.box.row - b.area.box.row);
  for (const part of sorted) {
    const { box, sheet } = part.area;
    const above = joined.findLast(({ area, parts: own }) => area.sheet === sheet && area.box.column === box.column && area.box.columnCount === box.columnCount
      && area.box.row + area.box.rowCount === box.row && isSameRule(own[0]!, part));
    if (above) Object.assign(above, { area: { sheet, box: { ...above.area.box, rowCount: above.area.box.rowCount + box.rowCount } }, parts: [...above.parts, part] });
    else joined.push({ area: part.area, parts: [part] });
  }
  return joined;
}

/** Whether two parts have one rule, each seeing it from its own first cell. */
function isSameRule(a: ValidatedArea, b: ValidatedArea): boolean {
  const [from, to] = [a.area.box, b.area.box];
  const moved = (value: unknown): unknown => (isFormula(value) ? moveFormula(value, to.row - from.row, to.column - from.column) : value);
  const seen = Object.fromEntries(Object.entries(a.validation.rule).map(([kind, rule]) => [kind, Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, moved(value)]))]));
  return JSON.stringify({ ...a.validation, rule: seen }) === JSON.stringify(b.validation);
}

/** Columns are told apart before rows: a list's columns have rules of their own. */
function halves({ sheet, box }: Area): Area[] {
  const { row, column, rowCount, columnCount } = box;
  const half = (count: number): [number, number] => [Math.ceil(count / 2), Math.floor(count / 2)];
  if (columnCount > 1) {
    const [first, second] = half(columnCount);
    return [{ sheet, box: { ...box, columnCount: first } }, { sheet, box: { ...box, column: column + first, columnCount: second } }];
  }
  if (rowCount < 2) return [];
  const [first, second] = half(rowCount);
  return [{ sheet, box: { ...box, rowCount: first } }, { sheet, box: { ...box, row: row + first, rowCount: second } }];
}

function formulasIn(one: ValidatedArea): OutsideFormula[] {
  const { area: { sheet, box }, validation } = one;
  return formulasOfRule(one).map((formula) => ({ kind: "validation", sheet: sheet.name, place: addressOf(box), formula, row: box.row, column: box.column, validation }));
}
