import type { Language } from "./language";

/** Name of the sheet that says what the add-in wrote. */
export const AUDIT_TRAIL_SHEET_NAMES: Readonly<Record<Language, string>> = { zh: "操作记录", en: "Audit trail" };

/** Columns of the audit trail, in their order. */
export const AUDIT_TRAIL_COLUMNS = ["number", "time", "action", "sheets", "cells", "input", "version", "undone"] as const;
export type AuditTrailColumn = (typeof AUDIT_TRAIL_COLUMNS)[number];

export interface AuditTrailWords {
  readonly columns: Readonly<Record<AuditTrailColumn, string>>;
  readonly listSeparator: string;
  readonly document: (name: string, hash: string | null) => string;
  readonly pasted: (hash: string | null) => string;
  readonly selection: (place: string) => string;
  readonly sample: string;
  readonly undo: (number: string) => string;
}

const WORDS: Readonly<Record<Language, AuditTrailWords>> = {
  zh: {
    columns: { number: "编号", time: "时间", action: "操作", sheets: "工作表", cells: "单元格数", input: "依据", version: "插件版本", undone: "撤销时间" },
    listSeparator: "、",
    document: (name, hash) => (hash === null ? `文件 ${name}` : `文件 ${name}（SHA-256 ${hash}）`),
    pasted: (hash) => (hash === null ? "粘贴的文本" : `粘贴的文本（SHA-256 ${hash}）`),
    selection: (place) => `选定区域 ${place}`,
    sample: "内置示例",
    undo: (number) => `撤销 ${number}`,
  },
  en: {
    columns: { number: "No.", time: "Time", action: "Action", sheets: "Sheets", cells: "Cells", input: "Input", version: "Add-in version", undone: "Undone" },
    listSeparator: ", ",
    document: (name, hash) => (hash === null ? `File ${name}` : `File ${name} (SHA-256 ${hash})`),
    pasted: (hash) => (hash === null ? "Pasted text" : `Pasted text (SHA-256 ${hash})`),
    selection: (place) => `Selection ${place}`,
    sample: "Built-in sample",
    undo: (number) => `Undo of ${number}`,
  },
};

/** The audit trail's words in a language. */
export const auditTrailWords = (language: Language): AuditTrailWords => WORDS[language];
