import type { Command, Commands } from "./commands";

/** The part of Office that the ribbon's functions need. */
export interface RibbonHost {
  readonly associate: (name: string, handler: (event: { readonly completed: () => void }) => void) => void;
  readonly showPane: () => Promise<void>;
}

/**
 * Connects the manifest's functions with the pane: each shows the pane and gives its command. The host waits for
 * `completed` before it accepts the next press, so it is called whatever happens.
 */
export const connectRibbon = (host: RibbonHost, commands: Commands, named: Readonly<Record<string, Command>>): void => {
  for (const [name, command] of Object.entries(named)) {
    host.associate(name, (event) => {
      commands.give(command);
      // A pane that is shown already makes some hosts refuse; the command has been given all the same.
      void host.showPane().catch(() => undefined).finally(() => event.completed());
    });
  }
};
