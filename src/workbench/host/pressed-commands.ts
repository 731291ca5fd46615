/** What the library answers where the page has no function of that name (yet). */
const NO_SUCH_FUNCTION = 11101;
const AGAIN_AFTER_MS = 50;
/** For so long a page may load its script behind the library; a name that is not there then is not there at all. */
const PATIENCE_MS = 10_000;

export interface PressedCommandsOptions {
  /** Gives a command to the pane; false where none listens. */
  readonly send: (command: readonly string[]) => boolean;
  /** The command's function is done, or there is none. */
  readonly onDone: (commandId: string) => void;
}

interface Press {
  /** Id, function and event, as the library takes them. */
  readonly command: readonly string[];
  /** Milliseconds of the clock. */
  readonly since: number;
}

/**
 * Presses of ribbon and menu commands on their way to the pane. One that comes while the pane loads waits for it, as
 * Excel keeps a press until the runtime is there; a later press takes its place.
 */
export class PressedCommands {
  readonly #options: PressedCommandsOptions;
  #next = 1;
  #waiting: Press | null = null;
  /** Given to a pane that has not answered. */
  #given: Press | null = null;

  constructor(options: PressedCommandsOptions) {
    this.#options = options;
  }

  /** Gives the command's id. */
  press(functionName: string, controlId: string): string {
    const id = `command-${this.#next++}`;
    this.#waiting = { command: [id, functionName, JSON.stringify({ source: { id: controlId } })], since: Date.now() };
    this.paneListens();
    return id;
  }

  /** A pane listens for commands from now on. */
  paneListens(): void {
    if (!this.#waiting || !this.#options.send(this.#waiting.command)) return;
    this.#given = this.#waiting;
    this.#waiting = null;
  }

  /** The library says what became of a command. */
  answered(id: string, status: number): void {
    const given = this.#given?.command[0] === id ? this.#given : null;
    if (given) this.#given = null;
    if (!given || status !== NO_SUCH_FUNCTION || Date.now() - given.since > PATIENCE_MS) return this.#options.onDone(id);
    if (this.#waiting) return;
    this.#waiting = given;
    setTimeout(() => this.paneListens(), AGAIN_AFTER_MS);
  }
}
