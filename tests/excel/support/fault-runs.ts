import { applyWrite, listJournal, prepareUndo, WriteFailure, type PreparedWrite, type TrailOptions, type WorkbookPort } from "../../../src/application/index";
import type { ExcelBench } from "../../contract/excel-bench";
import { wholeWorkbook } from "../../contract/whole-workbook";

/** The audit trail is kept along: it is compared with the rest where a write was restored, and left out where one was undone. */
const TRAIL = "操作记录";
const trail: TrailOptions = { version: "0.2.0", subject: ({ kind }) => kind, time: (iso) => iso };
const options = { confirmed: true, now: "2026-11-22T08:00:00.000Z", trail };
export const NOW = "2026-11-22T08:00:00.000Z";
type Prepare = (port: WorkbookPort) => Promise<PreparedWrite>;

/** One place where a write can fail: a request (from 1, the reading before the write included) and an action in it. */
export interface FaultPoint {
  readonly sync: number;
  /** Null: the request as a whole is refused. */
  readonly action: number | null;
}

const everything = ({ grid, kept }: ExcelBench) => wholeWorkbook(grid, kept);
const stateOfBench = ({ grid, kept }: ExcelBench) => wholeWorkbook(grid, kept, [TRAIL]);

/** The actions of every request of one write that goes well; the workbook is brought back afterwards by its undo. */
export async function actionsOf(bench: ExcelBench, act: () => Promise<unknown>): Promise<number[]> {
  const { traffic } = bench.office.host;
  const counts: number[] = [];
  const original = traffic.request.bind(traffic);
  traffic.request = (bytes, actions) => {
    counts.push(actions);
    original(bytes, actions);
  };
  await act();
  traffic.request = original;
  return counts;
}

/** Every request as a whole, and of every request its actions: all of them, or so many spread evenly over it. */
export function faultPoints(actions: readonly number[], most: number): FaultPoint[] {
  return actions.flatMap((count, index) => {
    const step = Math.max(1, count / most);
    const places = Array.from({ length: Math.min(count, most) }, (_, at) => 1 + Math.floor(at * step));
    return [{ sync: index + 1, action: null }, ...[...new Set([...places, count])].filter((place) => place >= 1).map((action) => ({ sync: index + 1, action }))];
  });
}

const code = ({ action }: FaultPoint): string | number => (action === null ? 5102 : "GeneralException");
const inject = (bench: ExcelBench, point: FaultPoint): void =>
  bench.office.host.failNext({ sync: point.sync, ...(point.action === null ? {} : { action: point.action }) }, code(point));

export interface FaultOutcome {
  readonly point: FaultPoint;
  readonly state: WriteFailure["state"] | "done";
}

/** Does a prepared write with one fault in it. */
export async function attempt(bench: ExcelBench, prepared: PreparedWrite, point: FaultPoint): Promise<FaultOutcome & { readonly error: unknown }> {
  inject(bench, point);
  try {
    await applyWrite(bench.port, prepared, options);
    return { point, state: "done", error: null };
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    return { point, state: error.state, error };
  } finally {
    bench.office.host.clearFaults();
  }
}

/** Once through: the audit trail is there afterwards, and later writes only add to it. */
async function writeAndTakeBack(bench: ExcelBench, prepare: Prepare): Promise<void> {
  const { id } = await applyWrite(bench.port, await prepare(bench.port), options);
  await applyWrite(bench.port, await prepareUndo(bench.port, id), options);
}

/** What a run over the points of one write found. */
export interface FaultRun {
  readonly subject: string;
  readonly outcomes: readonly FaultOutcome[];
  /** Empty where all is well. */
  readonly wrong: readonly string[];
}

/**
 * Fails a write at every point in turn. After each the workbook is as it was, and the next fault meets it so; where the
 * write went through all the same it is as intended, and it is taken back.
 *
 * @param isTrailNew each write has to make the audit trail anew, as if the user had deleted it
 */
