import type { HostChannel } from "./channel";

/**
 * The pane in an iframe of this page. Its window name carries the handshake and must be set before the frame is
 * inserted, so every `load` makes a new frame. The URL is taken as it is in the manifest; its host must be this page's.
 */
export class IframeChannel implements HostChannel {
  readonly #container: HTMLElement;
  readonly #title: string;
  #frame: HTMLIFrameElement | null = null;
  #paneOrigin = "";

  constructor(container: HTMLElement, title: string) {
    this.#container = container;
    this.#title = title;
  }

  get frame(): HTMLIFrameElement | null {
    return this.#frame;
  }

  load(url: string, windowName: string): HTMLIFrameElement {
    this.#frame?.remove();
    const frame = this.#container.ownerDocument.createElement("iframe");
    frame.name = windowName;
    frame.title = this.#title;
    frame.src = url;
    this.#paneOrigin = new URL(url, this.#container.ownerDocument.baseURI).origin;
    this.#frame = frame;
    this.#container.append(frame);
    return frame;
  }

  post(message: string): void {
    this.#frame?.contentWindow?.postMessage(message, this.#paneOrigin);
  }

  listen(receive: (message: string) => void): () => void {
    const view = this.#container.ownerDocument.defaultView;
    const onMessage = (event: MessageEvent<unknown>): void => {
      const isPane = this.#frame !== null && event.source === this.#frame.contentWindow && event.origin === this.#paneOrigin;
      if (isPane && typeof event.data === "string") receive(event.data);
    };
    view?.addEventListener("message", onMessage);
    return () => {
      view?.removeEventListener("message", onMessage);
      this.#frame?.remove();
      this.#frame = null;
    };
  }
}
