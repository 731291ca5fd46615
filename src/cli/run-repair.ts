import { filePatchOf, prepareRepair, type PreparedRepair } from "../application/index";
import { failureText, Unusable } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import { outsidePlace } from "./outside-words";
import type { Command } from "./parse-command";
import { textTable } from "./text-table";
import { CLI_TEXTS } from "./texts";
import { unreadSheetText } from "../wording/index";
import type { ExitStatus, World } from "./world";

/**
 * Lists the formulas whose functions a program has lost (`#NAME?`, mangled names), and writes a copy in which they are
 * as they should be. Exit status 1 where there are some and no copy was asked for, or a sheet is too large to be read.
 */
export async function runRepair({ file, out, isForced, format, language }: Extract<Command, { kind: "repair" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  let prepared: PreparedRepair;
  let bytes: Uint8Array;
  try {
    const read = await world.readFile(file);
    prepared = await prepareRepair(await openWorkbookFile(read, file, language, world));
    const locked = [...new Set(prepared.write.obstacles.map(({ sheet }) => sheet))];
    if (locked.length > 0 && out !== null) throw new Unusable(texts.protectedSheets(locked.join(", ")));
    bytes = out === null ? read : await world.patch(read, filePatchOf(prepared));
  } catch (error) {
    world.complain(`${file}: ${failureText(error, texts, "unreadable")}`);
    return 2;
  }
  try {
    if (out !== null) await world.writeFile(out, bytes, isForced);
  } catch (error) {
    world.complain(`${out}: ${failureText(error, texts, "unwritable")}`);
    return 2;
  }
  const entries = [
    ...prepared.items.map(({ sheet, cell, functions, formula, after }) => ({ kind: "cell" as const, sheet, cell, functions, formula, after })),
    ...prepared.outside.map(({ kind, sheet, place, functions, formula, after }) => ({ kind, sheet, place, functions, formula, after: after ?? formula })),
  ];
  if (format === "json") world.print(JSON.stringify(entries, null, 2));
  else {
    const { heads, nothing, found } = texts.repair;
    const rows = entries.map((entry) => [entry.kind === "cell" ? `${entry.sheet}!${entry.cell}` : outsidePlace(entry, language), entry.formula, entry.after]);
    if (rows.length > 0) world.print(textTable([heads, ...rows], heads.length).join("\n"));
    world.print(rows.length === 0 ? nothing : found(rows.length, out !== null));
    if (out !== null) world.print(texts.written(out));
  }
  for (const unread of prepared.unread) world.complain(`${file}: ${unreadSheetText(unread, language)}`);
  return (entries.length > 0 && out === null) || prepared.unread.length > 0 ? 1 : 0;
}
