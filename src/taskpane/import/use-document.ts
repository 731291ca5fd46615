import { useCallback } from "react";
import type { DisclosureReading, DocumentInput, InputProblem } from "../../application/index";
import { useOneReading, type KeptReadings, type ReadingOf } from "../reading/index";
import { useServices, type PaneServices } from "../services/index";

type ReadDocument =
  | { readonly kind: "read"; readonly reading: DisclosureReading }
  | { readonly kind: "unusable"; readonly problem: InputProblem };

/** Where the import stands with its one document. */
export type DocumentState = ReadingOf<ReadDocument>;

const KEPT: KeptReadings<ReadDocument> = new WeakMap();

/** The document that the import view shows, for other views to look at; null where it shows none. */
export const readingAtHand = (services: PaneServices): DisclosureReading | null => {
  const state = KEPT.get(services);
  return state?.kind === "read" ? state.reading : null;
};

/** Reads one document at a time. */
export const useDocument = () => {
  const { budget } = useServices();
  return useOneReading(KEPT, useCallback(async (input: DocumentInput): Promise<ReadDocument> => {
    const outcome = await budget.readDocument(input);
    return outcome.kind === "read" ? { kind: "read", reading: outcome.reading } : { kind: "unusable", problem: outcome.problem };
  }, [budget]));
};
