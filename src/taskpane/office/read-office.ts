import type { Language } from "../../wording/index";
import { languageOfTag } from "../texts/index";
import type { HostColours } from "../theme/index";

/** The least that the add-in needs; the manifest says the same. */
const MINIMUM_EXCEL_API = "1.9";

/** What the pane runs in. */
export type OfficeSurroundings =
  | { readonly kind: "excel"; readonly language: Language; readonly colours: () => HostColours | null }
  | { readonly kind: "no-office" | "no-excel" | "too-old"; readonly language: Language };

/** Waits for Office and says what it is; a page without Office or outside Excel gets an answer too. */
export const readOffice = async (browserLanguage: string): Promise<OfficeSurroundings> => {
  const language = languageOfTag(browserLanguage);
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return { kind: "no-office", language };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "no-excel", language };
  const hostLanguage = languageOfTag(Office.context.displayLanguage);
  if (!Office.context.requirements.isSetSupported("ExcelApi", MINIMUM_EXCEL_API)) return { kind: "too-old", language: hostLanguage };
  return { kind: "excel", language: hostLanguage, colours: () => Office.context.officeTheme ?? null };
};
