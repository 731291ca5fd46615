import type { Language } from "../wording/index";

/** The command line's own words; complete in both languages by this type. */
export interface CliTexts {
  readonly help: string;
  readonly year: (year: number) => string;
  readonly project: (number: number | null, name: string) => string;
  readonly headcount: string;
  readonly months: string;
  readonly category: string;
  readonly subtotal: string;
  readonly total: string;
  readonly statedTitle: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  readonly verdicts: Readonly<Record<"equal" | "rounded" | "different" | "unknown", string>>;
  readonly verdict: string;
  readonly scope: string;
  readonly problemsTitle: string;
  readonly overtypedTitle: string;
  readonly nothingStated: string;
  readonly noPayroll: string;
  readonly written: (file: string) => string;
  readonly failures: Readonly<Record<"missing" | "folder" | "unreadable" | "unwritable" | "bad-file" | "password-protected" | "other", string>>;
  readonly usage: Readonly<Record<"command" | "file" | "out" | "style" | "lang" | "format", string>>;
}

const zh: CliTexts = {
  help: `budget-payroll：劳务派遣人员费用的计算与核对

用法
  budget-payroll payroll 文件.xlsx... [--json | --markdown] [--lang zh|en]
      明细、各项目与各项费用合计，文件列示金额与计算金额的差额及说明
  budget-payroll sample --out 文件.xlsx [--style native|functions] [--lang zh|en]
      写出示例工作簿：人员费用、参数、函数示例
  budget-payroll --help | --version

退出状态
  0  列示金额与计算相符（仅取整也算相符）
  1  有列示金额与计算不符
  2  有文件无法使用（其余文件照常处理）
`,
  year: (year) => `预算年度 ${year}`,
  project: (number, name) => (number === null ? name : `项目${number}${name ? ` ${name}` : ""}`),
  headcount: "人数", months: "月数", category: "类别", subtotal: "小计", total: "合计",
  statedTitle: "文件列示金额核对", stated: "列示", computed: "计算", difference: "差额",
  verdicts: { equal: "相符", rounded: "仅取整", different: "不符", unknown: "无法核对" },
  verdict: "核对", scope: "范围", problemsTitle: "未能读取或计算", overtypedTitle: "表中数值与计算结果不同",
  nothingStated: "没有列示金额", noPayroll: "没有找到人员费用表",
  written: (file) => `已写出 ${file}`,
  failures: {
    missing: "文件不存在", folder: "这是文件夹，不是文件", unreadable: "文件无法读取", unwritable: "文件无法写出",
    "bad-file": "文件已损坏，或不是 .xlsx 工作簿", "password-protected": "工作簿有密码保护，无法读取", other: "无法处理",
  },
  usage: {
    command: "请给出命令：payroll 或 sample（budget-payroll --help 查看用法）", file: "请给出至少一个文件", out: "请用 --out 给出要写的文件",
    style: "--style 只能是 native 或 functions", lang: "--lang 只能是 zh 或 en", format: "--json 与 --markdown 只能选一个",
  },
};

const en: CliTexts = {
  help: `budget-payroll: cost of dispatched workers, computed and compared

Usage
  budget-payroll payroll FILE.xlsx... [--json | --markdown] [--lang zh|en]
      lines, totals per project and component, stated amounts against computed ones with an explanation
  budget-payroll sample --out FILE.xlsx [--style native|functions] [--lang zh|en]
      writes the sample workbook: payroll, parameters, examples of the functions
  budget-payroll --help | --version

Exit status
  0  stated amounts agree with computed ones (rounding in print counts as agreeing)
  1  a stated amount contradicts the computed one
  2  a file could not be used (the others are still done)
`,
  year: (year) => `Budget year ${year}`,
  project: (number, name) => (number === null ? name : `Project ${number}${name ? ` ${name}` : ""}`),
  headcount: "Headcount", months: "Months", category: "Category", subtotal: "Subtotal", total: "Total",
  statedTitle: "Stated amounts", stated: "Stated", computed: "Computed", difference: "Difference",
  verdicts: { equal: "agrees", rounded: "rounded", different: "DIFFERS", unknown: "not comparable" },
  verdict: "Result", scope: "Scope", problemsTitle: "Not read or not computed", overtypedTitle: "Figures of the sheet that differ from the computed ones",
  nothingStated: "no stated amounts", noPayroll: "no payroll table found",
  written: (file) => `written: ${file}`,
  failures: {
    missing: "no such file", folder: "this is a folder, not a file", unreadable: "the file cannot be read", unwritable: "the file cannot be written",
    "bad-file": "the file is damaged or not an .xlsx workbook", "password-protected": "the workbook is protected by a password", other: "it cannot be processed",
  },
  usage: {
    command: "give a command: payroll or sample (see budget-payroll --help)", file: "give at least one file", out: "give the file to write with --out",
    style: "--style must be native or functions", lang: "--lang must be zh or en", format: "choose one of --json and --markdown",
  },
};

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { zh, en };
