import { reviewInChunks, reviewWorkbook } from "../../../src/application/index";
import { formulaMap } from "../../../src/domain/formula-review/index";
import type { FromWorker, RuleChoice, ToWorker } from "../../../src/taskpane/review-runner/messages";
import { runReview, type ReviewRun } from "../../../src/taskpane/review-runner/run-review";
import { partsOfSnapshot, SnapshotParts } from "../../../src/taskpane/review-runner/snapshot-parts";
import type { ReviewWorker } from "../../../src/taskpane/review-runner/start-worker";
import { openXlsx } from "../../../src/xlsx/index";
import { largeFile, plantedFile } from "../../support/planted-file";

/** A worker as the host gives it: messages are copies, and come in their own time. */
class OtherThread implements ReviewWorker {
  onmessage: ReviewWorker["onmessage"] = null;
  onerror: ReviewWorker["onerror"] = null;
  isEnded = false;
  readonly taken: ToWorker[] = [];
  readonly #parts = new SnapshotParts();

  constructor(private readonly behave: "well" | "not-found" | "broken" | "silent" = "well") {
    if (behave === "not-found") setTimeout(() => this.onerror?.({}), 0);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.taken.push(copy);
    if (copy.kind !== "review") this.#parts.take(copy);
    else if (this.behave === "well") void this.#review(copy.rules);
    else if (this.behave === "broken") this.#say({ kind: "failed", message: "out of memory" });
  }

  terminate(): void {
    this.isEnded = true;
  }

  async #review(rules: RuleChoice): Promise<void> {
    const workbook = this.#parts.workbook!;
    const review = await reviewInChunks(workbook, { ...rules, every: 1, onProgress: (share) => this.#say({ kind: "progress", share }) });
    this.#say({ kind: "done", result: { review, maps: formulaMap(workbook) } });
  }

  #say(message: FromWorker): void {
    if (!this.isEnded) this.onmessage?.({ data: structuredClone(message) });
  }
}

const rules = { on: [], off: [] };
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

describe("a review in a thread of its own", () => {
  it("finds what a review on this thread finds, tells how far it is and ends the thread", async () => {
    const port = await openXlsx(await plantedFile(), "费用.xlsx");
    const worker = new OtherThread();
    const told: string[] = [];
    const run = await runReview(port, { scope: "workbook", rules }, { ...quiet, onProgress: (phase, share) => told.push(`${phase} ${share === null ? "" : share < 1}`) }, () => worker);
    const { workbook } = await port.readWorkbook();
    expect(run).toMatchObject({ name: "费用.xlsx", area: null, isInWorker: true });
    expect(run.review).toEqual(structuredClone(reviewWorkbook(workbook)));
    expect(run.maps).toEqual(formulaMap(workbook));
    expect(run.checked.map(({ finding, state }) => `${finding.place.cell} ${state.kind}`).sort()).toEqual(["F6 open", "F8 open"]);
    expect(told[0]).toBe("reading ");
    expect(told.slice(1).every((one) => one === "reviewing true")).toBe(true);
    expect(worker.isEnded).toBe(true);
  });

  it("sends a large sheet in parts and puts them together as they were", async () => {
    const { workbook } = await (await openXlsx(await largeFile(3_000))).readWorkbook();
    const parts = [...partsOfSnapshot(workbook)];
    const cells = (part: ToWorker): number => (part.kind === "rows" ? part.rows.values.flat().length : part.kind === "sheet" ? part.sheet.used.values.flat().length : 0);
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map(cells))).toBeLessThanOrEqual(20_000);
    const together = new SnapshotParts();
    for (const part of parts) together.take(structuredClone(part));
    expect(together.workbook).toEqual(workbook);
  });

  it.each([["there is none", (): ReviewWorker | null => null], ["its script is not allowed or not there", (): ReviewWorker | null => new OtherThread("not-found")]] as const)("goes on without it where %s", async (_, start) => {
    const run = await runReview(await openXlsx(await plantedFile()), { scope: "workbook", rules }, quiet, start);
    expect(run.isInWorker).toBe(false);
    expect(run.review.findings.map(({ place }) => place.cell).sort()).toEqual(["F6", "F8"]);
  });

  it("fails where the review itself fails there", async () => {
    const worker = new OtherThread("broken");
    await expect(runReview(await openXlsx(await plantedFile()), { scope: "workbook", rules }, quiet, () => worker)).rejects.toThrow("out of memory");
    expect(worker.isEnded).toBe(true);
  });

  it("ends at once when it is cancelled, however long the thread would take", async () => {
    const worker = new OtherThread("silent");
    const abort = new AbortController();
    const running: Promise<ReviewRun> = runReview(await openXlsx(await plantedFile()), { scope: "workbook", rules }, { ...quiet, signal: abort.signal }, () => worker);
    setTimeout(() => abort.abort(), 20);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    expect(worker.isEnded).toBe(true);
  });

  it("is cancelled also without a thread", async () => {
    const abort = new AbortController();
    const running = runReview(await openXlsx(await largeFile(3_000)), { scope: "workbook", rules }, { signal: abort.signal, onProgress: (phase) => { if (phase === "reviewing") abort.abort(); } }, () => null);
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });

  it("lists of the selection only what concerns it, and switches rules as asked", async () => {
    const port = await openXlsx(await plantedFile());
    const selecting = Object.assign(Object.create(port) as typeof port, { readSelection: async () => ({ sheet: "费用", address: "A1:F6", block: {} }), readWorkbook: port.readWorkbook.bind(port) });
    const run = await runReview(selecting, { scope: "selection", rules }, quiet, () => null);
    expect(run.area).toEqual({ sheet: "费用", address: "A1:F6" });
    expect(run.checked.map(({ finding }) => finding.place.cell)).toEqual(["F6"]);
    const without = await runReview(port, { scope: "workbook", rules: { on: [], off: ["unlike-neighbours"] } }, quiet, () => null);
    expect(without.review.coverage.rules).not.toContain("unlike-neighbours");
  });
});
