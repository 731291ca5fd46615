import type { GridName } from "../grid/index";
import type { KeptName, KeptPrint } from "../host/index";
import type { NameFacts } from "./package-facts";
import type { PrintNames } from "./print-setup";
import { escapeXml } from "./xml-text";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** The names that users see. `sheetIds` by position in the file. */
export function namesIn(names: readonly NameFacts[], sheetIds: readonly string[]): KeptName[] {
  return names.filter(({ name }) => name !== PRINT_AREA && name !== PRINT_TITLES).map(({ name, formula, sheet, comment, isHidden }) => ({
    name, formula: `=${formula}`, sheetId: sheet === null ? null : (sheetIds[sheet] ?? null), comment, visible: !isHidden,
  }));
}

/** Names to save: what is kept, as the user has changed it in the grid. */
export function currentNames(kept: readonly KeptName[], grid: readonly GridName[]): KeptName[] {
  const keyOf = ({ name, sheetId }: GridName): string => `${sheetId ?? ""} ${name.toLowerCase()}`;
  const bare = (formula: string): string => formula.replace(/['$=\s]/g, "").toLowerCase();
  const known = new Map(kept.map((name) => [keyOf(name), name]));
  return grid.map((name) => {
    const former = known.get(keyOf(name));
    if (!former) return { ...name, comment: "", visible: true };
    return bare(former.formula) === bare(name.formula) ? former : { ...former, formula: name.formula };
  });
}

/** Print area and titles of the sheet at this position. */
export function printNamesOf(names: readonly NameFacts[], sheet: number): PrintNames {
  const find = (wanted: string): string | null => names.find((each) => each.name === wanted && each.sheet === sheet)?.formula ?? null;
  return { area: find(PRINT_AREA), titles: find(PRINT_TITLES) };
}

export interface NamedSheet {
  readonly id: string;
  readonly name: string;
  readonly print: KeptPrint | null;
}

/** The element `definedNames` with users' names, print areas and titles; empty where there are none. */
export function namesXml(names: readonly KeptName[], sheets: readonly NamedSheet[]): string {
  const users = names.flatMap(({ name, sheetId, formula, comment, visible }) => {
    const sheet = sheets.findIndex(({ id }) => id === sheetId);
    if (sheetId !== null && sheet < 0) return [];
    return [element(name, sheetId === null ? null : sheet, formula.replace(/^=/, ""), { comment, isHidden: !visible })];
  });
  const prints = sheets.flatMap(({ name, print }, sheet) => {
    if (!print) return [];
    const quoted = `'${name.replaceAll("'", "''")}'!`;
    const area = (print.area ?? "").split(",").filter((part) => part !== "").map((part) => quoted + absolute(part)).join(",");
    const titles = [print.titleColumns, print.titleRows].filter((part) => part !== null).map((part) => quoted + absolute(part)).join(",");
    return [...(area ? [element(PRINT_AREA, sheet, area)] : []), ...(titles ? [element(PRINT_TITLES, sheet, titles)] : [])];
  });
  const all = [...users, ...prints];
  return all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
}

function element(name: string, sheet: number | null, formula: string, { comment = "", isHidden = false } = {}): string {
  const attributes = [
    `name="${escapeXml(name)}"`, ...(sheet === null ? [] : [`localSheetId="${sheet}"`]),
    ...(comment ? [`comment="${escapeXml(comment)}"`] : []), ...(isHidden ? ['hidden="1"'] : []),
  ];
  return `<definedName ${attributes.join(" ")}>${escapeXml(formula)}</definedName>`;
}

const absolute = (address: string): string => address.replace(/\$?([A-Z]+|\d+)/gi, "$$$1");
