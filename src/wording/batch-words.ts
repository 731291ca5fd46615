import type { Language } from "./language";

/** Columns of a batch's table, from left to right. */
export type BatchColumn = "file" | "department" | "year" | "errors" | "warnings" | "notes" | "verified" | "contradicted" | "unverifiable" | "state" | "message" | "remark";

/** What became of a file of a batch; all but `done` mean that nothing is known of its contents. */
export type BatchState = "done" | "unusable" | "unreadable" | "timed-out" | "crashed";

/** The words of a batch's table. */
export interface BatchWords {
  readonly title: string;
  readonly hint: (files: number, notDone: number, errors: number, warnings: number, notes: number) => string;
  readonly columns: Readonly<Record<BatchColumn, string>>;
  readonly states: Readonly<Record<BatchState, string>>;
  readonly footer: string;
}

/** Names of the sheet and its table; the same in both languages. */
export const BATCH_SUMMARY_NAMES = { sheet: "批量汇总", table: "批量汇总表" } as const;

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const WORDS: Readonly<Record<Language, BatchWords>> = {
  zh: {
    title: "批量核对汇总",
    hint: (files, notDone, errors, warnings, notes) => `共 ${files} 个文件：错误 ${errors}，警告 ${warnings}，提示 ${notes}；${notDone === 0 ? "全部处理完" : `${notDone} 个未能处理`}`,
    columns: { file: "文件", department: "部门", year: "年度", errors: "错误", warnings: "警告", notes: "提示", verified: "已核实", contradicted: "有矛盾", unverifiable: "无从核对", state: "状态", message: "说明", remark: "备注" },
    states: { done: "完成", unusable: "不能用", unreadable: "读不到", "timed-out": "超时", crashed: "出错中止" },
    footer: "第 &P 页，共 &N 页",
  },
  en: {
    title: "Batch summary",
    hint: (files, notDone, errors, warnings, notes) => `${many(files, "file")}: ${many(errors, "error")}, ${many(warnings, "warning")}, ${many(notes, "note")}; ${notDone === 0 ? "all were processed" : `${notDone} could not be processed`}`,
    columns: { file: "File", department: "Department", year: "Year", errors: "Errors", warnings: "Warnings", notes: "Notes", verified: "Verified", contradicted: "Contradicted", unverifiable: "Not verifiable", state: "State", message: "Message", remark: "Remarks" },
    states: { done: "Done", unusable: "Not usable", unreadable: "Not readable", "timed-out": "Took too long", crashed: "Failed" },
    footer: "Page &P of &N",
  },
};

/** The words of a batch's table in a language. */
export const batchWords = (language: Language): BatchWords => WORDS[language];
