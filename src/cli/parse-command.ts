import path from "node:path";
import { parseArgs } from "node:util";
import type { FormulaStyle, GoalSheetVersion } from "../application/index";
import { FORM_TEMPLATES, formTemplate, type FormTemplate } from "../domain/goals/index";
import type { Language } from "../wording/index";
import { batchCommand, type BatchCommand } from "./batch/batch-command";
import { ruleChoice } from "./rule-choice";
import type { RuleChoice } from "./review-file";
import { CLI_TEXTS } from "./texts";

/** What the user asked for. */
export type Command =
  | { readonly kind: "help"; readonly language: Language }
  | { readonly kind: "version" }
  | { readonly kind: "payroll"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly language: Language }
  | { readonly kind: "sample"; readonly out: string; readonly style: FormulaStyle; readonly language: Language }
  | { readonly kind: "read"; readonly file: string; readonly format: "text" | "json"; readonly language: Language }
  | { readonly kind: "fill"; readonly document: string; readonly out: string; readonly template: FormTemplate | null; readonly version: GoalSheetVersion; readonly isLive: boolean; readonly style: FormulaStyle; readonly language: Language }
  | { readonly kind: "review"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly out: string | null; readonly rules: RuleChoice; readonly language: Language }
  | { readonly kind: "handover"; readonly file: string; readonly out: string; readonly style: "native" | "values"; readonly sheets: readonly string[]; readonly format: "text" | "json"; readonly language: Language }
  | { readonly kind: "check"; readonly files: readonly string[]; readonly format: "text" | "json" | "markdown"; readonly out: string | null; readonly opinion: string | null; readonly language: Language }
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
  /** The project's number, or all: a file for each. */
  readonly project: number | "all" | null;
  /** A corrected mapping. */
  readonly mapping: string | null;
  readonly language: Language;
}

/** Whether an output is one of the inputs, or another output: it would be gone. Letters' case does not count, as on most desktops. */
function isOverwriting(outputs: readonly (string | undefined)[], inputs: readonly (string | undefined)[]): boolean {
  const whole = (files: readonly (string | undefined)[]): string[] => files.flatMap((file) => (file === undefined ? [] : [path.resolve(file).toLowerCase()]));
  const taken = new Set(whole(inputs));
  return whole(outputs).some((file) => taken.size === taken.add(file).size);
}

/** Reads the arguments behind the program's name. */
export function parseCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" }, json: { type: "boolean" }, markdown: { type: "boolean" },
        lang: { type: "string" }, out: { type: "string", short: "o" }, style: { type: "string" },
        template: { type: "string" }, submission: { type: "boolean" }, live: { type: "boolean" },
        native: { type: "boolean" }, values: { type: "boolean" }, sheet: { type: "string", multiple: true },
        opinion: { type: "string" },
        form: { type: "string" }, project: { type: "string" }, mapping: { type: "string" }, "show-mapping": { type: "boolean" },
        rules: { type: "string", multiple: true }, on: { type: "string", multiple: true }, off: { type: "string", multiple: true },
        what: { type: "string" }, jobs: { type: "string", short: "j" }, timeout: { type: "string" }, shard: { type: "string" }, resume: { type: "boolean" }, again: { type: "boolean" },
      },
    });
  } catch (error) {
    return { kind: "misused", message: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals: [name, ...files] } = parsed;
  const language = values.lang ?? "zh";
  if (language !== "zh" && language !== "en") return { kind: "misused", message: CLI_TEXTS.zh.usage.lang };
  const { usage } = CLI_TEXTS[language];
  if (values.help) return { kind: "help", language };
  if (values.version) return { kind: "version" };
  const misused = (message: string): Command => ({ kind: "misused", message });
  const inputs = [...files, values.form, values.mapping];
  if (name !== "batch" && isOverwriting([values.out, values.opinion], inputs)) return misused(usage.overwrite);
  if (name === "payroll") {
    if (files.length === 0) return misused(usage.file);
    if (values.json && values.markdown) return misused(usage.format);
    return { kind: "payroll", files, format: values.json ? "json" : values.markdown ? "markdown" : "text", language };
  }
  if (name === "check") {
    if (files.length === 0) return misused(usage.file);
    if (values.json && values.markdown) return misused(usage.format);
    if (values.opinion !== undefined && files.length > 1) return misused(usage.oneOpinion);
    return { kind: "check", files, format: formatOf(values), out: values.out ?? null, opinion: values.opinion ?? null, language };
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
    return { kind: "review", files, format: values.json ? "json" : values.markdown ? "markdown" : "text", out: values.out ?? null, rules: rules.choice, language };
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
    return { kind: "handover", file, out: values.out, style: values.values ? "values" : "native", sheets: values.sheet ?? [], format: values.json ? "json" : "text", language };
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
      if (project !== undefined && project !== "all" && !/^\d{1,4}$/.test(project)) return misused(usage.project);
      const out = values["show-mapping"] ? null : values.out ?? null;
      if (out === null && !values["show-mapping"]) return misused(usage.out);
      return {
        kind: "form", document, form: values.form, sheet: values.sheet?.at(-1) ?? null, out, mapping: values.mapping ?? null, language,
        project: project === undefined || project === "all" ? project ?? null : Number(project),
      };
    }
    const template = values.template === undefined ? null : formTemplate(values.template);
    if (values.template !== undefined && template === null) return misused(usage.template(FORM_TEMPLATES.map(({ id }) => id).join(", ")));
    if (!values.out) return misused(usage.out);
    return { kind: "fill", document, out: values.out, template, version: values.submission ? "submission" : "publication", isLive: values.live ?? false, style, language };
  }
  if (name === "sample") {
    return values.out ? { kind: "sample", out: values.out, style, language } : misused(usage.out);
  }
  return misused(usage.command);
}

const formatOf = ({ json, markdown }: { readonly json?: boolean | undefined; readonly markdown?: boolean | undefined }): "text" | "json" | "markdown" => (json ? "json" : markdown ? "markdown" : "text");
