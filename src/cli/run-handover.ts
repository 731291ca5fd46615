import { applyWrite, prepareHandover, type HandoverItem } from "../application/index";
import { failureText } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import type { Command } from "./parse-command";
import { textTable } from "./text-table";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/**
 * Writes a copy of a workbook for people without the add-in, and lists what changed. Exit status 1 where cells had to
 * stay as they are.
 */
export async function runHandover({ file, out, isForced, style, sheets, format, language }: Extract<Command, { kind: "handover" }>, world: World): Promise<ExitStatus> {
  const texts = CLI_TEXTS[language];
  let items: readonly HandoverItem[];
  let bytes: Uint8Array;
  try {
    const workbook = await openWorkbookFile(await world.readFile(file), file, language, world);
    const { workbook: { sheets: present } } = await workbook.readWorkbook({ withoutCells: true });
    const unknown = sheets.filter((name) => !present.some((sheet) => sheet.name === name));
    if (unknown.length > 0) {
      world.complain(`${file}: ${texts.handover.noSheet(unknown.join(", "), present.map(({ name }) => name).join(", "))}`);
      return 2;
    }
    const choice = sheets.length === 0 ? { sheets: new Map(), other: style } : { sheets: new Map(sheets.map((name) => [name, style] as const)), other: "keep" as const };
    const prepared = await prepareHandover(workbook, choice);
    items = prepared.items;
    if (prepared.write.operations.length > 0) await applyWrite(workbook, prepared.write, { confirmed: true, now: new Date().toISOString() });
    bytes = await workbook.toBytes();
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
  if (format === "json") world.print(JSON.stringify(items, null, 2));
  else {
    const { outcomes, heads } = texts.handover;
    if (items.length > 0) world.print(textTable([heads, ...items.map(({ sheet, cell, functions, outcome }) => [`${sheet}!${cell}`, functions.join(" "), outcomes[outcome]])], heads.length).join("\n"));
    world.print(items.length === 0 ? texts.handover.nothing : texts.handover.summary(items.filter(({ outcome }) => outcome === "native").length, items.filter(({ outcome }) => outcome === "value").length, items.filter(isLeft).length));
    world.print(texts.written(out));
  }
  return items.some(isLeft) ? 1 : 0;
}

const isLeft = ({ outcome }: HandoverItem): boolean => outcome === "not-calculated" || outcome === "spill-unknown";
