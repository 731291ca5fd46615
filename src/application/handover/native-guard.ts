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
}

/** What an argument may hold, as the functions' own readers demand it. */
export type NumberKind = "amount" | "signed-amount" | "headcount" | "months" | "limit";

export interface GuardedArgument {
  readonly argument: NativeArgument;
  readonly kind: NumberKind;
}

const MONTHS_OF_YEAR = 12;

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
  (conditions.length === 0 ? answer : `IF(${conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`},NA(),${answer})`);

function isRefused(number: number, kind: NumberKind): boolean {
  switch (kind) {
    case "signed-amount": return false;
    case "amount": case "limit": return number < 0;
    case "headcount": return number < 0 || !Number.isInteger(number);
    case "months": return number < 0 || number > MONTHS_OF_YEAR;
  }
}

function numberConditions(open: readonly GuardedArgument[]): string[] {
  const textOf = ({ argument }: GuardedArgument): string => argument.text;
  const numbers = open.filter(({ kind }) => kind !== "limit");
  const cells = numbers.filter(({ argument }) => argument.isCell).map(textOf);
  const notBelowZero = open.filter(({ kind }) => kind !== "signed-amount").map(textOf);
  return [
    ...(cells.length > 0 ? [`COUNT(${cells.join(",")})<${cells.length}`] : []),
    ...numbers.filter(({ argument }) => !argument.isCell).map((one) => `NOT(ISNUMBER(${textOf(one)}))`),
    ...open.filter(({ kind }) => kind === "limit").map((one) => `AND(NOT(ISNUMBER(${textOf(one)})),${textOf(one)}<>"")`),
    ...(notBelowZero.length > 0 ? [notBelowZero.length === 1 ? `${notBelowZero[0]!}<0` : `MIN(${notBelowZero.join(",")})<0`] : []),
    ...open.filter(({ kind }) => kind === "months").map((one) => `${textOf(one)}>${MONTHS_OF_YEAR}`),
    ...open.filter(({ kind }) => kind === "headcount").map((one) => `${textOf(one)}<>ROUND(${textOf(one)},0)`),
  ];
}
