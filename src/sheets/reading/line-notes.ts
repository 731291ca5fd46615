import type { ComponentDefinition, ComponentId } from "../../domain/payroll/index";
import { payrollWords, type Language, type PayrollColumn } from "../../wording/index";
import { componentHeads } from "../payroll/columns";

/** What a note says: which figures are implied, and what people wrote beside that. */
export interface NoteReading {
  readonly implied: ReadonlySet<PayrollColumn | `input:${ComponentId}`>;
  readonly rest: string;
}

const LANGUAGES: readonly Language[] = ["zh", "en"];
const QUOTIENT = String.raw`[\d.]+(?:\s*÷\s*[\d.]+)*`;

/** Reads the notes that mark implied figures: 工资由48288÷12推得, 月数为推算值, in either language. */
export function noteReader(components: readonly ComponentDefinition[]): (note: string) => NoteReading {
  const names = new Map<string, PayrollColumn | `input:${ComponentId}`>();
  for (const language of LANGUAGES) {
    const { columns } = payrollWords(language);
    for (const key of ["headcount", "months", "wholeMonths"] as const) names.set(columns[key], key);
    for (const { component, label } of componentHeads(components, language)) names.set(label, `input:${component.id}`);
  }
  const patterns = LANGUAGES.map((language) => {
    const words = payrollWords(language);
    const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const mark = "\u0000";
    const [implied, impliedBy] = [quoted(words.implied(mark)), quoted(words.impliedBy(mark, "\u0001"))];
    return new RegExp(`^(?:${implied.replace(mark, "(.+)")}|${impliedBy.replace(mark, "(.+)").replace("\u0001", QUOTIENT)})$`);
  });
  return (note) => {
    const implied = new Set<PayrollColumn | `input:${ComponentId}`>();
    const rest = note.split(/\s*[；;]\s*/).filter((piece) => {
      const match = patterns.map((pattern) => pattern.exec(piece)).find((found) => found !== null);
      const name = names.get(match?.[1] ?? match?.[2] ?? "");
      if (name !== undefined) implied.add(name);
      return name === undefined && piece !== "";
    });
    return { implied, rest: rest.join("；") };
  };
}
