import { nativeFormula } from "../../../src/application/handover/native-formula";
import { FUNCTIONS } from "../../../src/functions/index";
import type { CellContent } from "../../../src/sheets/index";
import type { FunctionId } from "../../../src/wording/index";
import type { SeededRandom } from "../../support/seeded-random";

/** A call of one of our functions over cells of its own row, and what those cells hold. */
export interface NativeCase {
  readonly id: FunctionId;
  /** From column A. */
  readonly inputs: readonly Input[];
  /** `=PAYROLL.…` over A, B, C… of a row. */
  readonly formulaAt: (row: number) => string;
  /** What the host hands over for the call, in the function's order. */
  readonly args: readonly unknown[];
}
type Input = number | string | null;

const LETTERS = "ABCDEFGHIJKLMNOP";
const money = (random: SeededRandom): number => random.whole(0, 2_000_000) / random.pick([100, 100, 100, 1000]);
/** What stands in a cell that should hold a number: mostly one, sometimes what the function refuses. */
function cellFor(kind: Kind, random: SeededRandom): Input {
  if (random.whole(0, 9) === 0) return random.pick([null, "", "三百", "135", 0, -1, null, 0]);
  switch (kind) {
    case "money": return money(random);
    case "signed": return money(random) * random.pick([1, 1, -1]);
    case "headcount": return random.whole(0, 9) === 0 ? 12.5 : random.whole(0, 500);
    case "months": return random.whole(0, 1) === 0 ? random.whole(0, 12) : random.whole(0, 1250) / 100;
    case "limit": return random.pick([null, 0, 3126.45, 4688, 15_632.25, 18_000]);
    case "date": return random.whole(0, 5) === 0 ? random.pick([43_831, 44_196, 43_890, 43_890.5, 2_958_465]) : random.whole(43_000, 44_600);
    case "end": return random.whole(0, 2) === 0 ? random.pick([null, "", 0]) : random.whole(43_400, 44_900);
    case "year": return random.whole(0, 4) === 0 ? random.pick([2019, 2021, 1901, 9998]) : 2020;
    case "rate": return random.pick([0.16, 0.07, 0.007, 0.0025, 0, 0.105, 1, 1.6, -0.07]);
  }
}

type Kind = "money" | "signed" | "headcount" | "months" | "limit" | "rate" | "date" | "end" | "year";
type Slot = Kind | readonly string[];

const POLICIES = ["half-up-fen", "ceiling-jiao", "见分进角（按原值）", "floor-fen", "fen-carried-after-fen", "half-up-yuan"];
const DAY_COUNTS = ["calendar-days", "按月计薪天数 21.75", "fixed-30-days", "whole-months", "paid-days-21.75"];
const SHAPES: readonly { readonly id: FunctionId; readonly required: number; readonly slots: readonly Slot[] }[] = [
  { id: "WAGE", required: 1, slots: ["money", "headcount", "months"] },
  { id: "INSURANCE", required: 2, slots: ["money", "headcount", "months"] },
  { id: "MANAGEMENTFEE", required: 2, slots: ["headcount", "money", "months"] },
  { id: "COST", required: 4, slots: ["headcount", "money", "money", "money", "months"] },
  { id: "CONTRIBUTIONBASE", required: 3, slots: ["money", "limit", "limit"] },
  { id: "MONTHSEMPLOYED", required: 3, slots: ["date", "end", "year", DAY_COUNTS] },
  { id: "PRORATE", required: 4, slots: ["money", "date", "end", "year", DAY_COUNTS] },
  { id: "ROUNDMONEY", required: 2, slots: ["signed", POLICIES] },
  { id: "TOWANYUAN", required: 1, slots: ["signed", ["half-up", "进一", "floor"], ["0", "1", "2", "4", "6"]] },
];

/** One random call of a function that has a native form, INSURANCEPERHEAD over a column of rates aside. */
export function randomCase(random: SeededRandom): NativeCase {
  const { id, required, slots } = random.pick(SHAPES);
  const isBlankRow = random.whole(0, 19) === 0;
  const count = random.whole(required, slots.length);
  const inputs: Input[] = [];
  const texts: string[] = [];
  const args: unknown[] = [];
  slots.slice(0, count).forEach((slot, index) => {
    const literal = typeof slot === "string" ? null : random.pick(slot);
    if (literal !== null) {
      const isNumber = /^\d$/.test(literal);
      texts.push(isNumber ? literal : `"${literal}"`);
      args.push(isNumber ? Number(literal) : literal);
    } else if (slot === "months" && random.whole(0, 3) === 0) {
      const months = random.whole(0, 13);
      texts.push(String(months));
      args.push(months);
    } else if (slot === "limit" && random.whole(0, 3) === 0) {
      const limit = random.pick([0, 3000, 4688, 15_000.5]);
      texts.push(String(limit));
      args.push(limit);
    } else if (index >= required && index < count - 1 && random.whole(0, 3) === 0) {
      texts.push("");
      args.push(null);
    } else {
      const input = isBlankRow ? random.pick([null, "", 0]) : cellFor(slot as Kind, random);
      texts.push(LETTERS[inputs.length]!);
      inputs.push(input);
      // A blank cell handed over as a bare value would count as left out: hosts hand over a cell as a 1 × 1 array.
      args.push([[input]]);
    }
  });
  return { id, inputs, args, formulaAt: (row) => `=PAYROLL.${id}(${texts.map((text) => (/^[A-Z]$/.test(text) ? `${text}${row + 1}` : text)).join(",")})` };
}

