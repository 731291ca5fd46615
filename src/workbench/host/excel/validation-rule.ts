import type { GridBox } from "../../grid/grid";
import { parseBox, translateFormula } from "../cells/index";
import type { KeptValidation } from "../kept-parts";
import { withoutBox } from "./kept-areas";

/** A validation's rule as seen from a box: relative references are kept as the first of its cells sees them. */
export function ruleSeenFrom({ rule, addresses }: Pick<KeptValidation, "rule" | "addresses">, box: GridBox): KeptValidation["rule"] {
  const first = parseBox(addresses[0] ?? "");
  if (!first || (first.row === box.row && first.column === box.column)) return rule;
  const moved = (part: unknown): unknown => (typeof part === "string" && part.startsWith("=") ? translateFormula(part, box.row - first.row, box.column - first.column) : part);
  return Object.fromEntries(Object.entries(rule).map(([kind, parts]) => [kind, typeof parts === "object" && parts !== null ? Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, moved(part)])) : parts]));
}

/** Takes the box from the validations' areas; what is left of one keeps its meaning although it begins in another cell. */
export const validationsWithout = (validations: readonly KeptValidation[], box: GridBox): KeptValidation[] => validations.flatMap((kept) => withoutBox([kept], box).map((left) => {
  const first = parseBox(left.addresses[0] ?? "");
  return first ? { ...left, rule: ruleSeenFrom(kept, first) } : left;
}));
