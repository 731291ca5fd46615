import { VIEWS } from "../app/views";
import type { Command } from "../office/index";

/** What each function of the manifest asks of the pane, by its name there. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(VIEWS.flatMap(({ id, command }) => (command === null ? [] : [[command, { kind: "show", view: id } as const]]))),
  addSelectedLines: { kind: "add-selected-lines" },
};
