import { LiveRead, type LiveReadHooks, type LiveState } from "../../../src/taskpane/live/index";

const settle = async () => { for (let round = 0; round < 5; round += 1) await Promise.resolve(); };

/** What was read at the time that the clock shows. */
const ready = (value: number): LiveState<number> => ({ kind: "ready", value, readAt: Date.now(), refreshing: null, missed: null });

const setUp = () => {
  const states: LiveState<number>[] = [];
  const pending: (LiveReadHooks & { resolve: (value: number) => void; reject: (error: Error) => void })[] = [];
  const live = new LiveRead<number>({
    read: (hooks) => new Promise((resolve, reject) => {
      pending.push({ ...hooks, resolve, reject });
      hooks.signal.addEventListener("abort", () => reject(new Error("stopped")));
    }),
    onState: (state) => states.push(state),
    quiet: 300,
    atLatest: 1500,
  });
  const answer = async (value: number) => {
    pending.at(-1)?.resolve(value);
    await settle();
  };
  return { live, states, pending, answer };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("a live reading", () => {
  it("reads at once and says so", async () => {
    const { live, states, answer } = setUp();
    live.refresh();
    expect(states).toEqual([{ kind: "loading", share: null }]);
    await answer(1);
    expect(states.at(-1)).toEqual(ready(1));
  });

  it("gathers changes until they pause", async () => {
    const { live, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    for (let change = 0; change < 4; change += 1) {
      live.changed();
      jest.advanceTimersByTime(200);
    }
    expect(pending).toHaveLength(1);
    jest.advanceTimersByTime(100);
    expect(pending).toHaveLength(2);
  });

  it("reads at the latest after a while though changes keep coming", async () => {
    const { live, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    for (let change = 0; change < 8; change += 1) {
      live.changed();
      jest.advanceTimersByTime(200);
    }
    expect(pending).toHaveLength(2);
  });

  it("keeps showing what it has while it reads again", async () => {
    const { live, states, answer } = setUp();
    live.refresh();
    await answer(1);
    live.refresh();
    expect(states.at(-1)).toEqual({ ...ready(1), refreshing: { share: null } });
    await answer(2);
    expect(states.at(-1)).toEqual(ready(2));
  });

  it("never reads twice at once, and once more for a change during a reading", async () => {
    const { live, pending, answer } = setUp();
    live.refresh();
    live.changed();
    jest.advanceTimersByTime(1000);
    live.refresh();
    expect(pending).toHaveLength(1);
    await answer(1);
    jest.advanceTimersByTime(300);
    expect(pending).toHaveLength(2);
    await answer(2);
    jest.advanceTimersByTime(5000);
    expect(pending).toHaveLength(2);
  });

  it("reads nothing while it is held, and what changed meanwhile afterwards", async () => {
    const { live, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    live.hold(true);
    live.changed();
    jest.advanceTimersByTime(5000);
    expect(pending).toHaveLength(1);
    live.hold(false);
    jest.advanceTimersByTime(300);
    expect(pending).toHaveLength(2);
  });

  it("drops a reading that was waiting when it becomes held", async () => {
    const { live, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    live.changed();
    live.hold(true);
    jest.advanceTimersByTime(5000);
    expect(pending).toHaveLength(1);
  });

  it("says why a reading failed and recovers", async () => {
    const { live, states, pending, answer } = setUp();
    live.refresh();
    pending[0]?.reject(new Error("host gone"));
    await settle();
    expect(states.at(-1)).toEqual({ kind: "failed", error: new Error("host gone") });
    live.refresh();
    expect(states.at(-1)).toEqual({ kind: "loading", share: null });
    await answer(3);
    expect(states.at(-1)).toEqual(ready(3));
  });

  it("keeps what it has, with the time of its reading, where the next reading fails, and recovers", async () => {
    const { live, states, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    const former = ready(1);
    jest.advanceTimersByTime(60_000);
    live.refresh();
    pending[1]?.reject(new Error("host gone"));
    await settle();
    expect(states.at(-1)).toEqual({ ...former, missed: { error: new Error("host gone") } });
    live.refresh();
    await answer(2);
    expect(states.at(-1)).toEqual(ready(2));
  });

  it("tells how far a reading is, the first one and those that follow", async () => {
    const { live, states, pending, answer } = setUp();
    live.refresh();
    pending[0]?.onProgress(0.25);
    expect(states.at(-1)).toEqual({ kind: "loading", share: 0.25 });
    await answer(1);
    live.refresh();
    pending[1]?.onProgress(0.5);
    expect(states.at(-1)).toEqual({ ...ready(1), refreshing: { share: 0.5 } });
  });

  it("ends a reading when it is cancelled, and does not begin another by itself, whatever had changed until then", async () => {
    const { live, states, pending } = setUp();
    live.refresh();
    live.changed();
    live.cancel();
    await settle();
    pending[0]?.onProgress(0.5);
    expect(states.at(-1)).toEqual({ kind: "failed", error: new Error("stopped") });
    jest.advanceTimersByTime(5000);
    expect(pending).toHaveLength(1);
  });

  it("keeps what it has where a refresh is cancelled, and reads again after the next change", async () => {
    const { live, states, pending, answer } = setUp();
    live.refresh();
    await answer(1);
    const former = ready(1);
    live.refresh();
    live.cancel();
    await settle();
    expect(states.at(-1)).toEqual({ ...former, missed: { error: new Error("stopped") } });
    live.changed();
    jest.advanceTimersByTime(300);
    expect(pending).toHaveLength(3);
    await answer(3);
    expect(states.at(-1)).toEqual(ready(3));
  });

  it("reads what was asked for after a reading was cancelled and before it had ended", async () => {
    const { live, pending } = setUp();
    live.refresh();
    live.cancel();
    live.refresh();
    await settle();
    jest.advanceTimersByTime(300);
    expect(pending).toHaveLength(2);
  });

  it("counts a change during a reading that was cancelled and ended well all the same", async () => {
    const { live, pending } = setUp();
    live.refresh();
    live.changed();
    pending[0]?.resolve(1);
    live.cancel();
    await settle();
    jest.advanceTimersByTime(300);
    expect(pending).toHaveLength(2);
  });

  it("ends the reading under way when it is stopped", () => {
    const { live, pending } = setUp();
    live.refresh();
    live.stop();
    expect(pending[0]?.signal.aborted).toBe(true);
  });

  it("says nothing after it was stopped", async () => {
    const { live, states, answer } = setUp();
    live.refresh();
    live.stop();
    await answer(1);
    live.changed();
    jest.advanceTimersByTime(5000);
    expect(states).toEqual([{ kind: "loading", share: null }]);
  });
});
