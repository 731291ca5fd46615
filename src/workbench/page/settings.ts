/** What the address and the browser say about how the workbench should look; kept between visits. */
export interface WorkbenchSettings {
  readonly locale: "zh-CN" | "en-US";
  readonly theme: (typeof THEMES)[number];
  /** ExcelApi level that the host announces. */
  readonly requirementSet: string;
  /** Pixels. */
  readonly paneWidth: number;
  /** The workbook to begin with. */
  readonly book: "sample" | "blank";
}

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export const REQUIREMENT_SETS = ["1.9", "1.13", "1.20"] as const;
export const PANE_WIDTHS = { least: 320, most: 600, usual: 380 } as const;
const KEY = "budget-payroll-workbench";

export function readSettings(query: URLSearchParams, storage: Storage): WorkbenchSettings {
  const kept = parse(storage.getItem(KEY));
  const pick = (name: string): unknown => query.get(name) ?? kept[name];
  const theme = pick("theme");
  const width = Number(pick("pane") ?? PANE_WIDTHS.usual);
  return {
    locale: pick("lang") === "en-US" ? "en-US" : "zh-CN",
    theme: THEMES.find((each) => each === theme) ?? "system",
    requirementSet: REQUIREMENT_SETS.find((level) => level === pick("api")) ?? "1.20",
    paneWidth: Number.isFinite(width) ? Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, Math.round(width))) : PANE_WIDTHS.usual,
    book: query.get("book") === "blank" ? "blank" : "sample",
  };
}

/** Keeps the choices for the next visit. */
export function keepSettings({ locale, theme, requirementSet, paneWidth }: WorkbenchSettings, storage: Storage): void {
  storage.setItem(KEY, JSON.stringify({ lang: locale, theme, api: requirementSet, pane: paneWidth }));
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
