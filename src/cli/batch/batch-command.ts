import type { Language } from "../../wording/index";
import { CLI_TEXTS } from "../texts";
import type { BatchWhat } from "./batch-file";

/** Work on all files of folders. */
export interface BatchCommand {
  readonly kind: "batch";
  readonly folders: readonly string[];
  readonly out: string;
  readonly what: BatchWhat;
  readonly format: "text" | "json" | "markdown";
  /** How many at a time; null takes as many as there are cores. */
  readonly jobs: number | null;
  /** Seconds that one file may take. */
  readonly timeout: number;
  /** This machine's part of the files; null takes all. */
  readonly shard: { readonly part: number; readonly of: number } | null;
  /** Does again what a former run has done. */
  readonly isAgain: boolean;
  readonly language: Language;
}

const SECONDS_PER_FILE = 300;
const MOST_JOBS = 64;
const MOST_SHARDS = 10_000;

interface BatchValues {
  readonly out?: string | undefined;
  readonly what?: string | undefined;
  readonly jobs?: string | undefined;
  readonly timeout?: string | undefined;
  readonly shard?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly again?: boolean | undefined;
}

/** Reads the options of `batch`; a text says what is wrong with them. */
export function batchCommand(folders: readonly string[], values: BatchValues, format: BatchCommand["format"], language: Language): BatchCommand | string {
  const { batch } = CLI_TEXTS[language];
  const { out, what = "both" } = values;
  if (folders.length === 0) return batch.usage.folder;
  if (!out) return batch.usage.out;
  if (what !== "check" && what !== "review" && what !== "both") return batch.usage.what;
  const jobs = wholeNumber(values.jobs, MOST_JOBS);
  if (jobs === undefined) return batch.usage.jobs(MOST_JOBS);
  const timeout = wholeNumber(values.timeout, 86_400);
  if (timeout === undefined) return batch.usage.timeout;
  const shard = shardIn(values.shard);
  if (shard === undefined) return batch.usage.shard;
  if (values.resume && values.again) return batch.usage.again;
  return { kind: "batch", folders, out, what, format, jobs, timeout: timeout ?? SECONDS_PER_FILE, shard, isAgain: values.again ?? false, language };
}

/** From 1 to `most`; null where nothing is said, undefined where it is something else. */
function wholeNumber(text: string | undefined, most: number): number | null | undefined {
  if (text === undefined) return null;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

/** `K/N`: the K-th of N parts. */
function shardIn(text: string | undefined): BatchCommand["shard"] | undefined {
  if (text === undefined) return null;
  const [, part, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  return part !== undefined && of !== undefined && part >= 1 && part <= of && of <= MOST_SHARDS ? { part, of } : undefined;
}
