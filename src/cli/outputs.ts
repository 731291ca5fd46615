import path from "node:path";
import type { Command } from "./parse-command";
import type { CliTexts } from "./texts";
import type { World } from "./world";

/** The files that a command was told to write, and those that it reads; where it writes one per project, the names are made later. */
function filesOf(command: Command): { readonly outputs: readonly string[]; readonly inputs: readonly string[]; readonly isForced: boolean } {
  const named = (...files: readonly (string | null)[]): string[] => files.flatMap((file) => file ?? []);
  switch (command.kind) {
    case "sample": return { outputs: [command.out], inputs: [], isForced: command.isForced };
    case "check": return { outputs: named(command.out, command.opinion), inputs: command.files, isForced: command.isForced };
    case "review": return { outputs: named(command.out), inputs: command.files, isForced: command.isForced };
    case "handover": return { outputs: [command.out], inputs: [command.file], isForced: command.isForced };
    case "repair": return { outputs: named(command.out), inputs: [command.file], isForced: command.isForced };
    case "fill": return { outputs: [command.out], inputs: [command.document], isForced: command.isForced };
    case "form": return { outputs: named(command.project === "all" ? null : command.out, command.saved), inputs: named(command.document, command.form, command.mapping), isForced: command.isForced };
    default: return { outputs: [], inputs: [], isForced: false };
  }
}

/** Why the files of a command must not be written, before any work is done; null where they may. */
export const outputProblem = async (command: Command, world: World, texts: CliTexts): Promise<string | null> => {
  const { outputs, inputs, isForced } = filesOf(command);
  return writingProblem(outputs, inputs, isForced, world, texts);
};

/**
 * Why files must not be written: one is an input or another output (also by another name, a link), or there is one already and
 * nobody said `--force`. Null where they may be written.
 */
export async function writingProblem(outputs: readonly string[], inputs: readonly string[], isForced: boolean, world: World, texts: CliTexts): Promise<string | null> {
  if (outputs.length === 0) return null;
  const taken = new Set<string>();
  // Letters' case does not count, as on most desktops.
  const namesOf = async (file: string): Promise<string[]> => [path.resolve(file).toLowerCase(), ...[await world.fileAt(file)].flatMap((own) => (own === null ? [] : [`at ${own}`]))];
  for (const input of inputs) for (const name of await namesOf(input)) taken.add(name);
  for (const output of outputs) {
    const names = await namesOf(output);
    if (names.some((name) => taken.has(name))) return `${output}: ${texts.usage.overwrite}`;
    if (names.length > 1 && !isForced) return `${output}: ${texts.failures.present}`;
    for (const name of names) taken.add(name);
  }
  return null;
}
