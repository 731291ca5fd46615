import { ROUNDING_MODES, ROUNDING_POLICIES, type RoundingMode, type RoundingPolicyId } from "../../domain/money/index";
import { DAY_COUNT_POLICIES } from "../../domain/payroll/index";
import { roundedFormula } from "../../sheets/index";
import type { FunctionId } from "../../wording/index";
import { guarded, guardedArguments, typed, type Arguments, type Given, type NativeArgument } from "./native-guard";
import { monthsFormula, proratedFormula } from "./native-months";

/** Writes a call as native functions of Excel 2010 and earlier, without `=`; null where this call has no equal. */
type NativeForm = (args: Arguments) => string | null;

/**
 * The functions that native formulas can replace. What is not listed is handed over as a value: COSTTABLE spills over
 * cells, PARAMETER looks up dated rows, CAPITALAMOUNT, GRADE and EXPLAIN make and read words that no old function makes
 * alike everywhere.
 */
export const NATIVE_FORMS: Readonly<Partial<Record<FunctionId, NativeForm>>> = {
  WAGE: ([wage, headcount, months]) => product([wage, "amount"], [headcount ?? ONE, "headcount"], [months ?? TWELVE, "months"], { isWorked: true, given: [[wage, "amount"], [headcount, "headcount"], [months, "months"]] }),
  INSURANCE: ([perHead, headcount, months]) => product([perHead, "amount"], [headcount, "headcount"], [months ?? TWELVE, "months"], { isWorked: false, given: [[perHead, "amount"], [headcount, "headcount"], [months, "months"]] }),
  MANAGEMENTFEE: ([headcount, perHead, months]) => product([perHead, "amount"], [headcount, "headcount"], [months ?? TWELVE, "months"], { isWorked: false, given: [[headcount, "headcount"], [perHead, "amount"], [months, "months"]] }),
  COST: ([headcount, wage, insurance, fee, months]) => {
    const given = guardedArguments([[headcount, "headcount"], [wage, "amount"], [insurance, "amount"], [fee, "amount"], [months, "months"]]);
    if (!headcount || !wage || !insurance || !fee || given === null) return null;
    const count = months ?? TWELVE;
    const parts = [amountOf(headcount, count, wage, true), amountOf(headcount, count, insurance, false), amountOf(headcount, count, fee, false)];
    return guarded(given, `ROUND(${parts.join("+")},2)`);
  },
  CONTRIBUTIONBASE: ([wage, floor, cap]) => {
    const given = guardedArguments([[wage, "amount"], [floor, "limit"], [cap, "limit"]]);
    if (!wage || given === null) return null;
    const lifted = floor ? `MAX(${wage.text},${floor.text})` : wage.text;
    const held = `MIN(${lifted},${cap?.text ?? ""})`;
    const [low, high] = [floor?.number ?? null, cap?.number ?? null];
    if (low !== null && high !== null && high > 0 && low > high) return "NA()";
    const mayBeAbove = floor && cap && (low === null || high === null);
    return guarded(given, !cap || high === 0 ? lifted : high !== null ? held : `IF(N(${cap.text})>0,${held},${lifted})`, {
      isLoneZeroBlank: true, refusals: mayBeAbove ? [`AND(N(${cap.text})>0,N(${floor.text})>N(${cap.text}))`] : [],
    });
  },
  INSURANCEPERHEAD: insurancePerHead,
  MONTHSEMPLOYED: ([start, end, year, policy]) => monthsFormula({ start, end, year }, policy ? chosen(policy, DAY_COUNT_POLICIES) : "calendar-days", Boolean(policy)),
  PRORATE: ([wage, start, end, year, policy]) => proratedFormula(wage, { start, end, year }, policy ? chosen(policy, DAY_COUNT_POLICIES) : "calendar-days", Boolean(policy)),
  RECONCILE: ([parts, total, tolerance]) => {
    const given = guardedArguments([[total, "signed-amount"], [tolerance, "amount"]]);
    if (!parts || !total || given === null || parts.word !== null || (parts.shape === null && !parts.isCell && parts.number === null)) return null;
    const difference = `ROUND(${total.text}-SUM(${parts.text}),${DIFFERENCE_DECIMALS})`;
    const refusals = parts.number === null ? [`COUNT(${parts.text})<1`, `SUMPRODUCT((${parts.text}<>"")*1)<>COUNT(${parts.text})`] : [];
    return guarded(given, tolerance ? `IF(ABS(${difference})<=${tolerance.text},0,${difference})` : difference, { neverBlank: true, refusals });
  },
  ROUNDMONEY: ([amount, policy]) => {
    const id = chosen(policy, ROUNDING_POLICIES);
    const given = guardedArguments([[amount, "signed-amount"]]);
    return !amount || given === null || id === null ? null : guarded(given, roundedFormula(amount.text, id), { neverBlank: true });
  },
  TOWANYUAN: ([amount, mode, digits]) => {
    const id: RoundingMode | null = mode ? chosen(mode, ROUNDING_MODES) : "half-up";
    const given = guardedArguments([[amount, "signed-amount"]]);
    const decimals = digits ? digits.number : 2;
    if (!amount || given === null || id === null || decimals === null || !Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DIGITS) return null;
    return guarded(given, inWanYuan(amount.text, id, decimals), { neverBlank: Boolean(mode) || Boolean(digits) });
  },
};

