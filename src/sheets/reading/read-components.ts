import { ROUNDING_POLICIES, type RoundingPolicyId } from "../../domain/money/index";
import type { BaseRatePart, ComponentCalculation, ComponentDefinition } from "../../domain/payroll/index";
import { payrollWords, type ComponentBlockColumn, type Language } from "../../wording/index";
import type { CellProblem } from "../cell-problem";
import { idSuffix } from "../payroll/columns";
import { idsOfKeys } from "../payroll/component-keys";
import type { FoundHeads } from "./find-blocks";
import { comparable } from "./labels";
import type { SheetCells } from "./sheet-cells";
import { KNOWN_COMPONENTS } from "./vocabulary";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Components as the sheet defines them, with the parts that stand in the block of rates. */
export interface ComponentReading {
  readonly components: readonly ComponentDefinition[];
  readonly problems: readonly CellProblem[];
}

/** The key of a choice by its word in either language, or by the key itself; null = none of them. */
function choiceOf<Key extends string>(text: string, words: (language: Language) => Readonly<Record<Key, string>>): Key | null {
  const wanted = comparable(text);
  for (const language of LANGUAGES) {
    for (const [key, word] of Object.entries(words(language)) as [Key, string][]) {
      if (comparable(word) === wanted || comparable(key) === wanted) return key;
    }
  }
  return null;
}

/**
 * Reads the block 费用组成. A cell that is left blank takes what the component of that id usually has (or: the employer
 * pays, half-up to 分, months worked); a choice that is not known is a problem and read the same way.
 */
export function readComponents(
  cells: SheetCells, heads: FoundHeads<ComponentBlockColumn>, rows: readonly number[], parts: ReadonlyMap<string, readonly BaseRatePart[]>,
): ComponentReading {
  const { columns, language } = heads;
  const problems: CellProblem[] = [];
  const words = payrollWords(language).componentColumns;
  const text = (row: number, key: ComponentBlockColumn) => cells.text(row, columns[key] ?? null).trim();
  const used = rows.filter((row) => text(row, "label") !== "" && (text(row, "id") !== "" || text(row, "calculation") !== ""));
  const ids = new Map(idsOfKeys(used.map((row) => text(row, "id"))).map((id, index) => [used[index] as number, id]));
  const idAt = (row: number) => ids.get(row) || text(row, "label");
  const idOf = new Map(used.map((row) => [comparable(text(row, "label")), idAt(row)]));
  const components = used.flatMap((row): ComponentDefinition[] => {
    const id = idAt(row);
    const label = withoutSuffix(text(row, "label"), id);
    const known = KNOWN_COMPONENTS.find((component) => component.id === id);
    const choose = <Key extends string>(key: ComponentBlockColumn, choices: (language: Language) => Readonly<Record<Key, string>>, usual: Key): Key => {
      const own = text(row, key);
      const choice = own === "" ? usual : choiceOf(own, choices);
      if (choice === null) problems.push(cells.problem("unknown-choice", row, columns[key] ?? 0, words[key]));
      return choice ?? usual;
    };
    const calculation = calculationOf(text(row, "calculation"), idOf, parts.get(comparable(text(row, "label"))) ?? []) ?? known?.calculation ?? null;
    if (calculation === null) {
      problems.push(cells.problem("unknown-choice", row, columns.calculation ?? columns.label ?? 0, words.calculation));
      return [];
    }
    const other = text(row, "otherLabel") || label;
    return [{
      id, calculation,
      label: language === "zh" ? { zh: label, en: other } : { zh: other, en: label },
      payer: choose("payer", (each) => payrollWords(each).payers, known?.payer ?? "employer"),
      unit: choose("unit", (each) => payrollWords(each).units, known?.unit ?? usualUnit(calculation)),
      rounding: choose("rounding", roundingWords, known?.rounding ?? "half-up-fen"),
      monthsRule: choose("monthsRule", (each) => payrollWords(each).monthsRules, known?.monthsRule ?? "worked"),
      economicCode: text(row, "economicCode") || null,
    }];
  });
  return { components, problems };
}

const withoutSuffix = (label: string, id: string): string => {
  const suffix = idSuffix({ id });
  const at = label.lastIndexOf(suffix);
  return at > 0 && /^(·\d+)?$/.test(label.slice(at + suffix.length)) ? label.slice(0, at) : label;
};

const roundingWords = (language: Language): Readonly<Record<RoundingPolicyId, string>> =>
  Object.fromEntries(ROUNDING_POLICIES.map(({ id, label }) => [id, label[language]])) as Record<RoundingPolicyId, string>;

function usualUnit({ kind }: ComponentCalculation): ComponentDefinition["unit"] {
  if (kind === "per-head") return "元/人";
  if (kind === "lump-sum") return "元";
  return kind === "percent-of-component" ? "比例" : "元/人·月";
}

function calculationOf(text: string, idOf: ReadonlyMap<string, string>, parts: readonly BaseRatePart[]): ComponentCalculation | null {
  if (text === "") return null;
  const kind = choiceOf(text, (language) => payrollWords(language).calculations);
  if (kind === "base-rates") return { kind, parts };
  if (kind !== null) return { kind };
  for (const language of LANGUAGES) {
    const prefix = comparable(payrollWords(language).percentOf(""));
    if (!comparable(text).startsWith(prefix)) continue;
    const of = comparable(text).slice(prefix.length);
    const labelled = idOf.get(of) ?? [...idOf.values()].find((id) => comparable(id) === of);
    return { kind: "percent-of-component", of: labelled ?? text.slice(payrollWords(language).percentOf("").length) };
  }
  return null;
}
