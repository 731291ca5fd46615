import type { KeptValidation } from "../host/index";
import { elementsOf, escapeXml, isTrue, unescapeXml } from "./xml-text";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const TYPES: Readonly<Record<string, string>> = { whole: "wholeNumber", decimal: "decimal", date: "date", time: "time", textLength: "textLength" };
const STYLES: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

const swapped = (names: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(names).map(([file, office]) => [office, file]));
const [FILE_OPERATORS, FILE_TYPES, FILE_STYLES] = [swapped(OPERATORS), swapped(TYPES), swapped(STYLES)];

/**
 * The data validations in a sheet's XML. exceljs takes whole columns apart into single cells and formulas for numbers,
 * so they are read and written here.
 */
export function validationsIn(sheetXml: string): KeptValidation[] {
  return elementsOf(sheetXml, "dataValidation").map(({ attributes, inner }) => {
    const formulas = [1, 2].map((number) => {
      const text = elementsOf(inner, `formula${number}`)[0]?.inner;
      // The form for newer Excel wraps formula and addresses once more.
      return text === undefined ? undefined : unescapeXml(elementsOf(text, "f")[0]?.inner ?? text);
    });
    const addresses = attributes["sqref"] ?? elementsOf(inner, "sqref")[0]?.inner ?? "";
    return {
      addresses: addresses.split(/\s+/).filter((address) => address !== ""),
      rule: ruleIn(attributes["type"] ?? "none", attributes["operator"] ?? "between", formulas, isTrue(attributes["showDropDown"])),
      errorAlert: { showAlert: isTrue(attributes["showErrorMessage"]), style: STYLES[attributes["errorStyle"] ?? "stop"] ?? "Stop", title: attributes["errorTitle"] ?? "", message: attributes["error"] ?? "" },
      prompt: { showPrompt: isTrue(attributes["showInputMessage"]), title: attributes["promptTitle"] ?? "", message: attributes["prompt"] ?? "" },
      ignoreBlanks: isTrue(attributes["allowBlank"]),
    };
  });
}

/** The element `dataValidations`, or nothing where there are none. */
export function validationsXml(kept: readonly KeptValidation[]): string {
  const items = kept.filter(({ addresses }) => addresses.length > 0).map(validationXml);
  return items.length === 0 ? "" : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

/** A number stands for itself, anything else is a formula. */
const asOffice = (formula: string | undefined): string | number | undefined =>
  formula === undefined ? undefined : /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;

function ruleIn(type: string, operator: string, [formula1, formula2]: readonly (string | undefined)[], isWithoutDropDown: boolean): Record<string, unknown> {
  if (type === "list") {
    const source = formula1 ?? "";
    return { list: { inCellDropDown: !isWithoutDropDown, source: source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}` } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const office = TYPES[type];
  if (office === undefined) return {};
  const second = asOffice(formula2);
  return { [office]: { formula1: asOffice(formula1), ...(second === undefined ? {} : { formula2: second }), operator: OPERATORS[operator] ?? "Between" } };
}

function validationXml(kept: KeptValidation): string {
  const [kind = "", rule = {}] = (Object.entries(kept.rule)[0] ?? []) as [string?, Record<string, unknown>?];
  const type = kind === "list" || kind === "custom" ? kind : FILE_TYPES[kind];
  const attributes: Record<string, string | undefined> = {
    type,
    errorStyle: kept.errorAlert.style === "Stop" ? undefined : FILE_STYLES[kept.errorAlert.style],
    operator: type === "list" || type === "custom" || type === undefined ? undefined : FILE_OPERATORS[String(rule["operator"])],
    allowBlank: kept.ignoreBlanks ? "1" : undefined,
    showDropDown: kind === "list" && rule["inCellDropDown"] === false ? "1" : undefined,
    showInputMessage: kept.prompt.showPrompt ? "1" : undefined,
    showErrorMessage: kept.errorAlert.showAlert ? "1" : undefined,
    errorTitle: kept.errorAlert.title || undefined, error: kept.errorAlert.message || undefined,
    promptTitle: kept.prompt.title || undefined, prompt: kept.prompt.message || undefined,
    sqref: kept.addresses.join(" "),
  };
  const text = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(value)}"`])).join(" ");
  const formulas = formulasOut(kind, rule).map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation ${text}>${formulas.join("")}</dataValidation>`;
}

function formulasOut(kind: string, rule: Record<string, unknown>): string[] {
  const bare = (value: unknown): string => String(value).replace(/^=/, "");
  if (kind === "list") {
    const source = String(rule["source"] ?? "");
    return [source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  if (kind === "custom") return [bare(rule["formula"] ?? "")];
  return [rule["formula1"], rule["formula2"]].filter((value) => value !== undefined && value !== null).map(bare);
}
