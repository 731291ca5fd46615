import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Language } from "../wording/index";
import { CLI_TEXTS } from "./texts";

/** Every option of every command. */
const OPTIONS = {
  help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" }, lang: { type: "string" },
  json: { type: "boolean" }, markdown: { type: "boolean" }, out: { type: "string", short: "o" }, force: { type: "boolean", short: "f" }, opinion: { type: "string" },
  style: { type: "string" }, template: { type: "string" }, submission: { type: "boolean" }, live: { type: "boolean" },
  native: { type: "boolean" }, values: { type: "boolean" }, sheet: { type: "string", multiple: true },
  form: { type: "string" }, project: { type: "string" }, mapping: { type: "string" }, "show-mapping": { type: "boolean" }, "save-mapping": { type: "string" },
  rules: { type: "string", multiple: true }, on: { type: "string", multiple: true }, off: { type: "string", multiple: true },
  what: { type: "string" }, jobs: { type: "string", short: "j" }, timeout: { type: "string" }, shard: { type: "string" }, resume: { type: "boolean" }, again: { type: "boolean" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

export type OptionName = keyof typeof OPTIONS;

/** What each command takes, beside `--lang` and `--help`; an option that it would pass over in silence is refused. */
export const COMMAND_OPTIONS = {
  payroll: ["json", "markdown"],
  check: ["json", "markdown", "out", "opinion", "force"],
  compare: ["json", "markdown"],
  review: ["json", "markdown", "out", "force", "rules", "on", "off"],
  batch: ["json", "markdown", "out", "what", "jobs", "timeout", "shard", "resume", "again"],
  handover: ["json", "out", "force", "native", "values", "sheet"],
  repair: ["json", "out", "force"],
  read: ["json"],
  fill: ["out", "force", "style", "template", "submission", "live"],
  form: ["form", "out", "force", "sheet", "project", "mapping", "show-mapping", "save-mapping"],
  sample: ["out", "force", "style"],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

export type CommandName = Exclude<keyof typeof COMMAND_OPTIONS, "form">;
export const isCommandName = (name: string | undefined): name is CommandName => name !== undefined && name !== "form" && Object.hasOwn(COMMAND_OPTIONS, name);

/** The first option that was given and that the command does not take; null where all are its own. `fill --form` is a command of its own. */
export function strangeOption(command: CommandName, values: OptionValues): OptionName | null {
  const own: readonly string[] = COMMAND_OPTIONS[command === "fill" && values.form !== undefined ? "form" : command];
  return (Object.keys(values) as OptionName[]).find((name) => name !== "lang" && name !== "help" && name !== "version" && !own.includes(name)) ?? null;
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
export type OptionValues = ReturnType<typeof parse>["values"];

export type OptionReading = { readonly kind: "read"; readonly values: OptionValues; readonly positionals: readonly string[] } | { readonly kind: "misread"; readonly message: string };

/** Reads arguments as options and names; what cannot be read comes back in the user's words. */
export function readOptions(args: readonly string[]): OptionReading {
  try {
    const { values, positionals } = parse(args);
    const { usage } = CLI_TEXTS[languageIn(args)];
    const blank = (Object.entries(values) as [OptionName, unknown][]).find(([, value]) => [value].flat().includes(""));
    return blank ? { kind: "misread", message: usage.noValue(`--${blank[0]}`) } : { kind: "read", values, positionals };
  } catch (error) {
    return { kind: "misread", message: misreading(error, CLI_TEXTS[languageIn(args)].usage) };
  }
}

/** The language that is asked for, wherever it stands: an option before it may be wrong. */
function languageIn(args: readonly string[]): Language {
  const at = args.findLastIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const wanted = at < 0 ? undefined : args[at]?.includes("=") ? args[at].slice("--lang=".length) : args[at + 1];
  return wanted === "en" ? "en" : "zh";
}

function misreading(error: unknown, usage: (typeof CLI_TEXTS)["zh"]["usage"]): string {
  const { code, message } = { code: null, message: String(error), ...textsOf(error) };
  // Node names the option between the first quotes: '--out', '-o', or '-o, --out <value>'.
  const [, own = ""] = /'(?:-\w, )?(-[^' ]*)/.exec(message) ?? [];
  const [long] = Object.entries(OPTIONS).find(([, option]) => "short" in option && own === `-${option.short}`) ?? [];
  const name = long === undefined ? own : `--${long}`;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return usage.unknownOption(name);
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return message.includes("does not take") ? usage.takesNoValue(name) : usage.noValue(name);
  return message;
}

/** Code and message of an error as Node makes it. */
const textsOf = (error: unknown): { readonly code?: unknown; readonly message?: string } =>
  (typeof error === "object" && error !== null && "message" in error ? { message: String(error.message), ...("code" in error ? { code: error.code } : {}) } : {});
