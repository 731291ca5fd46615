import { mappingFromJson, mappingToJson, type FormMapping } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { documentOf, settingsOperations } from "./settings";

/** So many forms are remembered; the oldest makes room. */
const MOST_FORMS = 20;

/** Mappings of bureaus' forms as the workbook remembers them, by the form's signature. What cannot be understood is not there. */
export function keptForms(settings: string | null | undefined): ReadonlyMap<string, FormMapping> {
  const list = documentOf(settings)?.["forms"];
  if (!Array.isArray(list)) return new Map();
  return new Map(list.flatMap((entry: unknown) => {
    const mapping = mappingFromJson(JSON.stringify(entry));
    return mapping ? [[mapping.signature, mapping] as const] : [];
  }));
}

/** Remembers a form's mapping in the workbook, or (null) forgets it. No cell changes. */
export async function keepForm(port: WorkbookPort, signature: string, mapping: FormMapping | null): Promise<void> {
  const { stored } = await port.readWorkbook({ sheets: [], store: ["settings"] });
  const others = [...keptForms(stored.settings)].filter(([own]) => own !== signature).map(([, own]) => own);
  const forms = [...others, ...(mapping ? [{ ...mapping, signature }] : [])].slice(-MOST_FORMS);
  const operations = settingsOperations(stored.settings, { forms: forms.map((own) => JSON.parse(mappingToJson(own)) as unknown) });
  if (operations.length > 0) await port.apply(operations);
}
