import { exactDecimal, toYuan, wanYuan, yuan } from "../../../src/domain/money";
import {
  STANDARD_COMPONENTS, type ComponentDefinition, type Factor, type Payroll, type PayrollLine, type ProjectReference, type StatedAmount,
} from "../../../src/domain/payroll";
import type Decimal from "decimal.js";

export const given = (text: string): Factor<Decimal> => ({ value: exactDecimal(text), isImplied: false });

/** A line with inputs as texts, e.g. `{ wage: "2688" }`. */
export function line(
  id: string, headcount: number, inputs: Readonly<Record<string, string>>,
  more: { months?: string; project?: ProjectReference; group?: string; category?: string } = {},
): PayrollLine {
  return {
    id, project: more.project ?? { number: 1, name: "P" }, group: more.group ?? null, category: more.category ?? "本科",
    headcount: { value: headcount, isImplied: false }, months: given(more.months ?? "12"),
    inputs: Object.fromEntries(Object.entries(inputs).map(([component, text]) => [component, given(text)])),
    place: null,
  };
}

/** An amount as printed, e.g. `"4386816元"`, `"51万元"`. */
export function stated(id: string, printed: string, covers: Omit<StatedAmount["covers"], "project"> & { project?: ProjectReference }): StatedAmount {
  const match = /^(-?\d+(?:\.(\d+))?)(万元|元)$/.exec(printed);
  if (!match) throw new Error(`Not an amount as printed: ${printed}`);
  const [, figure = "0", decimals = ""] = match;
  const unit = match[3] === "万元" ? "万元" : "元";
  return {
    id, amount: unit === "万元" ? toYuan(wanYuan(figure)) : yuan(figure), printed: { unit, decimals: decimals.length },
    covers: { project: { number: 1, name: "P" }, ...covers }, place: null,
  };
}

export const payroll = (
  lines: readonly PayrollLine[], statedAmounts: readonly StatedAmount[] = [], components: readonly ComponentDefinition[] = STANDARD_COMPONENTS,
): Payroll => ({ year: 2020, components, lines, stated: statedAmounts });
