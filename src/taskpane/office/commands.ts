import type { ViewId } from "../texts/index";

/** What ribbon and context menu can ask of the pane. */
export type Command = { readonly kind: "show"; readonly view: ViewId } | { readonly kind: "add-selected-lines" };

/** Commands on their way to the pane; those that come before it listens wait. */
export interface Commands {
  readonly give: (command: Command) => void;
  /** One listener at a time; returns the function that ends it. */
  readonly listen: (listener: (command: Command) => void) => () => void;
}

export const createCommands = (): Commands => {
  let listener: ((command: Command) => void) | null = null;
  const waiting: Command[] = [];
  return {
    give: (command) => {
      if (listener === null) waiting.push(command);
      else listener(command);
    },
    listen: (next) => {
      listener = next;
      for (const command of waiting.splice(0)) next(command);
      return () => { if (listener === next) listener = null; };
    },
  };
};
