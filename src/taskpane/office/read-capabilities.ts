/** What a host can have or lack; for each the pane says what it does instead. */
export type CapabilityId = "custom-functions" | "shared-runtime" | "spills" | "merged-areas" | "undo-grouping" | "storage";

export interface Capability {
  readonly id: CapabilityId;
  /** The requirement set that it takes, as `ExcelApi 1.12`; null where it is none of Office's. */
  readonly requirement: string | null;
}

/** What this host is and can do. Nothing of the user and nothing of his documents. */
export interface Capabilities {
  readonly addIn: string;
  readonly host: string;
  readonly hostVersion: string;
  readonly platform: string;
  /** The highest requirement set of Excel's that the host announces. */
  readonly excelApi: string;
  readonly hostLanguage: string;
  /** The host tells its colours; otherwise those of the system hold. */
  readonly hasHostTheme: boolean;
  /** Where the Office library came from; its version is known where it came with the add-in. */
  readonly officeJs: { readonly source: "own" | "cdn" | "china" | "other"; readonly version: string | null };
  readonly present: Readonly<Record<CapabilityId, boolean>>;
}

/** Put in by the build: the versions of the add-in and of the Office library's package. */
declare const __VERSION__: string | undefined;
declare const __OFFICE_JS_VERSION__: string | undefined;

export const CAPABILITIES: readonly Capability[] = [
  { id: "custom-functions", requirement: "CustomFunctionsRuntime 1.1" },
  { id: "shared-runtime", requirement: "SharedRuntime 1.1" },
  { id: "spills", requirement: "ExcelApi 1.12" },
  { id: "merged-areas", requirement: "ExcelApi 1.13" },
  { id: "undo-grouping", requirement: "ExcelApi 1.20" },
  { id: "storage", requirement: null },
];

const EXCEL_API_MINORS = 30;
const SOURCES = [["cdn", "https://appsforoffice.microsoft.com/"], ["china", "https://appsforoffice.cdn.partner.office365.cn/"]] as const;

/** Reads what this Excel can do. Needs `Office.onReady`. */
export function readCapabilities(): Capabilities {
  const { context } = Office;
  const has = (requirement: string | null): boolean => {
    const [set = "", version = ""] = requirement?.split(" ") ?? [];
    return requirement === null ? canStore() : context.requirements.isSetSupported(set, version);
  };
  const minors = Array.from({ length: EXCEL_API_MINORS }, (_, minor) => minor + 1).filter((minor) => has(`ExcelApi 1.${minor}`));
  const { diagnostics } = context as { readonly diagnostics?: Partial<Office.ContextInformation> };
  return {
    addIn: typeof __VERSION__ === "string" ? __VERSION__ : "",
    host: String(diagnostics?.host ?? "Excel"),
    hostVersion: diagnostics?.version ?? "",
    platform: String(diagnostics?.platform ?? ""),
    excelApi: minors.length === 0 ? "" : `1.${minors.at(-1)}`,
    hostLanguage: context.displayLanguage,
    hasHostTheme: Boolean(context.officeTheme),
    officeJs: officeJs(),
    present: Object.fromEntries(CAPABILITIES.map(({ id, requirement }) => [id, has(requirement)])) as Record<CapabilityId, boolean>,
  };
}

function officeJs(): Capabilities["officeJs"] {
  const address = [...document.scripts].map(({ src }) => src).find((src) => /\/office\.js(?:\?|$)/.test(src)) ?? "";
  const known = SOURCES.find(([, prefix]) => address.startsWith(prefix));
  if (known) return { source: known[0], version: null };
  const isOwn = address !== "" && new URL(address).origin === window.location.origin;
  return isOwn ? { source: "own", version: typeof __OFFICE_JS_VERSION__ === "string" ? __OFFICE_JS_VERSION__ : null } : { source: "other", version: null };
}

/** Whether the browser keeps choices: storage may be refused, where reading it throws. */
function canStore(): boolean {
  try {
    return typeof window.localStorage.length === "number";
  } catch {
    return false;
  }
}
