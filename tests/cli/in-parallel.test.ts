import { inParallel, type TaskWorker } from "../../src/cli/in-parallel";

/** Workers that say what they did; a task below 0 breaks its worker down. */
function office() {
  let started = 0;
  let closed = 0;
  let busy = 0;
  let mostBusy = 0;
  const start = (): TaskWorker<number, string> => {
    started += 1;
    let isBroken = false;
    return {
      run: async (task) => {
        if (isBroken) throw new Error("a broken worker was given a task");
        busy += 1;
        mostBusy = Math.max(mostBusy, busy);
        await new Promise((resolve) => setTimeout(resolve, task % 3));
        busy -= 1;
        if (task < 0) {
          isBroken = true;
          throw new Error("out of memory");
        }
        return `did ${task}`;
      },
      close: () => { closed += 1; },
    };
  };
  return { start, counts: () => ({ started, closed, mostBusy }) };
}

describe("work on many files", () => {
  it("gives outcomes in the order of the tasks, never more at a time than there are workers, and closes all", async () => {
    const { start, counts } = office();
    const outcomes = await inParallel([5, 4, 3, 2, 1, 0, 7], start, 3);
    expect(outcomes).toEqual([5, 4, 3, 2, 1, 0, 7].map((task) => ({ kind: "done", result: `did ${task}` })));
    expect(counts()).toEqual({ started: 3, closed: 3, mostBusy: 3 });
  });

  it("loses only the task at which a worker broke down", async () => {
    const { start, counts } = office();
    const outcomes = await inParallel([1, -1, 2, 3], start, 1);
    expect(outcomes.map((outcome) => (outcome.kind === "done" ? outcome.result : outcome.error.message))).toEqual(["did 1", "out of memory", "did 2", "did 3"]);
    expect(counts()).toMatchObject({ started: 2, closed: 2 });
  });

  it("starts nobody for nothing", async () => {
    const { start, counts } = office();
    expect(await inParallel([], start, 4)).toEqual([]);
    expect(counts().started).toBe(0);
  });
});