const ONE = typed(1);
const TWELVE = typed(12);
/** 元 has two decimals, so 万元 never has more than six. */
const MOST_DIGITS = 6;
/** Noise of binary division is cleared at this decimal of 万元 before rounding up or down looks at a value. */
const WAN_NOISE_DECIMALS = 10;
/** So are months before a begun one counts whole. */
const MONTHS_NOISE_DECIMALS = 10;
/** Sums of amounts up to hundreds of billions are free of it here, and amounts have two decimals. */
const DIFFERENCE_DECIMALS = 4;

function product(amount: Given, headcount: Given, months: Given, { isWorked, given }: { readonly isWorked: boolean; readonly given: readonly Given[] }): string | null {
  const list = guardedArguments(given);
  const [perHead, people, count] = [amount[0], headcount[0], months[0]];
  return list === null || !perHead || !people || !count ? null : guarded(list, amountOf(people, count, perHead, isWorked));
}

/** headcount × months × amount, in this order: the first product is mostly a whole number and exact. */
function amountOf(people: NativeArgument, months: NativeArgument, perHead: NativeArgument, isWorked: boolean): string {
  const count = isWorked || Number.isInteger(months.number) ? months.text : `ROUNDUP(ROUND(${months.text},${MONTHS_NOISE_DECIMALS}),0)`;
  const factors = [people, { ...months, text: count }, perHead].filter(({ number }) => number !== 1).map(({ text }) => text);
  return `ROUND(${factors.length === 0 ? "1" : factors.join("*")},2)`;
}

function inWanYuan(amount: string, mode: RoundingMode, digits: number): string {
  if (mode === "half-up") return `ROUND(${amount}/10000,${digits})`;
  return `${mode === "ceiling" ? "ROUNDUP" : "ROUNDDOWN"}(ROUND(${amount}/10000,${WAN_NOISE_DECIMALS}),${digits})`;
}

/** Each rate on its own base between its own bounds, each rounded, then summed: as the native payroll sheet has it. */
function insurancePerHead([wage, rates, floors, caps, rounding]: Arguments): string | null {
  const policy: RoundingPolicyId | null = rounding ? chosen(rounding, ROUNDING_POLICIES) : "half-up-fen";
  const given = guardedArguments([[wage, "amount"]]);
  if (!wage || !rates || given === null || policy === null || !areLists(rates, [floors, caps])) return null;
  const [w, rate, floor, cap] = [wage.text, rates.text, floors?.text, caps?.text];
  const lifted = floor === undefined ? w : `((${w}<${floor})*${floor}+(${w}>=${floor})*${w})`;
  const base = cap === undefined ? lifted : `(((${cap}=0)+(${lifted}<=${cap})>0)*${lifted}+(${cap}<>0)*(${lifted}>${cap})*${cap})`;
  const refusesAtOnce = [
    `COUNT(${rate})<ROWS(${rate})*COLUMNS(${rate})`, `MIN(${rate})<0`, `MAX(${rate})>1`,
    ...[floor, cap].flatMap((limit) => (limit === undefined ? [] : [`MIN(${limit})<0`])),
    ...(floor !== undefined && cap !== undefined ? [`SUMPRODUCT((${cap}<>0)*(${floor}>${cap}))>0`] : []),
  ];
  return guarded(given, `SUMPRODUCT(${roundedFormula(`${base}*${rate}`, policy)})`, { isLoneZeroBlank: true, neverBlank: Boolean(rounding), refusesAtOnce });
}

/** Whether the rates are one row or one column, and the bounds one for all or one beside each rate. */
function areLists(rates: NativeArgument, bounds: Arguments): boolean {
  const of = ({ shape }: NativeArgument) => shape ?? { rows: 1, columns: 1 };
  const { rows, columns } = of(rates);
  return rates.word === null && (rows === 1 || columns === 1) && bounds.every((bound) => !bound
    || (bound.word === null && (bound.shape === null || (bound.shape.rows === rows && bound.shape.columns === columns))));
}

/** The choice that a typed word names, by id or label; null where it is no word, or an unknown one. */
function chosen<Id extends string>(argument: NativeArgument | null | undefined, choices: readonly { readonly id: Id; readonly label: { readonly zh: string; readonly en: string } }[]): Id | null {
  const word = argument?.word?.trim().toLowerCase();
  if (!word) return null;
  return choices.find(({ id, label }) => [id, label.zh, label.en].some((known) => known.toLowerCase() === word))?.id ?? null;
}
