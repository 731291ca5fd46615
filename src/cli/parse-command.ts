import type { FormulaStyle, GoalSheetVersion } from "../application/index";
import { FORM_TEMPLATES, formTemplate, type FormTemplate } from "../domain/goals/index";
import type { Language } from "../wording/index";
import { batchCommand, type BatchCommand } from "./batch/batch-command";
import { isCommandName, readOptions, strangeOption, type CommandName } from "./options";
import { ruleChoice } from "./rule-choice";
import type { RuleChoice } from "./review-file";
import { CLI_TEXTS } from "./texts";

/** What the user asked for. */
export type Command =
  | { readonly kind: "help"; readonly command: CommandName | null; readonly language: Language }
  | { readonly kind: "version" }
  | { readonly kind: "payroll"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly language: Language }
  | { readonly kind: "sample"; readonly out: string; readonly isForced: boolean; readonly style: FormulaStyle; readonly language: Language }
  | { readonly kind: "read"; readonly file: string; readonly format: "text" | "json"; readonly language: Language }
  | { readonly kind: "fill"; readonly document: string; readonly out: string; readonly isForced: boolean; readonly template: FormTemplate | null; readonly version: GoalSheetVersion; readonly isLive: boolean; readonly style: FormulaStyle; readonly language: Language }
  | { readonly kind: "review"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly out: string | null; readonly isForced: boolean; readonly rules: RuleChoice; readonly language: Language }
  | { readonly kind: "handover"; readonly file: string; readonly out: string; readonly isForced: boolean; readonly style: "native" | "values"; readonly sheets: readonly string[]; readonly format: "text" | "json"; readonly language: Language }
  | { readonly kind: "repair"; readonly file: string; readonly out: string | null; readonly isForced: boolean; readonly format: "text" | "json"; readonly language: Language }
  | { readonly kind: "check"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly out: string | null; readonly opinion: string | null; readonly isForced: boolean; readonly language: Language }
  | { readonly kind: "compare"; readonly before: string; readonly after: string; readonly format: "text" | "json" | "markdown"; readonly language: Language }
  | FormCommand
  | BatchCommand
  | { readonly kind: "misused"; readonly message: string };

/** Filling in a bureau's own form. */
export interface FormCommand {
  readonly kind: "form";
  readonly document: string;
  readonly form: string;
  /** Null takes the first sheet that is a form. */
  readonly sheet: string | null;
  /** Null where the mapping is only to be shown. */
  readonly out: string | null;
  /** Whether files that are there already may be written over. */
  readonly isForced: boolean;
  /** The project's number (and its place in the document, where others have the same), or all: a file for each. */
  readonly project: { readonly number: number; readonly position: number | null } | "all" | null;
  /** A corrected mapping. */
  readonly mapping: string | null;
  /** Where the mapping that was used is kept, for `mapping` next time. */
  readonly saved: string | null;
  readonly language: Language;
}

