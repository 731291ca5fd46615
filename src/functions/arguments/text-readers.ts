import { CellFailure } from "./cell-failure";
import { errorTextOf, isEmpty, isEmptyOrZero } from "./raw-value";
import type { Reader } from "./reader";

/** A name: text, or a number that serves as one. Spaces around it do not count. */
export const nameReader: Reader<string> = {
  isBlank: isEmpty,
  read: (raw, argument) => {
    const error = errorTextOf(raw);
    if (error !== null) return new CellFailure({ code: "error-value", argument, text: error });
    if (typeof raw === "boolean") return new CellFailure({ code: "boolean", argument });
    const text = isEmpty(raw) ? "" : String(raw).trim();
    return text === "" ? new CellFailure({ code: "blank", argument }) : text;
  },
};

/** What a cell holds, as a number or as text: a value with or without its unit. */
export const printedReader: Reader<number | string> = {
  isBlank: isEmpty,
  read: (raw, argument) => (typeof raw === "number" && Number.isFinite(raw) ? raw : nameReader.read(raw, argument)),
};

/** One value that an enumerated argument offers. Its Chinese label is accepted too, since users read that one. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: { readonly zh: string; readonly en: string };
}

/** An enumerated argument: the id or a label, upper or lower case. 0 is no choice, so it is a blank on every host. */
export const choiceReader = <Id extends string>(choices: readonly Choice<Id>[]): Reader<Id> => {
  const byWord = new Map(choices.flatMap(({ id, label }) => [id, label.zh, label.en].map((word) => [word.toLowerCase(), id] as const)));
  return {
    isBlank: isEmptyOrZero,
    read: (raw, argument) => {
      const text = nameReader.read(raw === 0 ? null : raw, argument);
      if (text instanceof CellFailure) return text;
      return byWord.get(text.toLowerCase()) ?? new CellFailure({ code: "unknown-choice", argument, text, choices: choices.map(({ id }) => id) });
    },
  };
};
