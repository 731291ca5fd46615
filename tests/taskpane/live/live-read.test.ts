import { LiveRead, type LiveState } from "../../../src/taskpane/live/index";

const settle = async () => { for (let round = 0; round < 5; round += 1) await Promise.resolve(); };

const setUp = () => {
  const states: LiveState<number>[] = [];
  const pending: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const live = new LiveRead<number>({
    read: () => new Promise((resolve, reject) => pending.push({ resolve, reject })),
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
    expect(states).toEqual([{ kind: "loading" }]);
    await answer(1);
    expect(states.at(-1)).toEqual({ kind: "ready", value: 1, isRefreshing: false });
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
    expect(states.at(-1)).toEqual({ kind: "ready", value: 1, isRefreshing: true });
    await answer(2);
    expect(states.at(-1)).toEqual({ kind: "ready", value: 2, isRefreshing: false });
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
    expect(states.at(-1)).toEqual({ kind: "loading" });
    await answer(3);
    expect(states.at(-1)).toEqual({ kind: "ready", value: 3, isRefreshing: false });
  });

  it("says nothing after it was stopped", async () => {
    const { live, states, answer } = setUp();
    live.refresh();
    live.stop();
    await answer(1);
    live.changed();
    jest.advanceTimersByTime(5000);
    expect(states).toEqual([{ kind: "loading" }]);
  });
});
