import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";

/** What a change makes the engine calculate anew. */
export type DirtyData = ReturnType<Parameters<IActiveDirtyManagerService["register"]>[1]["getDirtyData"]>;

type Maps = Record<string, Record<string, unknown> | null | undefined>;

/** One piece of dirty data that covers all. */
export function mergeDirtyData(parts: readonly DirtyData[]): DirtyData {
  const maps = (give: (part: DirtyData) => unknown): never => {
    const merged: Maps = {};
    for (const part of parts) {
      for (const [unit, entries] of Object.entries((give(part) ?? {}) as Maps)) merged[unit] = { ...merged[unit], ...entries };
    }
    return merged as never;
  };
  return {
    forceCalculation: parts.some((part) => part.forceCalculation),
    dirtyRanges: parts.flatMap((part) => part.dirtyRanges ?? []),
    dirtyNameMap: maps((part) => part.dirtyNameMap),
    dirtyDefinedNameMap: maps((part) => part.dirtyDefinedNameMap),
    dirtySuperTableMap: maps((part) => part.dirtySuperTableMap),
    dirtyUnitFeatureMap: maps((part) => part.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: maps((part) => part.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: maps((part) => part.clearDependencyTreeCache),
  };
}
