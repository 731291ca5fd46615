import type { Language } from "../../wording/index";
import type { FormulaStyle } from "../writing/prepared-write";
import type { SheetOperation, WorkbookPort } from "../port/workbook-port";
import { reconciliationSettings, type ReconciliationSettings } from "../reconciliation/reconciliation-settings";

/** Choices that belong to the workbook and travel with it, under the key `settings`. */
export interface WorkbookSettings {
  readonly formulaStyle: FormulaStyle;
  /** Language of the sheets that we write. */
  readonly sheetLanguage: Language;
  /** Whether writes are noted in the sheet 「操作记录」. */
  readonly keepsAuditTrail: boolean;
  /** How figures are compared and shown; absent where nothing was chosen. */
  readonly reconciliation?: ReconciliationSettings;
}

/** What holds where nothing was chosen: formulas that work everywhere, Chinese sheets. */
export const DEFAULT_SETTINGS: WorkbookSettings = { formulaStyle: "native", sheetLanguage: "zh", keepsAuditTrail: true };

interface SettingsDocument extends Partial<WorkbookSettings> {
  readonly version: 1;
  /** Mappings of bureaus' forms, see `keptForms`. */
  readonly forms?: readonly unknown[];
}

/** Reads the settings; what is missing, damaged or of an unknown version gives the defaults. */
export function parseSettings(text: string | null | undefined): WorkbookSettings {
  const document = documentOf(text);
  if (document === null || document.version !== 1) return DEFAULT_SETTINGS;
  return {
    formulaStyle: document.formulaStyle === "functions" ? "functions" : "native",
    sheetLanguage: document.sheetLanguage === "en" ? "en" : "zh",
    keepsAuditTrail: document.keepsAuditTrail !== false,
    ...(document.reconciliation === undefined ? {} : { reconciliation: reconciliationSettings(document.reconciliation) }),
  };
}

/**
 * The step that keeps changed settings; none where nothing changes, or where a later version of the add-in wrote them:
 * those are left alone. Entries that this version does not know are kept.
 */
export function settingsOperations(text: string | null | undefined, change: Partial<WorkbookSettings> & Pick<SettingsDocument, "forms">): SheetOperation[] {
  const document = documentOf(text);
  if (document !== null && document.version !== 1) return [];
  const changed: SettingsDocument = { ...document, version: 1, ...change };
  const kept = JSON.stringify(changed);
  return kept === text ? [] : [{ kind: "store", key: "settings", text: kept }];
}

/** Keeps changed settings in the workbook, without a journal entry: no cell changes. */
export async function saveSettings(port: WorkbookPort, change: Partial<WorkbookSettings>): Promise<WorkbookSettings> {
  const { stored } = await port.readWorkbook({ sheets: [], store: ["settings"] });
  const operations = settingsOperations(stored.settings, change);
  if (operations.length > 0) await port.apply(operations);
  return { ...parseSettings(stored.settings), ...(operations.length > 0 ? change : {}) };
}

/** The settings as they are kept; null where there are none or they are damaged. */
export function documentOf(text: string | null | undefined): Record<string, unknown> | null {
  if (!text) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && "version" in parsed ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