/** INSURANCEPERHEAD over three rates with their bounds, all in one row: A wage, B:D rates, E:G floors, H:J caps. */
export function insuranceCase(random: SeededRandom): NativeCase {
  const rates = [0, 1, 2].map(() => cellFor("rate", random)).map((rate) => (typeof rate === "string" ? 0.05 : rate));
  const floors = [0, 1, 2].map(() => random.pick([null, 0, 3126.45, 4688]));
  const caps = [0, 1, 2].map(() => random.pick([null, 0, 4000, 15_632.25]));
  const wage = cellFor("money", random);
  const policy = random.pick([null, null, null, ...POLICIES]);
  const bounds = random.whole(0, 2);
  const texts = (row: number) => [`A${row}`, `B${row}:D${row}`, ...(bounds > 0 ? [`E${row}:G${row}`] : [""]), ...(bounds > 1 ? [`H${row}:J${row}`] : [""]), ...(policy === null ? [] : [`"${policy}"`])];
  return {
    id: "INSURANCEPERHEAD", inputs: [wage, ...rates, ...floors, ...caps],
    args: [[[wage]], [rates], bounds > 0 ? [floors] : null, bounds > 1 ? [caps] : null, policy],
    formulaAt: (row) => `=PAYROLL.INSURANCEPERHEAD(${texts(row + 1).join(",").replace(/,+\)?$/, "")})`,
  };
}

/** RECONCILE of up to eight parts in a block: A:D and the row beside it, E total, F tolerance. */
export function reconcileCase(random: SeededRandom): NativeCase {
  const part = (): Input => (random.whole(0, 7) === 0 ? random.pick([null, "", null, "三百"]) : money(random) * random.pick([1, 1, 1, -1, 1000]));
  const parts = Array.from({ length: random.whole(1, 8) }, part);
  const sum = parts.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
  const total = random.whole(0, 11) === 0 ? random.pick([null, "", "三百", 0]) : Number((sum + random.pick([0, 0, 0.01, -500, 0.004])).toFixed(3));
  const tolerance = random.pick<Input | undefined>([undefined, undefined, 0.01, 1, 0, -1, null]);
  const last = LETTERS[parts.length]!;
  return {
    id: "RECONCILE", inputs: [total, ...parts, ...(tolerance === undefined ? [] : [tolerance])],
    args: [[parts], [[total]], ...(tolerance === undefined ? [] : [[[tolerance]]])],
    formulaAt: (row) => `=PAYROLL.RECONCILE(B${row + 1}:${last}${row + 1},A${row + 1}${tolerance === undefined ? "" : `,${LETTERS[parts.length + 1]!}${row + 1}`})`,
  };
}

/** What the function answers: its number, its text, or that it refuses. */
export function answerOf({ id, args }: NativeCase): number | string {
  const result = FUNCTIONS.find((one) => one.id === id)!.calculate(args);
  if (!("rows" in result)) return "refused";
  const cell = result.rows[0]?.[0];
  return typeof cell === "object" || cell === undefined ? "refused" : cell;
}

/** The cells of a row: inputs from A, the native formula in column Q; null where the call has none. */
export function rowOf(one: NativeCase, row: number): (CellContent | null)[] {
  const native = nativeFormula(one.formulaAt(row), row, 16);
  if (native === null) throw new Error(`no native formula for ${one.formulaAt(row)}`);
  const cells = one.inputs.map((input): CellContent | null =>
    (input === null ? null : typeof input === "number" ? { kind: "number", number: input } : input === "" ? { kind: "formula", formula: '=""', cached: "" } : { kind: "text", text: input }));
  return [...Array.from({ length: 16 }, (_, column) => cells[column] ?? null), { kind: "formula", formula: native, cached: null }];
}

export const FORMULA_COLUMN = 16;
