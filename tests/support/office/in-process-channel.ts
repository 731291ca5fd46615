import type { HostChannel } from "../../../src/workbench/host/index";

/**
 * The way between library and host within one window: the library takes `window.opener` for the host's window, and
 * what the host sends is dispatched as a message event.
 */
export class InProcessChannel implements HostChannel {
  readonly #window: Window & typeof globalThis;
  readonly #receivers = new Set<(message: string) => void>();

  constructor(view: Window & typeof globalThis) {
    this.#window = view;
    Object.defineProperty(view, "opener", {
      configurable: true,
      value: { postMessage: (message: string) => queueMicrotask(() => this.#receivers.forEach((receive) => receive(message))) },
    });
  }

  post(message: string): void {
    queueMicrotask(() => this.#window.dispatchEvent(new this.#window.MessageEvent("message", { data: message, origin: this.#window.location.origin })));
  }

  listen(receive: (message: string) => void): () => void {
    this.#receivers.add(receive);
    return () => this.#receivers.delete(receive);
  }
}
