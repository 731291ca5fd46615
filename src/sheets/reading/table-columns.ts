import type { ComponentDefinition, ComponentId } from "../../domain/payroll/index";
import { payrollWords, type Language, type PayrollColumn } from "../../wording/index";
import type { CellProblem } from "../cell-problem";
import { comparable, factorOf, headOf } from "./labels";
import type { SheetCells } from "./sheet-cells";
import { headMeaning } from "./head-meaning";
import { componentMatcher, fixedColumnOf, type ComponentColumn } from "./vocabulary";

/** The columns of a payroll table as its header row names them. */
export interface TableColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Record<PayrollColumn, number | null>>;
  readonly inputs: ReadonlyMap<ComponentId, number>;
  readonly amounts: ReadonlyMap<ComponentId, number>;
  /** What the figures of a column are to be multiplied by (万元: 10000); columns without an entry: 1. */
  readonly factors: ReadonlyMap<number, string>;
  /** The head of a column, for messages. */
  readonly labels: ReadonlyMap<number, string>;
  /** Columns whose head says nothing that is known. */
  readonly unknown: readonly number[];
  readonly language: Language;
  readonly problems: readonly CellProblem[];
}

/** Reads a header row. A second column of the same meaning is a problem; the first one counts. */
export function readTableColumns(cells: SheetCells, headerRow: number, components: readonly ComponentDefinition[]): TableColumns {
  const matchComponent = componentMatcher(components);
  const columns = Object.fromEntries(Object.keys(payrollWords("zh").columns).map((key) => [key, null])) as Record<PayrollColumn, number | null>;
  const [inputs, amounts] = [new Map<ComponentId, number>(), new Map<ComponentId, number>()];
  const factors = new Map<number, string>();
  const labels = new Map<number, string>();
  const unknown: number[] = [];
  const problems: CellProblem[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(headerRow, column).trim();
    if (text === "") continue;
    labels.set(column, text);
    const take = (known: number | null | undefined, place: () => void) => {
      if (known === null || known === undefined) place();
      else problems.push(cells.problem("ambiguous", headerRow, column, text));
    };
    const fixed = fixedColumnOf(text);
    const own = fixed === null ? matchComponent(text) : null;
    if (fixed !== null) {
      take(columns[fixed], () => { columns[fixed] = column; });
      if (fixed === "total") factors.set(column, factorOf(headOf(text).unit));
    } else if (own !== null) {
      takeComponent(own, column, text, { inputs, amounts, labels, take });
      factors.set(column, factorOf(own.unit));
    } else unknown.push(column);
  }
  return { headerRow, columns, inputs, amounts, factors, labels, unknown, language: languageOf(cells, headerRow), problems };
}

/**
 * Of two columns that carry a component's name, one that says nothing of people and months (工资 beside 月工资) holds the amounts,
 * whichever comes first.
 */
function takeComponent(own: ComponentColumn, column: number, text: string, found: {
  readonly inputs: Map<ComponentId, number>; readonly amounts: Map<ComponentId, number>; readonly labels: ReadonlyMap<number, string>;
  readonly take: (known: number | null | undefined, place: () => void) => void;
}): void {
  const { inputs, amounts, labels, take } = found;
  const { id } = own.component;
  const former = inputs.get(id);
  if (own.kind === "input" && former !== undefined && !amounts.has(id)) {
    const [before, now] = [headMeaning(labels.get(former) ?? ""), headMeaning(text)];
    if (before === "rate" && now !== "rate" && now !== "per-head") return void amounts.set(id, column);
    if (now === "rate" && before !== "rate" && before !== "per-head") {
      amounts.set(id, former);
      return void inputs.set(id, column);
    }
  }
  const map = own.kind === "input" ? inputs : amounts;
  take(map.get(id), () => { map.set(id, column); });
}

/** The language of most heads that are our own words. */
function languageOf(cells: SheetCells, headerRow: number): Language {
  const own = (language: Language) => new Set(Object.values(payrollWords(language).columns).map(comparable));
  const [zh, en] = [own("zh"), own("en")];
  let balance = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = comparable(cells.text(headerRow, column));
    balance += Number(zh.has(text)) - Number(en.has(text));
  }
  return balance >= 0 ? "zh" : "en";
}
