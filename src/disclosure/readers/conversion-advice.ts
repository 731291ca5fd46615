import type { FileFormat } from "./file-format";

/** Formats that are recognised but not read, and what to do with them. */
export type ConvertibleFormat = Exclude<FileFormat, "docx" | "html" | "text" | "binary" | "empty">;

/** How a file of a format that is not read can be brought in. */
export interface ConversionAdvice {
  /** What to convert it to; null where nothing but copying the text helps. */
  readonly convertTo: "docx" | "xlsx" | "text" | null;
  readonly zh: string;
  readonly en: string;
}

const WORD: ConversionAdvice = {
  convertTo: "docx",
  zh: "请在 Word 或 WPS 中打开此文件，“另存为”Word 文档（*.docx）后再导入；也可以全选、复制，直接粘贴到导入框。",
  en: "Open the file in Word or WPS and save it as a Word document (*.docx), or select all, copy and paste it into the import box.",
};
const SHEET: ConversionAdvice = {
  convertTo: "xlsx",
  zh: "请在 Excel 或 WPS 中打开此文件，“另存为”工作簿（*.xlsx）；也可以选中表格，复制后粘贴到导入框。",
  en: "Open the file in Excel or WPS and save it as a workbook (*.xlsx), or copy the table and paste it into the import box.",
};
const PRINTED: ConversionAdvice = {
  convertTo: "text",
  zh: "请用 Word 或 WPS 打开此文件并另存为 Word 文档（*.docx），或打开后全选、复制，粘贴到导入框；扫描件须先做文字识别。",
  en: "Open the file in Word or WPS and save it as a Word document (*.docx), or select all, copy and paste it; a scan needs text recognition first.",
};

/** What to tell the user, per format. */
export const CONVERSION_ADVICE: Readonly<Record<ConvertibleFormat, ConversionAdvice>> = {
  doc: WORD, wps: WORD, rtf: WORD, odt: WORD, xls: SHEET, et: SHEET, pdf: PRINTED, ofd: PRINTED, image: PRINTED,
  xlsx: { convertTo: null, zh: "这是 Excel 工作簿，不是公开文本：请在 Excel 中打开它，再从任务窗格读取。", en: "This is a workbook, not a published text: open it in Excel and read it from the pane." },
  pptx: { convertTo: "text", zh: "请打开演示文稿，复制其中的表格和文字，粘贴到导入框。", en: "Open the presentation, copy its tables and text and paste them into the import box." },
  zip: { convertTo: null, zh: "这是压缩包：请先解压，再导入其中的文件。", en: "This is an archive: unpack it and import the file in it." },
  "encrypted-office": { convertTo: "docx", zh: "此文件设有打开密码：请先取消密码保护并另存为 *.docx，再导入。", en: "The file is password-protected: remove the password, save it as *.docx, then import it." },
};
