import type { Capabilities, CapabilityId } from "../office/index";
import type { Language } from "../../wording/index";

/** Every text of the page about the host; loaded with it. */
export interface CapabilitiesTexts {
  readonly back: string;
  readonly facts: string;
  readonly factNames: Readonly<Record<"addIn" | "host" | "platform" | "excelApi" | "officeJs" | "language" | "theme", string>>;
  readonly sources: Readonly<Record<Capabilities["officeJs"]["source"], string>>;
  readonly theme: Readonly<Record<"host" | "system", string>>;
  readonly unknown: string;
  readonly abilities: string;
  readonly present: string;
  readonly missing: string;
  readonly names: Readonly<Record<CapabilityId, string>>;
  /** What holds where it is there. */
  readonly uses: Readonly<Record<CapabilityId, string>>;
  /** What we do instead where it is missing. */
  readonly instead: Readonly<Record<CapabilityId, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyHint: string;
  readonly support: string;
}

const zh: CapabilitiesTexts = {
  back: "返回设置",
  facts: "版本",
  factNames: { addIn: "本助手", host: "Excel", platform: "平台", excelApi: "ExcelApi 要求集", officeJs: "office.js 来源", language: "Excel 语言", theme: "颜色" },
  sources: { own: "随本助手一起部署（内网）", cdn: "微软 CDN（国际）", china: "微软 CDN（世纪互联）", other: "其他地址" },
  theme: { host: "由 Excel 告知", system: "Excel 未告知，按系统设置" },
  unknown: "未知",
  abilities: "能做什么",
  present: "有",
  missing: "没有",
  names: {
    "custom-functions": "自定义函数 PAYROLL.*", "shared-runtime": "共享运行环境", spills: "结果溢出到相邻单元格", "merged-areas": "写入前查看合并单元格", "undo-grouping": "一次 Ctrl+Z 撤销整次写入", storage: "记住窗格设置",
  },
  uses: {
    "custom-functions": "公式里可以用 PAYROLL 函数。", "shared-runtime": "函数与窗格同处一个环境，功能区按钮直接打开窗格。", spills: "一个公式可以给出整列、整张表；移交时整片转为数值。",
    "merged-areas": "合并单元格挡住写入时，预览就会说明。", "undo-grouping": "写入后 Excel 自己的撤销也能一次退回。", storage: "语言和外观下次打开仍然有效。",
  },
  instead: {
    "custom-functions": "改用通用公式（默认），金额由窗格计算后写入；已有的 PAYROLL 公式请在“移交”中改为通用公式。", "shared-runtime": "函数单独运行；功能区按钮不可用时，从“我的加载项”打开窗格。",
    spills: "函数逐格给出结果，请逐行填写公式；移交时逐格转换。", "merged-areas": "写入后逐格核对，发现被合并单元格吞掉的内容就整次还原并指出位置。",
    "undo-grouping": "用窗格里的“撤销”，一次退回整次写入，关闭工作簿之后也可以。", storage: "设置只在窗格关闭前有效，之后跟随 Excel 和系统。",
  },
  copy: "复制给技术支持",
  copied: "已复制，可粘贴到邮件中。",
  copyFailed: "浏览器不允许自动复制。请在下面的文字中全选、复制。",
  copyHint: "只含上面的版本和能力，不含文件名、姓名和单元格内容。",
  support: "供技术支持使用的文字",
};

const en: CapabilitiesTexts = {
  back: "Back to settings",
  facts: "Versions",
  factNames: { addIn: "This add-in", host: "Excel", platform: "Platform", excelApi: "ExcelApi requirement set", officeJs: "office.js from", language: "Language of Excel", theme: "Colours" },
  sources: { own: "Deployed with this add-in (intranet)", cdn: "Microsoft's CDN (international)", china: "Microsoft's CDN (21Vianet)", other: "Another address" },
  theme: { host: "From Excel", system: "Not reported by Excel; follows the system" },
  unknown: "Unknown",
  abilities: "What it can do",
  present: "Yes",
  missing: "No",
  names: {
    "custom-functions": "Custom functions PAYROLL.*", "shared-runtime": "Shared runtime", spills: "Results that spill over cells", "merged-areas": "Merged areas known before writing", "undo-grouping": "One Ctrl+Z for a whole write", storage: "Settings of the pane remembered",
  },
  uses: {
    "custom-functions": "Formulas may use PAYROLL functions.", "shared-runtime": "Functions and pane run together; ribbon buttons open the pane.", spills: "One formula can give a column or a table; handing over turns all of it into values.",
    "merged-areas": "The preview says where a merged area is in the way.", "undo-grouping": "Excel's own undo takes a whole write back.", storage: "Language and appearance hold the next time.",
  },
  instead: {
    "custom-functions": "Standard formulas (the default); the pane computes amounts and writes them. Turn PAYROLL formulas into standard ones under “Hand over”.", "shared-runtime": "Functions run by themselves; where ribbon buttons do not work, open the pane from My Add-ins.",
    spills: "Functions answer cell by cell: fill the formula down. Handing over converts cell by cell.", "merged-areas": "Every cell is read back after writing; what a merged area swallowed is taken back as a whole, and the place is named.",
    "undo-grouping": "The pane's own Undo takes a whole write back, also after the workbook was closed.", storage: "Settings hold until the pane closes, then those of Excel and the system.",
  },
  copy: "Copy for support",
  copied: "Copied. Paste it into a mail.",
  copyFailed: "The browser does not allow copying. Select the text below and copy it yourself.",
  copyHint: "Only the versions and abilities above: no file names, no people, no cells.",
  support: "Text for support",
};

export const capabilitiesTexts = (language: Language): CapabilitiesTexts => (language === "zh" ? zh : en);
