import { exactDecimal, rate, yuan, yuanText } from "../../../src/domain/money";
import {
  amountOfCells, computeCostColumns, contributionBase, headcountFromCell, headcountProblem, inputProblem, insuranceAmount, insuranceOfWages, insurancePerHead,
  isFloorAboveCap, managementFeeAmount, monthsProblem, percentAmount, perHeadAmount, perHeadMonthAmount, wageAmount, wholeMonthsOf,
} from "../../../src/domain/payroll";

const d = exactDecimal;

describe("amounts per head and month", () => {
  it.each([
    ["2688", 135, "12", "4354560"], ["792.14", 408, "12", "3878317.44"], ["40", 408, "12", "195840"], ["2688", 0, "12", "0"], ["2688", 5, "0", "0"],
    ["33.335", 1, "1", "33.34"], ["0.005", 1, "1", "0.01"], ["3000", 1, "0.333", "999"],
  ])("%s × %d × %s is %s", (amount, headcount, months, expected) => expect(yuanText(perHeadMonthAmount(d(amount), headcount, d(months)))).toBe(expected));
  it("count fractions of a month for wages, and months begun for insurance and fee", () =>
    expect([wageAmount, insuranceAmount, managementFeeAmount].map((amount) => yuanText(amount(d("100"), 2, d("5.1"))))).toEqual(["1020", "1200", "1200"]));
  it("round by another policy where asked", () => expect(yuanText(wageAmount(d("12.301"), 1, d(1), "fen-carried-raw"))).toBe("12.4"));
  it.each([[-1, "1"], [1.5, "1"], [1, "13"], [1, "-1"], [Number.NaN, "1"]])("refuse %d people for %s months: callers check before", (headcount, months) =>
    expect(() => perHeadMonthAmount(d(1), headcount, d(months))).toThrow(RangeError));
  it("once per head, and in percent", () => {
    expect(yuanText(perHeadAmount(d("1500.5"), 4))).toBe("6002");
    expect(yuanText(percentAmount(d("0.05"), yuan("3333.33")))).toBe("166.67");
  });
});

describe("figures that cannot be", () => {
  it.each([[0, null], [3, null], [-1, "headcount-negative"], [-0.5, "headcount-negative"], [2.5, "headcount-fractional"], [Number.NaN, "headcount-fractional"], [Infinity, "headcount-fractional"], [-Infinity, "headcount-negative"]])(
    "headcount %d: %s", (headcount, problem) => expect(headcountProblem(headcount)).toBe(problem));
  it.each([["0", null], ["12", null], ["5.5", null], ["12.000001", "months-out-of-range"], ["-0.1", "months-out-of-range"]])("months %s: %s", (months, problem) => expect(monthsProblem(d(months))).toBe(problem));
  it("input below 0", () => expect([inputProblem(d("0")), inputProblem(d("-0.01"))]).toEqual([null, "input-negative"]));
  it("months begun", () => expect(["0", "0.01", "5", "5.5"].map((months) => wholeMonthsOf(d(months)).toFixed())).toEqual(["0", "1", "5", "6"]));
  it("headcounts of cells go by 15 digits", () => expect([headcountFromCell(3.0000000000000004), headcountFromCell(2.5)]).toEqual([3, 2.5]));
});

describe("contribution base", () => {
  it.each([
    ["below the floor", "2520", "3126.45", "15632.25", "3126.45"], ["at the floor", "3126.45", "3126.45", "15632.25", "3126.45"], ["between", "4000", "3126.45", "15632.25", "4000"],
    ["at the cap", "15632.25", "3126.45", "15632.25", "15632.25"], ["above the cap", "20000", "3126.45", "15632.25", "15632.25"],
    ["no floor", "100", null, "15632.25", "100"], ["no cap", "99999", "3126.45", null, "99999"], ["floor = cap", "1", "5", "5", "5"],
  ])("%s", (_, wage, floor, cap, expected) => expect(yuanText(contributionBase(yuan(wage), floor === null ? null : yuan(floor), cap === null ? null : yuan(cap)))).toBe(expected));
  it("has no base where the floor lies above the cap", () => {
    expect(isFloorAboveCap(yuan("2"), yuan("1"))).toBe(true);
    expect(() => contributionBase(yuan("1"), yuan("2"), yuan("1"))).toThrow(RangeError);
  });
});