export async function failEverywhere(bench: ExcelBench, prepare: Prepare, most: number, isTrailNew: boolean): Promise<FaultRun> {
  const before = stateOfBench(bench);
  if (!isTrailNew) await writeAndTakeBack(bench, prepare);
  const prepared = await prepare(bench.port);
  const subject = prepared.subject.kind;
  let intended = before;
  const actions = await actionsOf(bench, async () => {
    await applyWrite(bench.port, prepared, options);
    intended = stateOfBench(bench);
  });
  const wrong: string[] = [];
  const compare = (what: string, seen: unknown, expected: unknown): boolean => {
    const isSame = JSON.stringify(seen) === JSON.stringify(expected);
    if (!isSame) wrong.push(`${what}: ${firstDifference(seen, expected)}`);
    return isSame;
  };
  const takeBack = async (): Promise<void> => {
    const [entry] = await listJournal(bench.port);
    await applyWrite(bench.port, await prepareUndo(bench.port, entry!.id), options);
  };
  await takeBack();
  if (!compare("taken back", stateOfBench(bench), before)) return { subject, outcomes: [], wrong };
  const outcomes: FaultOutcome[] = [];
  let again = await prepare(bench.port);
  for (const point of faultPoints(actions, most)) {
    const name = `sync ${point.sync} action ${point.action ?? "all"}`;
    if (isTrailNew && bench.grid.sheets().some(({ name: sheet }) => sheet === TRAIL)) await bench.remove(TRAIL);
    const full = everything(bench);
    const { state } = await attempt(bench, again, point);
    outcomes.push({ point, state });
    if (state === "done") {
      if (!compare(`${name} done`, stateOfBench(bench), intended)) break;
      await takeBack();
      again = await prepare(bench.port);
    } else if (state === "partly-written") wrong.push(`${name}: partly written although nothing else failed`);
    else if (!compare(`${name} ${state}, with the audit trail`, everything(bench), full)) break;
    else if ((await listJournal(bench.port)).some((entry) => entry.state === "begun")) wrong.push(`${name}: ${state}, but the journal says begun`);
    if (!compare(`${name} ${state}, afterwards`, stateOfBench(bench), before)) break;
  }
  return { subject, outcomes, wrong };
}

/**
 * Fails a write and then every later request of this pane's (the taking back too). The journal still offers the write;
 * once the host works again, taking it back from there gives the workbook as it was.
 */
export async function failTwiceEverywhere(bench: ExcelBench, prepare: Prepare, most: number): Promise<{ readonly states: readonly string[]; readonly wrong: readonly string[] }> {
  const before = stateOfBench(bench);
  const wrong: string[] = [];
  const states: string[] = [];
  await writeAndTakeBack(bench, prepare);
  const prepared = await prepare(bench.port);
  const actions = await actionsOf(bench, () => applyWrite(bench.port, prepared, options));
  const takeBack = async (id: string): Promise<void> => {
    await applyWrite(bench.port, await prepareUndo(bench.port, id), options);
  };
  await takeBack((await listJournal(bench.port))[0]!.id);
  let again = await prepare(bench.port);
  for (const point of faultPoints(actions, most).filter(({ action }) => action !== null)) {
    for (let later = 1; later <= 6; later += 1) bench.office.host.failNext({ sync: point.sync + later }, 5102);
    const { state, error } = await attempt(bench, again, point);
    states.push(state);
    const name = `sync ${point.sync} action ${point.action ?? "all"} (${state})`;
    const entries = await listJournal(bench.port);
    const begun = entries.find(({ state: kept }) => kept === "begun");
    if (state === "partly-written") {
      // A write that failed behind its last step is whole, and the journal says so.
      const offered = begun ?? entries.find(({ state: kept }) => kept === "done");
      if (!offered || !(error instanceof WriteFailure) || error.detail.entryId !== offered.id) wrong.push(`${name}: the journal does not offer it`);
      else await takeBack(offered.id);
    } else if (begun) {
      wrong.push(`${name}: begun, but the failure does not say so`);
      await takeBack(begun.id);
    } else if (state === "done") await takeBack(entries[0]!.id);
    if (state !== "untouched" && state !== "restored") again = await prepare(bench.port);
    const after = stateOfBench(bench);
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      wrong.push(`${name}: ${firstDifference(after, before)}`);
      break;
    }
  }
  return { states, wrong };
}

/** Where two states differ first, for the message. */
export function firstDifference(seen: unknown, expected: unknown, path = ""): string {
  if (JSON.stringify(seen) === JSON.stringify(expected)) return "";
  if (typeof seen === "object" && typeof expected === "object" && seen !== null && expected !== null) {
    const keys = new Set([...Object.keys(seen), ...Object.keys(expected)]);
    for (const key of keys) {
      const found = firstDifference((seen as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${path}/${key}`);
      if (found !== "") return found;
    }
  }
  return `${path}: ${JSON.stringify(seen)?.slice(0, 300)} instead of ${JSON.stringify(expected)?.slice(0, 300)}`;
}
