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

/** All of the workbook, the journal and the audit trail included. */
const everything = ({ grid, kept }: ExcelBench) => ({ ...wholeWorkbook(grid, kept), parts: kept.workbook.customXml.map(({ xml }) => xml).sort() });
const stateOfBench = ({ grid, kept }: ExcelBench) => wholeWorkbook(grid, kept, [TRAIL]);

/**
 * Remembers the workbook under the library; the function given brings it back, as if another pane had put all of it as it
 * was. Each fault meets the very same workbook, and the write that was prepared for it stays good.
 */
function saved({ grid, kept }: ExcelBench): () => void {
  const bringBack = grid.save();
  const text = JSON.stringify(kept);
  return () => {
    bringBack();
    const { workbook, sheets } = JSON.parse(text) as typeof kept;
    Object.assign(kept.workbook, workbook);
    for (const id of Object.keys(kept.sheets)) delete kept.sheets[id];
    Object.assign(kept.sheets, sheets);
  };
}

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

/** A write that is to fail, the workbook that it meets, and what it makes of it. */
interface Subject {
  readonly prepared: PreparedWrite;
  readonly actions: readonly number[];
  readonly before: ReturnType<typeof stateOfBench>;
  readonly full: ReturnType<typeof everything>;
  readonly intended: ReturnType<typeof stateOfBench>;
  readonly bringBack: () => void;
  readonly takeBack: (id: string) => Promise<void>;
}

/** Does the write once, and takes it back; what that leaves is compared with how it was. */
async function subjectOf(bench: ExcelBench, prepare: Prepare, isTrailNew: boolean, wrong: string[]): Promise<Subject> {
  if (!isTrailNew) await writeAndTakeBack(bench, prepare);
  const takeBack = async (id: string): Promise<void> => {
    await applyWrite(bench.port, await prepareUndo(bench.port, id), options);
  };
  const before = stateOfBench(bench);
  const full = everything(bench);
  const bringBack = saved(bench);
  const prepared = await prepare(bench.port);
  const actions = await actionsOf(bench, () => applyWrite(bench.port, prepared, options));
  const intended = stateOfBench(bench);
  await takeBack((await listJournal(bench.port))[0]!.id);
  compare(wrong, "taken back", stateOfBench(bench), before);
  bringBack();
  return { prepared, actions, before, full, intended, bringBack, takeBack };
}

/** What is expected is the same for every fault; its text is made once. */
const texts = new WeakMap<object, string>();
const textOf = (expected: object): string => {
  const text = texts.get(expected) ?? JSON.stringify(expected);
  texts.set(expected, text);
  return text;
};

function compare(wrong: string[], what: string, seen: object, expected: object): void {
  if (JSON.stringify(seen) === textOf(expected)) return;
  const difference = firstDifference(seen, expected);
  wrong.push(`${what}: ${difference}`);
}

/**
 * Fails a write at every point in turn. After each the workbook is as it was, the journal and the audit trail included;
 * where the write went through all the same it is as intended, and can be taken back.
 *
 * @param isTrailNew the write has to make the audit trail, as if the user had deleted it
 */
export async function failEverywhere(bench: ExcelBench, prepare: Prepare, most: number, isTrailNew: boolean): Promise<FaultRun> {
  const wrong: string[] = [];
  const { prepared, actions, before, full, intended, bringBack, takeBack } = await subjectOf(bench, prepare, isTrailNew, wrong);
  const outcomes: FaultOutcome[] = [];
  for (const point of faultPoints(actions, most)) {
    const name = `sync ${point.sync} action ${point.action ?? "all"}`;
    const { state } = await attempt(bench, prepared, point);
    outcomes.push({ point, state });
    if (state === "done") {
      compare(wrong, `${name} done`, stateOfBench(bench), intended);
      await takeBack((await listJournal(bench.port))[0]!.id);
      compare(wrong, `${name} done, taken back`, stateOfBench(bench), before);
    } else if (state === "partly-written") wrong.push(`${name}: partly written although nothing else failed`);
    else compare(wrong, `${name} ${state}`, everything(bench), full);
    if (wrong.length >= MOST_WRONG) break;
    bringBack();
  }
  return { subject: prepared.subject.kind, outcomes, wrong };
}

/** After so many nothing new is learnt. */
const MOST_WRONG = 20;
/** Requests behind the one that fails which fail too: more than taking back tries. */
const LATER = 6;

/**
 * Fails a write and then every later request of this pane's (the taking back too). The journal still offers the write;
 * once the host works again, taking it back from there gives the workbook as it was.
 */
export async function failTwiceEverywhere(bench: ExcelBench, prepare: Prepare, most: number): Promise<{ readonly states: readonly string[]; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  const states: string[] = [];
  const { prepared, actions, before, bringBack, takeBack } = await subjectOf(bench, prepare, false, wrong);
  const journal = await listJournal(bench.port);
  for (const point of faultPoints(actions, most).filter(({ action }) => action !== null)) {
    for (let later = 1; later <= LATER; later += 1) bench.office.host.failNext({ sync: point.sync + later }, 5102);
    const { state, error } = await attempt(bench, prepared, point);
    states.push(state);
    const name = `sync ${point.sync} action ${point.action ?? "all"} (${state})`;
    const entries = await listJournal(bench.port);
    const begun = entries.find(({ state: kept }) => kept === "begun");
    if (state === "partly-written") {
      // A write that failed behind its last step is whole, and the journal says so.
      const offered = begun ?? entries.find(({ state: kept }) => kept === "done");
      if (!offered || !(error instanceof WriteFailure) || error.detail.entryId !== offered.id) wrong.push(`${name}: the journal does not offer it`);
      else await takeBack(offered.id);
      compare(wrong, name, stateOfBench(bench), before);
    } else if (begun) {
      // Nothing was done but the journal's entry: the pane said so, and taking it back changes nothing.
      compare(wrong, `${name}, begun`, stateOfBench(bench), before);
      await takeBack(begun.id);
      compare(wrong, `${name}, begun, taken back`, stateOfBench(bench), before);
    } else if (state === "done") {
      await takeBack(entries[0]!.id);
      compare(wrong, name, stateOfBench(bench), before);
    } else {
      compare(wrong, name, stateOfBench(bench), before);
      compare(wrong, `${name}, the journal`, entries, journal);
    }
    if (wrong.length >= MOST_WRONG) break;
    bringBack();
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