describe("insurance per head", () => {
  const rates = ["0.16", "0.08", "0.007", "0.002"].map((text) => rate(text));
  it.each([
    ["a product that binary floats round down", "4775", ["0.007"], null, null, "33.43"],
    ["each rounded, then summed", "3333.33", ["0.16", "0.08", "0.007", "0.002"], null, null, "830"],
    ["one floor for all", "2520", ["0.16", "0.08"], ["3126.45"], null, "750.35"],
    ["a floor for each, one of them none", "2520", ["0.16", "0.08"], ["3126.45", null], null, "701.83"],
    ["one cap for all", "20000", ["0.16"], null, ["15632.25"], "2501.16"],
    ["no rates", "2520", [], null, null, "0"],
  ] as const)("%s", (_, wage, texts, floors, caps, expected) => {
    const bounds = (list: readonly (string | null)[] | null) => list?.map((text) => (text === null ? null : yuan(text))) ?? null;
    expect(yuanText(insurancePerHead(yuan(wage), texts.map((text) => rate(text)), bounds(floors), bounds(caps)))).toBe(expected);
  });
  it("takes a single bound as it is", () => expect(yuanText(insurancePerHead(yuan("2520"), rates, yuan("3126.45"), yuan("15632.25")))).toBe("778.49"));
  it.each([[2], [3], [5]])("refuses %d bounds for 4 rates", (count) => expect(() => insurancePerHead(yuan("1"), rates, Array<null>(count).fill(null), null)).toThrow(RangeError));
});

