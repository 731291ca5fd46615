/** An argument of a call, ready to be put into a native formula. */
export interface NativeArgument {
  /** As it can stand between operators: in brackets unless it is one reference, number, name or call. */
  readonly text: string;
  /** Its number where it is typed into the formula as a number; null otherwise. */
  readonly number: number | null;
  /** Its text where it is typed as a text; null otherwise. */
  readonly word: string | null;
  /** A single cell: what it holds is not converted, so that COUNT tells numbers from texts that look like one. */
  readonly isCell: boolean;
  /** Rows and columns of a range or a typed list, which only some arguments may be; null for a single value. */
  readonly shape: { readonly rows: number; readonly columns: number } | null;
  /** It shows a text now, or may: a cell that holds one, a text put together, a look-up. Only dates ask. */
  readonly mayBeText: boolean;
}

/** What an argument may hold, as the functions' own readers demand it. */
export type NumberKind = "amount" | "signed-amount" | "headcount" | "months" | "limit" | "date" | "open-date" | "year";

export interface GuardedArgument {
  readonly argument: NativeArgument;
  readonly kind: NumberKind;
}

const MONTHS_OF_YEAR = 12;
/** 1900-03-01: Excel counts a day that never was before it, and other programs do not. */
export const FIRST_DATE = 61;
/** Behind 9999-12-31. */
export const NO_DATE = 2_958_466;
/** Years whose every day, and the day behind, is a date everywhere. */
export const NATIVE_YEARS = { first: 1901, last: 9998 } as const;

/** Arguments in the order of the function; null where one was left out. */
export type Arguments = readonly (NativeArgument | null | undefined)[];

export type Given = readonly [NativeArgument | null | undefined, NumberKind];

/** A number as if it were typed into the formula. */
export const typed = (number: number, text = String(number)): NativeArgument => ({ text, number, word: null, isCell: false, shape: null, mayBeText: false });

/** The arguments that were given with what they may hold; null where one of them is a range or a word. */
export function guardedArguments(given: readonly Given[]): GuardedArgument[] | null {
  const list = given.flatMap(([argument, kind]) => (argument ? [{ argument, kind }] : []));
  return list.some(({ argument }) => argument.shape !== null || argument.word !== null) ? null : list;
}

/**
 * A native formula that answers as our function does: nothing for a row that is blank throughout, `#N/A` for what the
 * function refuses, else the amount.
 *
 * @param options.isLoneZeroBlank a single argument that is 0 counts as blank
 * @param options.neverBlank something was given that is never blank (a word for the rounding)
 * @param options.refusals further conditions under which the function refuses
 * @param options.refusesAtOnce conditions under which it refuses even a row that is blank: a list that every row goes by
 */
export function guarded(
  given: readonly GuardedArgument[], amount: string,
  { isLoneZeroBlank = false, neverBlank = false, refusals = [], refusesAtOnce = [] }: {
    readonly isLoneZeroBlank?: boolean; readonly neverBlank?: boolean; readonly refusals?: readonly string[]; readonly refusesAtOnce?: readonly string[];
  } = {},
): string {
  if (given.some(({ argument, kind }) => argument.number !== null && isRefused(argument.number, kind))) return "NA()";
  const open = given.filter(({ argument }) => argument.number === null);
  const canBeBlank = !neverBlank && open.length > 0 && given.every(({ argument }) => argument.number === null || argument.number === 0);
  if (!canBeBlank) return refusing([...numberConditions(open), ...refusesAtOnce, ...refusals], amount);
  const joined = open.map(({ argument }) => argument.text).join("&");
  const isBlank = given.length > 1 || isLoneZeroBlank ? `SUBSTITUTE(${joined},"0","")=""` : `${joined}=""`;
  return refusing(refusesAtOnce, `IF(${isBlank},"",${refusing([...numberConditions(open), ...refusals], amount)})`);
}

const refusing = (conditions: readonly string[], answer: string): string =>
  (conditions.length === 0 ? answer : `IF(${anyOf(conditions)},NA(),${answer})`);

/** One or more conditions as one. */
export const anyOf = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`);

function isRefused(number: number, kind: NumberKind): boolean {
  switch (kind) {
    case "signed-amount": return false;
    case "amount": case "limit": return number < 0;
    case "headcount": return number < 0 || !Number.isInteger(number);
    case "months": return number < 0 || number > MONTHS_OF_YEAR;
    case "date": return number < FIRST_DATE || number >= NO_DATE;
    case "open-date": return number !== 0 && (number < FIRST_DATE || number >= NO_DATE);
    case "year": return !Number.isInteger(number) || number < NATIVE_YEARS.first || number > NATIVE_YEARS.last;
  }
}

/** What may be left blank within a row that is not. */
const isOpen = (kind: NumberKind): boolean => kind === "limit" || kind === "open-date";
const AMOUNTS: ReadonlySet<NumberKind> = new Set(["amount", "headcount", "months", "limit"]);

function numberConditions(open: readonly GuardedArgument[]): string[] {
  const textOf = ({ argument }: GuardedArgument): string => argument.text;
  const numbers = open.filter(({ kind }) => !isOpen(kind));
  const cells = numbers.filter(({ argument }) => argument.isCell).map(textOf);
  const notBelowZero = open.filter(({ kind }) => AMOUNTS.has(kind)).map(textOf);
  return [
    ...(cells.length > 0 ? [`COUNT(${cells.join(",")})<${cells.length}`] : []),
    ...numbers.filter(({ argument }) => !argument.isCell).map((one) => `NOT(ISNUMBER(${textOf(one)}))`),
    ...open.filter(({ kind }) => isOpen(kind)).map((one) => `AND(NOT(ISNUMBER(${textOf(one)})),${textOf(one)}<>"")`),
    ...(notBelowZero.length > 0 ? [notBelowZero.length === 1 ? `${notBelowZero[0]!}<0` : `MIN(${notBelowZero.join(",")})<0`] : []),
    ...open.filter(({ kind }) => kind === "months").map((one) => `${textOf(one)}>${MONTHS_OF_YEAR}`),
    ...open.filter(({ kind }) => kind === "date").map((one) => `${textOf(one)}<${FIRST_DATE}`),
    ...open.filter(({ kind }) => kind === "year").flatMap((one) => [`${textOf(one)}<${NATIVE_YEARS.first}`, `${textOf(one)}>${NATIVE_YEARS.last}`]),
    ...open.filter(({ kind }) => kind === "headcount" || kind === "year").map((one) => `${textOf(one)}<>ROUND(${textOf(one)},0)`),
  ];
}
