import { filePatchOf, prepareHandover, type HandoverItem, type PreparedHandover } from "../application/index";
import { failureText, Unusable } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import { outsidePlace } from "./outside-words";
import type { Command } from "./parse-command";
import { textTable } from "./text-table";
import { CLI_TEXTS } from "./texts";
import { unreadSheetText } from "../wording/index";
import type { ExitStatus, World } from "./world";

type HandoverCommand = Extract<Command, { kind: "handover" }>;

/**
 * Writes a copy of a workbook for people without the add-in, and lists what changed; all else of the file stays as it
 * is. Exit status 1 where cells, names or rules had to stay as they are, or a sheet is too large to be read.
 */
export async function runHandover(command: HandoverCommand, world: World): Promise<ExitStatus> {
  const { file, out, isForced, format, language } = command;
  const texts = CLI_TEXTS[language];
  let prepared: PreparedHandover;
  let bytes: Uint8Array;
  try {
    const read = await world.readFile(file);
    prepared = await preparedFor(command, read, world);
    bytes = await world.patch(read, filePatchOf(prepared));
  } catch (error) {
    world.complain(`${file}: ${failureText(error, texts, "unreadable")}`);
    return 2;
  }
  try {
    await world.writeFile(out, bytes, isForced);
  } catch (error) {
    world.complain(`${out}: ${failureText(error, texts, "unwritable")}`);
    return 2;
  }
  const entries = entriesOf(prepared);
  if (format === "json") world.print(JSON.stringify(entries, null, 2));
  else {
    const { outcomes, heads, nothing, summary } = texts.handover;
    const place = (entry: Entry): string => (entry.kind === "cell" ? `${entry.sheet}!${entry.cell}` : outsidePlace(entry, language));
    if (entries.length > 0) world.print(textTable([heads, ...entries.map((entry) => [place(entry), entry.functions.join(" "), outcomes[entry.outcome]])], heads.length).join("\n"));
    const count = (outcome: Entry["outcome"]): number => entries.filter((entry) => entry.outcome === outcome).length;
    world.print(entries.length === 0 ? nothing : summary(count("native"), count("value"), entries.filter(isLeft).length));
    world.print(texts.written(out));
  }
  for (const unread of prepared.unread) world.complain(`${file}: ${unreadSheetText(unread, language)}`);
  return entries.some(isLeft) || prepared.unread.length > 0 ? 1 : 0;
}

async function preparedFor({ file, style, sheets, language }: HandoverCommand, bytes: Uint8Array, world: World): Promise<PreparedHandover> {
  const { handover, protectedSheets } = CLI_TEXTS[language];
  const workbook = await openWorkbookFile(bytes, file, language, world);
  const { workbook: { sheets: present } } = await workbook.readWorkbook({ withoutCells: true });
  const unknown = sheets.filter((name) => !present.some((sheet) => sheet.name === name));
  if (unknown.length > 0) throw new Unusable(handover.noSheet(unknown.join(", "), present.map(({ name }) => name).join(", ")));
  const choice = sheets.length === 0 ? { sheets: new Map(), other: style } : { sheets: new Map(sheets.map((name) => [name, style] as const)), other: "keep" as const };
  const prepared = await prepareHandover(workbook, choice);
  const locked = [...new Set(prepared.write.obstacles.map(({ sheet }) => sheet))];
  if (locked.length > 0) throw new Unusable(protectedSheets(locked.join(", ")));
  return prepared;
}

/** A line of the list, as `--json` prints it. */
type Entry =
  | (HandoverItem & { readonly kind: "cell" })
  | { readonly kind: PreparedHandover["outside"][number]["kind"]; readonly sheet: string | null; readonly place: string; readonly functions: readonly string[]; readonly formula: string; readonly outcome: "native" | "left" };

const entriesOf = ({ items, outside }: PreparedHandover): Entry[] => [
  ...items.map((item) => ({ kind: "cell" as const, ...item })),
  ...outside.map(({ kind, sheet, place, functions, formula, after }) => ({ kind, sheet, place, functions, formula, outcome: after === null ? "left" as const : "native" as const })),
];

const isLeft = ({ outcome }: Entry): boolean => outcome !== "native" && outcome !== "value";