describe("bulk work on cell numbers says the same", () => {
  it.each([
    [792.14, 408, 12, "whole", 3878317.44], [3000, 1, 5.5, "worked", 16500], [100, 1, 5.5, "whole", 600], [0.1 + 0.2, 1, 1, "worked", 0.3], [33.335, 1, 1, "worked", 33.34],
    [2688, 1, 5.000000000000001, "whole", 13440], [2688, 3.0000000000000004, 1, "worked", 8064], [2688, 1, 12.000000000000002, "worked", 32256], [-0, 5, 12, "worked", 0],
    [1e15, 1, 12, "worked", 1.2e16], [123456789.12, 1_000_000, 12, "worked", 1481481469440000], [3100, 1, 0.483870967741935, "worked", 1500], [4.0001, 3, 0.25, "worked", 3],
    [0.01, 1234567890123456, 1, "worked", 12345678901234.6], [12345678901234.56, 1, 1, "worked", 12345678901234.6],
  ] as const)("%d × %d × %d (%s) is %d", (amount, headcount, months, rule, expected) => expect(amountOfCells(amount, headcount, months, rule)).toBe(expected));
  it.each([
    ["negative amount", -1, 1, 1], ["negative headcount", 1, -1, 1], ["fractional headcount", 1, 1.5, 1], ["months above 12", 1, 1, 12.01], ["months below 0", 1, 1, -0.01], ["whole months below 0", 1, 1, -1],
    ["no amount", Number.NaN, 1, 1], ["no headcount", 1, Number.NaN, 1], ["no months", 1, 1, Number.NaN], ["endless amount", Infinity, 1, 1], ["endless headcount", 1, Infinity, 1],
  ])("%s is NaN", (_, amount, headcount, months) => expect(amountOfCells(amount, headcount, months, "worked")).toBeNaN());

  const columns = (rows: readonly (readonly [number, number, number, number, number])[]) => {
    const column = (place: 0 | 1 | 2 | 3 | 4) => rows.map((row) => row[place]);
    const result = computeCostColumns({ headcounts: column(0), monthlyWages: column(1), months: column(2), insurances: column(3), managementFees: column(4) });
    return { rows: rows.map((_, index) => [result.wage[index], result.insurance[index], result.managementFee[index], result.total[index]]), sums: result.sums };
  };
  it("in columns", () => expect(columns([[6, 3024, 12, 792.14, 40], [135, 2688, 12, 792.14, 40], [1, 100.005, 0.5, 0.1 + 0.2, 0]])).toEqual({
    rows: [[217728, 57034.08, 2880, 277642.08], [4354560, 1283266.8, 64800, 5702626.8], [50, 0.3, 0, 50.3]],
    sums: { wage: 4572338, insurance: 1340301.18, managementFee: 67680, total: 5980319.18 },
  }));
  it("a line with bad input is NaN, and so are the sums", () => {
    const { rows, sums } = columns([[6, 3024, 12, 792.14, 40], [-1, 3024, 12, 792.14, 40], [1, 3024, 12, Number.NaN, 40]]);
    expect(rows.slice(1).flat().every(Number.isNaN)).toBe(true);
    expect([rows[0]?.[3], ...Object.values(sums)]).toEqual([277642.08, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });
  it("sums stay exact beyond what doubles hold", () => expect(columns(Array.from({ length: 12 }, () => [1_000_000, 9_999_999.99, 12, 0, 0] as const)).sums.total).toBe(1439999998560000));
  it("of each column", () => expect(columns(Array.from({ length: 12 }, () => [1_000_000, 9_999_999.99, 12, 9_999_999.99, 9_999_999.99] as const)).sums)
    .toEqual({ wage: 1439999998560000, insurance: 1439999998560000, managementFee: 1439999998560000, total: 4319999995680000 }));
  it("counts months begun for insurance and fee where the wage has more digits than whole numbers take", () =>
    expect(columns([[2, 100.00000001, 5.5, 100, 40]]).rows).toEqual([[1100, 1200, 480, 2780]]));
  it.each([["wage", -1, 100, 40], ["insurance", 100, -1, 40], ["fee", 100, 100, -1]])("a negative %s makes the line NaN", (_name, wage, insurance, fee) =>
    expect(columns([[2, wage, 12, insurance, fee]]).rows.flat().every(Number.isNaN)).toBe(true));
  it("sums huge amounts in decimals", () => expect(columns([[1, 1e300, 1, 0, 0], [1, 0.01, 1, 0.01, 0]])).toMatchObject({ rows: [[1e300, 0, 0, 1e300], [0.01, 0.01, 0, 0.02]], sums: { total: 1e300 } }));
  it("no lines cost 0", () => expect(columns([]).sums).toEqual({ wage: 0, insurance: 0, managementFee: 0, total: 0 }));
  it("refuses columns of different length", () => expect(() => computeCostColumns({ headcounts: [1], monthlyWages: [], months: [1], insurances: [1], managementFees: [1] })).toThrow(RangeError));

  it("insurance of many wages", () => {
    const of = insuranceOfWages({ rates: [0.16, 0.08, 0.007, 0.002], floors: [3126.45, 3126.45, 3126.45, null], caps: [15632.25, 15632.25, 15632.25, null] });
    expect([of(2520), of(4775), of(20000), of(0.1 + 0.2), of(-1), of(Number.NaN), of(Infinity)]).toEqual([777.28, 1188.98, 3901.17, 772.24, Number.NaN, Number.NaN, Number.NaN]);
  });
  it.each([
    ["a floor above its cap", { rates: [0.1], floors: [2], caps: [1] }], ["too few floors", { rates: [0.1], floors: [], caps: [null] }],
    ["a negative rate", { rates: [-0.1], floors: [null], caps: [null] }], ["a rate that is none", { rates: [Number.NaN], floors: [null], caps: [null] }],
  ])("refuses %s", (_, terms) => expect(() => insuranceOfWages(terms)).toThrow(RangeError));
});
