/** What opening a file can end in, in the user's words. */
export interface FileProblem {
  readonly code: "password-protected" | "bad-file";
  readonly zh: string;
  readonly en: string;
}

/** Reasons that the reader gives, for which we know what helps. */
const OLD_OFFICE = /old \.xls kind/;
const EMPTY = /file is empty/;

/** The problem for a file that `openWorkbookFile` could not open. The open workbook has not been touched. */
export function fileProblem(error: unknown, fileName: string): FileProblem {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  const reason = error instanceof Error ? error.message : String(error);
  if (code === "password-protected") {
    return {
      code, zh: `“${fileName}”有打开密码，无法读取。请先在 Excel 中取消密码再打开。当前工作簿未受影响。`,
      en: `“${fileName}” is protected by a password and cannot be read. Remove the password in Excel first. The open workbook has not been changed.`,
    };
  }
  if (OLD_OFFICE.test(reason)) {
    return {
      code: "bad-file", zh: `“${fileName}”是旧的 .xls 格式，无法读取。请先在 Excel 或 WPS 中另存为 .xlsx 再打开。当前工作簿未受影响。`,
      en: `“${fileName}” is a workbook of the old .xls kind. Save it as .xlsx in Excel first. The open workbook has not been changed.`,
    };
  }
  if (EMPTY.test(reason)) {
    return {
      code: "bad-file", zh: `“${fileName}”是空文件。当前工作簿未受影响。`,
      en: `“${fileName}” is an empty file. The open workbook has not been changed.`,
    };
  }
  return {
    code: "bad-file", zh: `无法打开“${fileName}”：文件已损坏，或不是 .xlsx 工作簿。当前工作簿未受影响。`,
    en: `“${fileName}” cannot be opened: it is damaged or not an .xlsx workbook (${reason}). The open workbook has not been changed.`,
  };
}
