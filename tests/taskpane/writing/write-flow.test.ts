import { isBusy, isWriting, nextWriteState, type WriteEvent, type WriteState } from "../../../src/taskpane/writing/write-flow";
import { entry, prepared } from "../support/fake-services";

const IDLE: WriteState = { kind: "idle" };
const failure = { code: "protected", place: "人员费用!B5", detail: "AccessDenied" } as const;
const ready = { kind: "prepared", preparation: { kind: "ready", prepared: prepared(), problems: [] } } as const;
const asked = { kind: "asked", request: { kind: "sample" } } as const;
const after = (...events: WriteEvent[]) => events.reduce(nextWriteState, IDLE);

describe("a write", () => {
  it("is prepared, shown, done", () => {
    expect(after(asked).kind).toBe("preparing");
    expect(after(asked, ready).kind).toBe("preview");
    expect(after(asked, ready, { kind: "confirmed" })).toMatchObject({ kind: "writing", share: 0 });
    expect(after(asked, ready, { kind: "confirmed" }, { kind: "ended", outcome: { kind: "done", entry: entry() } })).toEqual({ kind: "result", result: { kind: "done", entry: entry() } });
  });

  it("can be turned down at the preview", () => expect(after(asked, ready, { kind: "closed" })).toEqual(IDLE));

  it("cannot be closed while it is written, only stopped", () => {
    const writing = after(asked, ready, { kind: "confirmed" });
    expect(nextWriteState(writing, { kind: "closed" })).toBe(writing);
    expect(nextWriteState(writing, { kind: "stopping" })).toMatchObject({ kind: "writing", isStopping: true });
  });

  it("shows progress that never goes back and never passes the whole", () => {
    const shares = [0.2, 0.1, 0.6, 1.4].map((share) => ({ kind: "progressed", share }) as const);
    expect(after(asked, ready, { kind: "confirmed" }, ...shares.slice(0, 2))).toMatchObject({ share: 0.2 });
    expect(after(asked, ready, { kind: "confirmed" }, ...shares)).toMatchObject({ share: 1 });
  });

  it.each<[string, WriteEvent, string]>([
    ["nothing changes", { kind: "prepared", preparation: { kind: "ready", prepared: prepared({ operations: [], changes: [] }), problems: [] } }, "nothing-to-do"],
    ["no row could be read", { kind: "prepared", preparation: { kind: "unreadable", problems: [] } }, "unreadable"],
    ["nothing is selected", { kind: "prepared", preparation: { kind: "nothing-selected" } }, "nothing-selected"],
    ["there is no payroll", { kind: "prepared", preparation: { kind: "no-payroll" } }, "no-payroll"],
    ["it could not be prepared", { kind: "prepare-failed", failure }, "not-prepared"],
  ])("ends without a preview where %s", (_, event, kind) => {
    const state = after(asked, event);
    expect(state.kind === "result" && state.result.kind).toBe(kind);
  });

  it("shows obstacles in the preview even where there is no step to do", () => {
    const blocked = prepared({ operations: [], obstacles: [{ code: "protected", sheet: "人员费用", address: null }] });
    expect(after(asked, { kind: "prepared", preparation: { kind: "ready", prepared: blocked, problems: [] } }).kind).toBe("preview");
  });

  it("is the only one at a time", () => {
    const other = { kind: "asked", request: { kind: "freeze" } } as const;
    for (const state of [after(asked), after(asked, ready), after(asked, ready, { kind: "confirmed" })]) {
      expect(isBusy(state)).toBe(true);
      expect(nextWriteState(state, other)).toBe(state);
    }
    const result = after(asked, { kind: "prepare-failed", failure });
    expect(nextWriteState(result, other)).toEqual({ kind: "preparing", request: { kind: "freeze" } });
  });

  it.each<[string, WriteEvent]>([
    ["prepared", ready], ["prepare-failed", { kind: "prepare-failed", failure }], ["confirmed", { kind: "confirmed" }],
    ["progressed", { kind: "progressed", share: 1 }], ["stopping", { kind: "stopping" }],
    ["ended", { kind: "ended", outcome: { kind: "done", entry: entry() } }], ["closed", { kind: "closed" }],
  ])("that nobody asked for is not begun by “%s”", (_, event) => expect(nextWriteState(IDLE, event)).toBe(IDLE));

  it("holds readings only while cells are written", () => {
    expect([after(asked), after(asked, ready), after(asked, ready, { kind: "confirmed" }), IDLE].map(isWriting)).toEqual([false, false, true, false]);
  });
});
