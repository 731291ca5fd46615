import { useCallback, useEffect, useRef, useState } from "react";
import { LiveRead, type LiveReadHooks, type LiveState } from "./live-read";

const QUIET = 300;
const AT_LATEST = 1500;

/** A change of cells as the workbook reports it. */
export interface CellsChanged {
  readonly sheet: string;
  readonly address: string;
}

export interface UseLiveReadOptions<T> {
  readonly read: (hooks: LiveReadHooks) => Promise<T>;
  readonly watch: (listener: (change: CellsChanged) => void) => Promise<() => Promise<void>>;
  /** Whether a change matters to what was read last (null: nothing read yet). */
  readonly concerns: (change: CellsChanged, last: T | null) => boolean;
  /** True while a write is under way. */
  readonly isHeld: boolean;
  /** Reads again when it changes: counts the writes of the pane. */
  readonly revision: number;
}

export interface FollowedReading<T> {
  readonly state: LiveState<T>;
  readonly refresh: () => void;
  /** Ends the reading that is under way; what was read before stays. */
  readonly cancel: () => void;
}

/** Reads something of the workbook and follows its changes until the component goes. */
export const useLiveRead = <T>(options: UseLiveReadOptions<T>): FollowedReading<T> => {
  const [state, setState] = useState<LiveState<T>>({ kind: "loading", share: null });
  const latest = useRef({ options, state });
  latest.current = { options, state };
  const live = useRef<LiveRead<T> | null>(null);
  const { watch, isHeld, revision } = options;

  useEffect(() => {
    const reading = new LiveRead<T>({ read: (hooks) => latest.current.options.read(hooks), onState: setState, quiet: QUIET, atLatest: AT_LATEST });
    live.current = reading;
    reading.hold(latest.current.options.isHeld);
    reading.refresh();
    let isOver = false;
    let stopWatching: (() => Promise<void>) | null = null;
    const end = (stop: () => Promise<void>) => void stop().catch(() => undefined);
    watch((change) => {
      const { options: now, state: last } = latest.current;
      if (now.concerns(change, last.kind === "ready" ? last.value : null)) reading.changed();
    }).then((stop) => {
      if (isOver) end(stop);
      else stopWatching = stop;
    }, () => undefined); // A host without change events: the refresh button and our own writes still read again.
    return () => {
      isOver = true;
      reading.stop();
      live.current = null;
      if (stopWatching !== null) end(stopWatching);
    };
  }, [watch]);

  useEffect(() => live.current?.hold(isHeld), [isHeld]);
  const firstRevision = useRef(revision);
  useEffect(() => {
    if (firstRevision.current === revision) return;
    firstRevision.current = revision;
    live.current?.refresh();
  }, [revision]);

  const refresh = useCallback(() => live.current?.refresh(), []);
  const cancel = useCallback(() => live.current?.cancel(), []);
  return { state, refresh, cancel };
};
