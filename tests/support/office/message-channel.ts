type Listener = ((event: { readonly data: unknown }) => void) | null;

class Port {
  onmessage: Listener = null;
  other: Port | null = null;

  postMessage(data: unknown): void {
    setTimeout(() => this.other?.onmessage?.({ data }), 0);
  }

  close(): void {
    this.onmessage = null;
  }
}

/** jsdom has no `MessageChannel`; the grid engine needs one to take breath between two steps. */
export function provideMessageChannel(scope: typeof globalThis): void {
  if ("MessageChannel" in scope) return;
  class Channel {
    readonly port1 = new Port();
    readonly port2 = new Port();

    constructor() {
      this.port1.other = this.port2;
      this.port2.other = this.port1;
    }
  }
  Object.defineProperty(scope, "MessageChannel", { configurable: true, writable: true, value: Channel });
}
