import type { WriteSubject } from "../../application/index";

/** What a write is about when all taking back is counted: a write taken back, and that taken back, is the write done again. */
export interface TakenBack {
  readonly of: Exclude<WriteSubject, { readonly kind: "undo" }>;
  readonly state: "done" | "undone" | "again";
}

/** @example takenBack({ kind: "undo", of: { kind: "undo", of: { kind: "sample" } } }) // { of: { kind: "sample" }, state: "again" } */
export function takenBack(subject: WriteSubject): TakenBack {
  if (subject.kind !== "undo") return { of: subject, state: "done" };
  const { of, state } = takenBack(subject.of);
  return { of, state: state === "undone" ? "again" : "undone" };
}
