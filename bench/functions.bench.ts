import Decimal from "decimal.js";
import { callOf, FUNCTIONS } from "../src/functions/index";
import { medians, type Row } from "./support/measure";

type Line = readonly [string, number, number, number, number, number];

/** Lines as a county has them: whole and broken wages, months and half months. Seeded, so that every run has the same. */
function lines(count: number): Line[] {
  let state = 20201122;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: count }, (_, index) => [
    `第${index + 1}组`, 1 + next(400), (150000 + next(800000)) / 100, next(4) === 0 ? (1 + next(24)) / 2 : 12, (50000 + next(90000)) / 100, 20 + next(60),
  ] as const);
}

const call = (id: string) => {
  const definition = FUNCTIONS.find((one) => one.id === id);
  if (!definition) throw new Error(`no function ${id}`);
  return callOf(definition, { createError: (code, message) => ({ code, message }) });
};

const round = (value: number) => Math.round(value * 100) / 100;

function floatTable(table: readonly Line[]): unknown[][] {
  let [wages, insurances, fees] = [0, 0, 0];
  const rows: unknown[][] = table.map(([label, headcount, wage, months, insurance, fee]) => {
    const whole = Math.ceil(months);
    const [a, b, c] = [round(wage * headcount * months), round(insurance * headcount * whole), round(fee * headcount * whole)];
    wages += a;
    insurances += b;
    fees += c;
    return [label, a, b, c, a + b + c];
  });
  rows.push(["合计", wages, insurances, fees, wages + insurances + fees]);
  return rows;
}

function decimalTable(table: readonly Line[]): unknown[][] {
  let [wages, insurances, fees] = [new Decimal(0), new Decimal(0), new Decimal(0)];
  const rows: unknown[][] = table.map(([label, headcount, wage, months, insurance, fee]) => {
    const whole = new Decimal(months).ceil();
    const part = (amount: number, by: Decimal) => new Decimal(amount).times(headcount).times(by).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const [a, b, c] = [part(wage, new Decimal(months)), part(insurance, whole), part(fee, whole)];
    wages = wages.plus(a);
    insurances = insurances.plus(b);
    fees = fees.plus(c);
    return [label, a.toNumber(), b.toNumber(), c.toNumber(), a.plus(b).plus(c).toNumber()];
  });
  rows.push(["合计", wages.toNumber(), insurances.toNumber(), fees.toNumber(), wages.plus(insurances).plus(fees).toNumber()]);
  return rows;
}

function wrongCells(actual: unknown[][], exact: unknown[][]): { wrong: number; cells: number } {
  let wrong = 0;
  actual.forEach((row, index) => row.forEach((value, column) => {
    if (column > 0 && value !== exact[index]![column]) wrong += 1;
  }));
  return { wrong, cells: actual.length * 4 };
}

/** WAGE and COSTTABLE beside a float loop (fast, wrong) and decimal.js step by step (exact, slow). */
export function functionRows(): Row[] {
  const wageFunction = call("WAGE");
  const tableFunction = call("COSTTABLE");
  return [1_000, 10_000, 100_000].flatMap((size) => {
    const table = lines(size);
    const [wages, headcounts, months] = [2, 1, 3].map((column) => table.map((line) => [line[column]]));
    const runs = size === 100_000 ? 9 : 25;
    const timed = medians({
      wage: () => wageFunction(wages, headcounts, months),
      "wage floats": () => table.map(([, headcount, wage, worked]) => [round(wage * headcount * worked)]),
      "wage decimals": () => table.map(([, headcount, wage, worked]) => [new Decimal(wage).times(headcount).times(worked).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber()]),
      table: () => tableFunction(table),
      "table floats": () => floatTable(table),
      "table decimals": () => decimalTable(table),
    }, runs);
    const exact = decimalTable(table);
    const ours = wrongCells(tableFunction(table) as unknown[][], exact);
    const floats = wrongCells(floatTable(table), exact);
    const against = (name: string, kind: string) => [
      { name: "float loop", ratio: timed[name]! / timed[`${kind} floats`]! }, { name: "decimal.js", ratio: timed[name]! / timed[`${kind} decimals`]! },
    ];
    return [
      { work: "WAGE, one column", size, milliseconds: timed["wage"]!, against: against("wage", "wage"), note: "" },
      { work: "COSTTABLE", size, milliseconds: timed["table"]!, against: against("table", "table"), note: `wrong cells: ours ${ours.wrong}, float loop ${floats.wrong} of ${floats.cells}` },
    ];
  });
}
