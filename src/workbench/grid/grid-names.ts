import { IDefinedNamesService, IFunctionService, LexerTreeBuilder, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { UniverEngine } from "./engine";
import type { GridName } from "./grid";

interface EngineName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
}

/** A reference with a sheet: the engine takes it without `=`, any other formula with it. */
const REFERENCE = /^=(?:'(?:[^']|'')+'|[^'!(),*/+"&<>=-]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/i;

/** Names as the engine keeps them. */
export function engineNames(names: readonly GridName[]): EngineName[] {
  return names.map(({ name, formula, sheetId }, index) => ({
    id: `name-${index}`, name, formulaOrRefString: REFERENCE.test(formula) ? formula.slice(1) : formula, localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  }));
}

/** The names that formulas of the open workbook can use. */
export function namesOf(engine: UniverEngine): GridName[] {
  const known = engine.injector.get(IDefinedNamesService).getDefinedNameMap(engine.unitId) ?? {};
  return Object.values(known).map(({ name, formulaOrRefString, localSheetId }) => ({
    name, formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
    sheetId: localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId,
  }));
}

/** Lets formulas use these names and no others; says whether that changed anything. Not a step of undo. */
export function setNames(engine: UniverEngine, names: readonly GridName[]): boolean {
  const { unitId, commands } = engine;
  const known = Object.values(engine.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  const wanted = engineNames(names);
  const isSame = (a: { name: string; localSheetId?: string }, b: EngineName): boolean =>
    a.name.toLowerCase() === b.name.toLowerCase() && (a.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === b.localSheetId;
  const gone = known.filter((former) => !wanted.some((name) => isSame(former, name)));
  const changed = wanted.flatMap((name) => {
    const former = known.find((each) => isSame(each, name));
    return former?.formulaOrRefString === name.formulaOrRefString ? [] : [{ ...name, id: former?.id ?? crypto.randomUUID() }];
  });
  engine.asApi(() => {
    for (const former of gone) commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { unitId, ...former });
    for (const name of changed) commands.syncExecuteCommand(SetDefinedNameMutation.id, { unitId, ...name });
  });
  // Formulas that were read with the names as they were: the reader has nothing else that forgets them.
  engine.injector.get(LexerTreeBuilder).dispose();
  engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(...gone.map(({ name }) => name), ...changed.map(({ name }) => name));
  return gone.length + changed.length > 0;
}
