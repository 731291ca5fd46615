import table from "./api-sets.generated.json";

/** Set name in lower case → level, e.g. `{ excelapi: "1.9" }`: what the host announces to the library. */
export type RequirementMatrix = Readonly<Record<string, string>>;

export type MemberKind = "property" | "object" | "method" | "event";

export interface MemberEntry {
  readonly kind: MemberKind;
  /** e.g. `ExcelApi 1.9`. */
  readonly read: string;
  readonly write: string;
}

const KINDS: Record<string, MemberKind> = { p: "property", n: "object", m: "method", e: "event" };
const entries = table as Record<string, Record<string, string>>;

/** What the host announces beside ExcelApi: the library's own services that it answers. */
const COMPANIONS: RequirementMatrix = {
  richapiruntime: "1.1",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  sharedruntime: "1.2",
  delayforcelledit: "1.1",
};

/**
 * The matrix for an ExcelApi level, e.g. `requirementMatrix("1.9")`. Members above that level are refused.
 * `extra` adds or replaces sets, names in lower case.
 */
export function requirementMatrix(excelApi: string, extra: RequirementMatrix = {}): RequirementMatrix {
  if (!/^1\.\d+$/.test(excelApi)) throw new Error(`Not an ExcelApi level: ${excelApi}`);
  return { excelapi: excelApi, ...COMPANIONS, ...extra };
}

/** The entry of a member as the declarations have it, or null where Excel has no such member. */
export function memberEntry(className: string, member: string): MemberEntry | null {
  const text = entries[className]?.[member];
  if (text === undefined) return null;
  const [read = "", write = read] = text.slice(1).split("/");
  const named = (level: string): string => (/^\d/.test(level) ? `ExcelApi ${level}` : level);
  return { kind: KINDS[text[0] ?? ""] ?? "property", read: named(read), write: named(write) };
}

/** The scalar properties of a class, for loads that name none. */
export function scalarProperties(className: string): readonly string[] {
  return Object.entries(entries[className] ?? {}).filter(([, text]) => text.startsWith("p")).map(([name]) => name);
}

/** Whether the matrix has `needed`, e.g. `ExcelApi 1.12`. Minor versions count as numbers: 1.20 is above 1.9. */
export function isSetSupported(matrix: RequirementMatrix, needed: string): boolean {
  const [name = "", level = "0.0"] = needed.split(" ");
  const announced = matrix[name.toLowerCase()];
  if (announced === undefined) return false;
  const [major = 0, minor = 0] = announced.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = level.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
