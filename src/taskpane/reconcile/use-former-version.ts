import { useCallback } from "react";
import type { DocumentInput, ReconciliationSettings } from "../../application/index";
import { useOneReading, type KeptReadings, type ReadingOf } from "../reading/index";
import { useServices, type FormerVersion } from "../services/index";

/** Where the comparison stands with its former version. */
export type FormerState = ReadingOf<FormerVersion>;

const KEPT: KeptReadings<FormerVersion> = new WeakMap();

/** Reads and checks one former version at a time. */
export const useFormerVersion = (settings: ReconciliationSettings) => {
  const { reconciliation } = useServices();
  return useOneReading(KEPT, useCallback((input: DocumentInput) => reconciliation.checkFormer(input, settings), [reconciliation, settings]));
};
