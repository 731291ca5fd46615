import type { Grid } from "../grid/grid";
import type { EventHub } from "./event-hub";
import { type FaultInjection } from "./fault-injection";
import { TRANSPORT_ERRORS, TransportError } from "./host-error";
import type { RichApiServer } from "./rich-api-server";
import { byteLength, MOST_BYTES, type Traffic } from "./traffic";
import { ACTION_TYPES, type BatchRequest, PATH_TYPES } from "./wire";

/** The request may wait until the user has finished editing a cell (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;
const EDIT_POLL_MS = 50;

export interface BatchRunnerOptions {
  readonly grid: Grid;
  readonly server: RichApiServer;
  readonly events: EventHub;
  readonly faults: FaultInjection;
  readonly traffic: Traffic;
  /** Before and after a request to the workbook. */
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

/**
 * Answers the library's requests one after the other, within Excel's limits. Requests to services (results of custom
 * functions among them) do not queue: a request to the workbook may be waiting for just these.
 */
export class BatchRunner {
  readonly #options: BatchRunnerOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: BatchRunnerOptions) {
    this.#options = options;
  }

  /** JSON text in, JSON text out. @throws TransportError */
  async run(body: string, flags: number): Promise<string> {
    const bytes = byteLength(body);
    if (bytes > MOST_BYTES) throw new TransportError(TRANSPORT_ERRORS.requestTooLarge);
    const request = JSON.parse(body) as BatchRequest;
    if (isForService(request)) return JSON.stringify(await this.#options.server.process(request));
    const turn = this.#last.then(() => this.#workbook(request, bytes, flags));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #workbook(request: BatchRequest, bytes: number, flags: number): Promise<string> {
    const { grid, server, events, faults, traffic, onBegin, onEnd } = this.#options;
    if (isCleanup(request)) return JSON.stringify(await server.process(request));
    traffic.request(bytes, request.Actions.length);
    if (grid.isEditingCell()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) throw new TransportError(TRANSPORT_ERRORS.cellEditMode);
      while (grid.isEditingCell()) await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
    }
    const check = faults.begin(request.Actions);
    events.hold();
    onBegin();
    try {
      const answer = JSON.stringify(await server.process(request, check));
      const size = byteLength(answer);
      traffic.response(size);
      if (size > MOST_BYTES) throw new TransportError(TRANSPORT_ERRORS.responseTooLarge);
      return answer;
    } finally {
      onEnd();
      events.release();
    }
  }
}

/** Requests to a service name the workbook too, without using it. */
const isForService = ({ ObjectPaths }: BatchRequest): boolean => Object.values(ObjectPaths).some(({ ObjectPathType: type }) => type === PATH_TYPES.service);

/** Releasing of references after `Excel.run`, which the library does by itself. */
const isCleanup = ({ Actions }: BatchRequest): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === ACTION_TYPES.instantiate || (ActionType === ACTION_TYPES.method && Name === "_RemoveReference")) && Actions.some(({ Name }) => Name === "_RemoveReference");