/** Reads the arguments behind the program's name. */
export function parseCommand(args: readonly string[]): Command {
  const misused = (message: string): Command => ({ kind: "misused", message });
  const reading = readOptions(args);
  if (reading.kind === "misread") return misused(reading.message);
  const { values, positionals: [name, ...files] } = reading;
  const language = values.lang ?? "zh";
  if (language !== "zh" && language !== "en") return misused(CLI_TEXTS.zh.usage.lang);
  const { usage } = CLI_TEXTS[language];
  if (values.help || name === "help") return { kind: "help", command: isCommandName(name) ? name : isCommandName(files[0]) ? files[0] : null, language };
  if (values.version) return { kind: "version" };
  if (!isCommandName(name)) return misused(name === undefined ? usage.command : usage.unknownCommand(name));
  const strange = strangeOption(name, values);
  if (strange !== null) return misused(usage.strangeOption(`--${strange}`, name === "fill" && values.form !== undefined ? "fill --form" : name));
  const isForced = values.force ?? false;
  if (name === "payroll") {
    if (files.length === 0) return misused(usage.file);
    if (values.json && values.markdown) return misused(usage.format);
    return { kind: "payroll", files, format: values.json ? "json" : values.markdown ? "markdown" : "text", language };
  }
  if (name === "check") {
    if (files.length === 0) return misused(usage.file);
    if (values.json && values.markdown) return misused(usage.format);
    if (values.opinion !== undefined && files.length > 1) return misused(usage.oneOpinion);
    return { kind: "check", files, format: formatOf(values), out: values.out ?? null, opinion: values.opinion ?? null, isForced, language };
  }
  if (name === "compare") {
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || more.length > 0) return misused(usage.twoFiles);
    if (values.json && values.markdown) return misused(usage.format);
    return { kind: "compare", before, after, format: formatOf(values), language };
  }
  if (name === "review") {
    if (files.length === 0) return misused(usage.file);
    if (values.json && values.markdown) return misused(usage.format);
    const rules = ruleChoice(values);
    if (rules.kind === "unknown") return misused(usage.rule(rules.name, rules.known));
    return { kind: "review", files, format: values.json ? "json" : values.markdown ? "markdown" : "text", out: values.out ?? null, isForced, rules: rules.choice, language };
  }
  if (name === "batch") {
    if (values.json && values.markdown) return misused(usage.format);
    const batch = batchCommand(files, values, formatOf(values), language);
    return typeof batch === "string" ? misused(batch) : batch;
  }
  if (name === "handover") {
    const [file, ...more] = files;
    if (file === undefined || more.length > 0) return misused(usage.oneFile);
    if (values.native && values.values) return misused(usage.handoverStyle);
    if (!values.out) return misused(usage.out);
    return { kind: "handover", file, out: values.out, isForced, style: values.values ? "values" : "native", sheets: values.sheet ?? [], format: values.json ? "json" : "text", language };
  }
  if (name === "repair") {
    const [file, ...more] = files;
    return file === undefined || more.length > 0 ? misused(usage.oneFile) : { kind: "repair", file, out: values.out ?? null, isForced, format: values.json ? "json" : "text", language };
  }
  if (name === "read") {
    const [file, ...more] = files;
    return file === undefined || more.length > 0 ? misused(usage.oneFile) : { kind: "read", file, format: values.json ? "json" : "text", language };
  }
  const style = values.style ?? "native";
  if (style !== "native" && style !== "functions") return misused(usage.style);
  if (name === "fill") {
    const [document, ...more] = files;
    if (document === undefined || more.length > 0) return misused(usage.oneFile);
    if (values.form !== undefined) {
      const { project } = values;
      const chosen = project === undefined || project === "all" ? project ?? null : projectIn(project);
      if (chosen === undefined) return misused(usage.project);
      const out = values["show-mapping"] ? null : values.out ?? null;
      const saved = values["save-mapping"] ?? null;
      if (out === null && saved === null && !values["show-mapping"]) return misused(usage.out);
      return {
        kind: "form", document, form: values.form, sheet: values.sheet?.at(-1) ?? null, out, isForced, mapping: values.mapping ?? null, saved, project: chosen, language,
      };
    }
    const template = values.template === undefined ? null : formTemplate(values.template);
    if (values.template !== undefined && template === null) return misused(usage.template(FORM_TEMPLATES.map(({ id }) => id).join(", ")));
    if (!values.out) return misused(usage.out);
    return { kind: "fill", document, out: values.out, isForced, template, version: values.submission ? "submission" : "publication", isLive: values.live ?? false, style, language };
  }
  if (files.length > 0) return misused(usage.noFile);
  return values.out ? { kind: "sample", out: values.out, isForced, style, language } : misused(usage.out);
}

/** `3`, or `3-7`: the project numbered 3 that is the seventh of the document. Undefined where it is neither. */
function projectIn(text: string): Exclude<FormCommand["project"], "all" | null> | undefined {
  const [, number, position] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  return number === undefined ? undefined : { number: Number(number), position: position === undefined ? null : Number(position) };
}

const formatOf = ({ json, markdown }: { readonly json?: boolean | undefined; readonly markdown?: boolean | undefined }): "text" | "json" | "markdown" => (json ? "json" : markdown ? "markdown" : "text");
