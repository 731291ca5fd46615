import type { Language } from "../../wording/index";

/** Why a summary was copied: changed since it was written; written by a version that did not note what it wrote; remarks that found no place. */
export type CopyReason = "changed" | "unknown" | "remarks";

/** What `batch` says; complete in both languages by this type. */
export interface BatchTexts {
  readonly usage: Readonly<Record<"folder" | "out" | "what" | "timeout" | "shard" | "again", string>> & { readonly jobs: (most: number) => string };
  readonly noFiles: string;
  readonly foreign: string;
  readonly broken: (done: number, files: number) => string;
  /** `seconds` are those that are left, as the pace so far lets expect. */
  readonly progress: (done: number, files: number, seconds: number) => string;
  readonly kept: (files: number) => string;
  readonly others: (files: number) => string;
  /** A summary that was changed after it was written is kept under another name. */
  readonly keptCopy: (file: string, copy: string, reason: CopyReason) => string;
  /** Remarks that people have typed into a former table. */
  readonly remarks: (count: number) => string;
  /** Remarks of a former table whose files are not in this one. */
  readonly orphans: (count: number) => string;
  readonly timedOut: (seconds: number) => string;
  readonly outOfMemory: string;
  readonly crashed: (message: string) => string;
}

/** Minutes and seconds, hours before them where there are any: 0:05, 12:40, 1:02:03. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

export const BATCH_TEXTS: Readonly<Record<Language, BatchTexts>> = {
  zh: {
    usage: {
      folder: "请给出至少一个文件夹", out: "请用 --out 给出存放结果的文件夹", what: "--what 只能是 check、review 或 both", jobs: (most) => `--jobs 只能是 1 到 ${most} 的整数`,
      timeout: "--timeout 只能是 1 到 86400 的整数（每个文件的秒数）", shard: "--shard 写作 K/N，如 2/5：五份中的第二份", again: "--resume 与 --again 只能选一个",
    },
    noFiles: "没有找到可以核对的文件（.txt、.docx、.html、.htm、.xlsx、.xlsm）",
    foreign: "文件夹不是空的，也不是以前批量核对的结果；请另给一个文件夹，以免覆盖",
    broken: (done, files) => `已中断：${files} 个文件完成 ${done} 个。再次运行同一命令即可接着做`,
    progress: (done, files, seconds) => `${done}/${files}${done < files ? `，约剩 ${clockText(seconds)}` : ""}`,
    kept: (files) => `其中 ${files} 个没有变动，沿用以前的结果`,
    others: (files) => `另有 ${files} 个其他类型的文件没有读取`,
    keptCopy: (file, copy, reason) => `${file} ${{ changed: "在写出之后改过", unknown: "由以前的版本写出，不知道后来是否改过", remarks: "里有备注不在新表中" }[reason]}：原样另存为 ${copy}`,
    remarks: (count) => `以前汇总表里的 ${count} 条备注已带入新表`,
    orphans: (count) => `有 ${count} 条备注所在的文件不在这次的表中，只在另存的原表里`,
    timedOut: (seconds) => `超过 ${seconds} 秒没有做完；可用 --timeout 放宽后再运行`,
    outOfMemory: "内存不够，没有做完；可用 --jobs 1 再运行", crashed: (message) => `处理时出错中止（${message}）`,
  },
  en: {
    usage: {
      folder: "Give at least one folder", out: "Give the folder for the results with --out", what: "--what must be check, review or both", jobs: (most) => `--jobs must be a whole number from 1 to ${most}`,
      timeout: "--timeout must be a whole number of seconds per file, 1 to 86400", shard: "--shard is K/N, such as 2/5: the second of five parts", again: "Choose one of --resume and --again",
    },
    noFiles: "No file to check was found (.txt, .docx, .html, .htm, .xlsx, .xlsm)",
    foreign: "The folder is not empty and not of a former batch: give another one, so that nothing is overwritten",
    broken: (done, files) => `Stopped: ${done} of ${files} files are done. Run the same command again to go on`,
    progress: (done, files, seconds) => `${done}/${files}${done < files ? `, about ${clockText(seconds)} left` : ""}`,
    kept: (files) => `${files} of them ${files === 1 ? "has" : "have"} not changed: the former results were kept`,
    others: (files) => `${files === 1 ? "1 file of another kind was" : `${files} files of other kinds were`} not read`,
    keptCopy: (file, copy, reason) => `${file} ${{ changed: "was changed after it was written", unknown: "is of a former version, and nobody knows whether it was changed", remarks: "has remarks that are not in the new table" }[reason]}: it is kept as ${copy}`,
    remarks: (count) => `${count} ${count === 1 ? "remark" : "remarks"} of a former table taken over`,
    orphans: (count) => `${count} ${count === 1 ? "remark stands" : "remarks stand"} beside files that are not in this table: only the copy has ${count === 1 ? "it" : "them"}`,
    timedOut: (seconds) => `It was not done within ${seconds} seconds; run again with a longer --timeout`,
    outOfMemory: "Memory ran out before it was done; run again with --jobs 1", crashed: (message) => `It could not be completed (${message})`,
  },
};
