import type { Workbook, Worksheet } from "exceljs";
import { loadExcelJsWorkbook } from "../../xlsx/index";
import { engineNames, newSheetId, workbookData } from "../grid/index";
import { emptyKeptParts, emptyKeptSheet, type KeptParts, type KeptSheet } from "../host/index";
import { hexOf, paletteOf, type FileColor, type Palette } from "./colors";
import { conditionalFormatsIn } from "./conditional-formats";
import { Looks } from "./looks";
import { namesIn, printNamesOf } from "./names";
import type { CarriedSheet, CarriedWorkbook, OpenedFile } from "./opened-file";
import { readPackageFacts, type PackageFacts, type SheetFacts } from "./package-facts";
import { printIn } from "./print-setup";
import { HASH_ATTRIBUTES, protectionIn, unlockedIn } from "./protection";
import { sheetIn, viewOf } from "./sheet-in";
import { tablesIn } from "./tables";
import { isTrue } from "./xml-text";

const NO_FACTS: Omit<SheetFacts, "name"> = { rowBreaks: [], columnBreaks: [], validations: [], protection: null };

/**
 * Reads an .xlsx for the workbench.
 *
 * @param name of the file, e.g. `Budget.xlsx`
 * @throws WorkbookPortError `bad-file` or `password-protected`; see `fileProblem` for its words
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const { workbook, customXml, leftOut } = await loadExcelJsWorkbook(bytes);
  const facts = await readPackageFacts(bytes);
  const palette = paletteOf(facts.themeXml);
  const looks = new Looks(palette);
  const ids = facts.sheets.map(() => newSheetId());
  const idOf = (sheet: Worksheet): string => ids[facts.sheets.findIndex((each) => each.name === sheet.name)] ?? newSheetId();
  const sheets = workbook.worksheets.map((sheet) => ({ sheet, id: idOf(sheet) }));
  const kept = emptyKeptParts(name);
  const data = workbookData(
    sheets.map(({ sheet, id }) => sheetIn(sheet, id, { looks }, palette)),
    looks.gridStyles,
    nameResources(facts, ids),
  );
  fillWorkbook(kept, workbook, facts, looks);
  kept.workbook.names = namesIn(facts.names, ids);
  kept.workbook.customXml = customXml.map(({ id, xml }) => ({ id, xml }));
  let tableId = 0;
  for (const { sheet, id } of sheets) {
    const position = facts.sheets.findIndex((each) => each.name === sheet.name);
    kept.sheets[id] = keptSheetIn(sheet, facts.sheets[position] ?? { name: sheet.name, ...NO_FACTS }, { facts, position, palette, nextTableId: () => (tableId += 1) });
  }
  const visible = sheets.filter(({ sheet }) => sheet.state === "visible" || sheet.state === undefined);
  const shown = visible.find(({ id }) => id === ids[facts.activeSheet]) ?? visible[0] ?? sheets[0];
  return { data, kept, activeSheetId: shown?.id ?? "", leftOut };
}

/** The names as the engine reads them with a workbook. */
function nameResources(facts: PackageFacts, ids: readonly string[]): { name: string; data: string }[] {
  const names = engineNames(namesIn(facts.names, ids));
  return [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(names.map((each) => [each.id, each]))) }];
}

function fillWorkbook(kept: KeptParts, workbook: Workbook, facts: PackageFacts, looks: Looks): void {
  kept.workbook.properties = {
    title: workbook.title ?? "", author: workbook.creator ?? "", subject: workbook.subject ?? "", keywords: workbook.keywords ?? "",
    comments: workbook.description ?? "", category: workbook.category ?? "", company: workbook.company ?? "", manager: workbook.manager ?? "",
  };
  const protection = facts.workbookProtection;
  kept.workbook.protection = protection && isTrue(protection["lockStructure"]) ? { passwordHash: protection["workbookPassword"] ?? null } : null;
  const media = (workbook as unknown as { media?: { extension: string; buffer?: Uint8Array }[] }).media ?? [];
  const carried: CarriedWorkbook = {
    looks: looks.styles, themeXml: facts.themeXml,
    media: media.map(({ extension, buffer }) => ({ extension, base64: buffer ? base64Of(buffer) : "" })),
    ...(protection ? { protection: { ...protection } } : {}),
  };
  kept.workbook.carried = { ...carried };
}

interface SheetReading {
  readonly facts: PackageFacts;
  readonly position: number;
  readonly palette: Palette;
  readonly nextTableId: () => number;
}

function keptSheetIn(sheet: Worksheet, own: SheetFacts, { facts, position, palette, nextTableId }: SheetReading): KeptSheet {
  const view = viewOf(sheet);
  const hash = Object.fromEntries(HASH_ATTRIBUTES.flatMap((name) => (own.protection?.[name] === undefined ? [] : [[name, own.protection[name]]])));
  const images = sheet.getImages().map(({ imageId, range }) => ({ media: Number(imageId), range: anchorsOf(range) }));
  const carried: CarriedSheet = {
    ...(images.length > 0 ? { images } : {}),
    ...(sheet.autoFilter ? { autoFilter: sheet.autoFilter } : {}),
    ...(view ? { view: { ...view } } : {}),
    properties: { ...sheet.properties }, pageSetup: { ...sheet.pageSetup },
    ...(Object.keys(hash).length > 0 ? { passwordHash: hash as Record<string, string> } : {}),
  };
  return {
    ...emptyKeptSheet(),
    visibility: sheet.state === "hidden" ? "Hidden" : sheet.state === "veryHidden" ? "VeryHidden" : "Visible",
    tabColor: hexOf(sheet.properties?.tabColor as FileColor | undefined, palette) ?? "",
    showGridlines: view?.showGridLines !== false, showHeadings: view?.showRowColHeaders !== false,
    freeze: view?.state === "frozen" ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : null,
    tables: tablesIn(sheet, nextTableId),
    protection: protectionIn(own.protection),
    unlocked: unlockedIn(sheet),
    print: printIn(sheet.pageSetup, sheet.headerFooter ?? {}, own, printNamesOf(facts.names, position)),
    validations: own.validations.map((validation) => ({ ...validation, addresses: [...validation.addresses] })),
    conditionalFormats: conditionalFormatsIn(sheet, palette),
    carried: { ...carried },
  };
}

/** Where a picture is fastened, as plain data. */
function anchorsOf(range: object): Record<string, unknown> {
  const { tl, br, ext, editAs } = range as { tl?: { model: object }; br?: { model: object }; ext?: object; editAs?: string };
  return { ...(tl ? { tl: { ...tl.model } } : {}), ...(br ? { br: { ...br.model } } : {}), ...(ext ? { ext } : {}), ...(editAs ? { editAs } : {}) };
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
