import { appContext, type HostIdentity, windowName } from "./app-context";
import type { HostChannel } from "./channel";
import { TRANSPORT_ERRORS, TransportError } from "./host-error";
import type { RequirementMatrix } from "./requirement-sets";
import type { IncomingMessage } from "./wire";

/** Numbers of the methods that come through `executeMethod`. */
const DISPATCH = { saveSettings: 76, richApiRequest: 93, commandCompleted: 94 } as const;
/** Events that the library registers for right after it started. */
export const HOST_EVENTS = { command: "appCommandInvoked", message: "richApiMessage", selection: "documentSelectionChanged" } as const;

export interface WebHostOptions {
  readonly identity: () => HostIdentity;
  readonly requirements: () => RequirementMatrix;
  readonly documentName: () => string;
  readonly settings: () => Readonly<Record<string, string>>;
  readonly saveSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Answers a batch: the request's JSON text and flags in, the response's JSON text out. */
  readonly request: (body: string, flags: number) => Promise<string>;
  /** A pane has (re)started: what the former one registered and held is gone. */
  readonly onStart: () => void;
  /** The pane listens for the event from now on. */
  readonly onRegistered: (eventName: string) => void;
  /** What the library says of a command: 0 where its function is done. */
  readonly onCommandCompleted: (commandId: string, status: number) => void;
  /** The pane tells of its focus: its id and a number. */
  readonly onFocus: (data: unknown) => void;
  readonly onDefect: (error: unknown) => void;
}

interface ExecuteMethod {
  /** A finished command's id, status and event come by number. */
  readonly "0"?: unknown;
  readonly "1"?: unknown;
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [unknown, unknown])[] };
}

/** Answers the library's messages as the page around Excel on the web does. */
export class WebHost {
  readonly #options: WebHostOptions;
  readonly #correlations = new Map<string, number>();
  #channel: HostChannel | null = null;
  #stop: (() => void) | null = null;

  constructor(options: WebHostOptions) {
    this.#options = options;
  }

  get windowName(): string {
    return windowName(this.#options.identity());
  }

  connect(channel: HostChannel): void {
    this.dispose();
    this.#channel = channel;
    this.#stop = channel.listen((message) => void this.#receive(message));
  }

  /** Goes on with another host's channel and with the events that its pane listens for. */
  adopt(other: WebHost): void {
    const channel = other.#channel;
    const correlations = new Map(other.#correlations);
    other.dispose();
    if (channel) this.connect(channel);
    for (const [name, correlation] of correlations) this.#correlations.set(name, correlation);
  }

  dispose(): void {
    this.#stop?.();
    this.#stop = null;
    this.#channel = null;
    this.#correlations.clear();
  }

  /** The pane is about to be replaced: nobody listens until the next one has registered. */
  forgetPane(): void {
    this.#correlations.clear();
  }

  /** Whether the pane listens for the event. */
  isRegistered(eventName: string): boolean {
    return this.#correlations.has(eventName);
  }

  /** Sends an event, if the pane has registered for it. */
  raise(eventName: string, data: unknown): boolean {
    const correlation = this.#correlations.get(eventName);
    if (correlation === undefined) return false;
    this.#send(eventName, correlation, 1, data);
    return true;
  }

  async #receive(text: string): Promise<void> {
    const message = parse(text);
    if (!message || message._messageType !== 0 || message._conversationId !== this.#options.identity().conversationId) return;
    const answer = (data: unknown): void => this.#send(message._actionName, message._correlationId, 0, data);
    if (message._actionType === 1) {
      this.#correlations.set(message._actionName, message._correlationId);
      answer({ Error: 0 });
      this.#options.onRegistered(message._actionName);
    } else if (message._actionType === 2) {
      this.#correlations.delete(message._actionName);
      answer({ Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.#correlations.clear();
      this.#options.onStart();
      answer(appContext(this.#options.identity(), this.#options.requirements(), this.#options.documentName(), this.#options.settings()));
    } else if (message._actionName === "ContextActivationManager_notifyHost") {
      this.#options.onFocus(message._data);
      answer(null);
    } else if (message._actionName === "executeMethod") {
      answer(await this.#execute(message._data as ExecuteMethod));
    } else answer(null);
  }

  async #execute(call: ExecuteMethod): Promise<unknown> {
    switch (call.DdaMethod?.DispatchId) {
      case DISPATCH.richApiRequest:
        return this.#richApi(call.ArrayData ?? []);
      case DISPATCH.saveSettings:
        this.#options.saveSettings(settingsOf(call));
        return { Version: 1, Error: 0 };
      case DISPATCH.commandCompleted:
        this.#options.onCommandCompleted(String(call["0"] ?? ""), Number(call["1"] ?? 0));
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: TRANSPORT_ERRORS.notSupported };
    }
  }

  async #richApi(data: readonly unknown[]): Promise<unknown> {
    try {
      const body = await this.#options.request(String(data[4]), Number(data[6] ?? 0));
      return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], body] };
    } catch (error) {
      if (error instanceof TransportError) return { Version: 1, Error: error.errorCode };
      this.#options.onDefect(error);
      return { Version: 1, Error: TRANSPORT_ERRORS.notSupported };
    }
  }

  #send(name: string, correlation: number, responseType: 0 | 1, data: unknown): void {
    const { conversationId, origin } = this.#options.identity();
    this.#channel?.post(JSON.stringify({
      _messageType: 1, _responseType: responseType, _errorCode: 0, _actionName: name, _conversationId: conversationId,
      _correlationId: correlation, _origin: origin, _data: data, _serializerVersion: 1,
    }));
  }
}

function parse(text: string): IncomingMessage | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? (message as IncomingMessage) : null;
  } catch {
    return null;
  }
}

/** The settings in a save request: pairs of key and JSON text. */
function settingsOf(call: ExecuteMethod): Record<string, string> {
  const pairs = call.DdaSettingsMethod?.Properties ?? [];
  return Object.fromEntries(pairs.map(([key, value]) => [String(key), String(value)]));
}
