import { HostObject } from "./host-object";

/** Called by the library when the pane wants to be shown or hidden (`Office.addin.showAsTaskpane`, `hide`). */
export type RuntimeStateListener = (state: string) => void;

/** Whether the pane is shown, and whether it starts with the document. */
export class AppRuntimeService extends HostObject {
  readonly className = "_AppRuntimeService";
  readonly #listen: RuntimeStateListener;
  #state = "Visible";

  constructor(listen: RuntimeStateListener) {
    super();
    this.#listen = listen;
  }

  getAppRuntimeState(): string {
    return this.#state;
  }

  setAppRuntimeState(state: unknown): void {
    this.#state = String(state);
    this.#listen(this.#state);
  }
}

/** Whether the pane is to be loaded when the document opens (`Office.addin.setStartupBehavior`). */
export class AppRuntimePersistenceService extends HostObject {
  readonly className = "_AppRuntimePersistenceService";
  #state = "Inactive";

  getAppRuntimeStartState(): string {
    return this.#state;
  }

  setAppRuntimeStartState(state: unknown): void {
    this.#state = String(state);
  }
}

/** Hears that the functions behind ribbon buttons are there. */
export class AddinInternalService extends HostObject {
  readonly className = "_AddinInternalService";
  isReady = false;

  notifyActionHandlerReady(): void {
    this.isReady = true;
  }
}
