import { BATCH_TEXTS, type BatchTexts } from "./batch/batch-texts";
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
  readonly failures: Readonly<Record<"missing" | "folder" | "unreadable" | "unwritable" | "bad-file" | "old-format" | "password-protected" | "other", string>>;
  readonly usage: Readonly<Record<"command" | "file" | "oneFile" | "twoFiles" | "oneOpinion" | "out" | "overwrite" | "project" | "style" | "handoverStyle" | "lang" | "format", string>> & { readonly template: (ids: string) => string; readonly rule: (name: string, known: string) => string };
  /** What `review` says. */
  readonly review: {
    readonly coverage: (sheets: number, cells: number, formulas: number, distinct: number) => string;
    readonly counts: (errors: number, warnings: number, notes: number) => string;
    readonly nothing: string;
    readonly noFormulas: string;
  };
  readonly handover: {
    readonly heads: readonly string[];
    readonly outcomes: Readonly<Record<"native" | "value" | "not-calculated" | "spill-unknown", string>>;
    readonly summary: (native: number, values: number, left: number) => string;
    readonly nothing: string;
    readonly noSheet: (missing: string, present: string) => string;
  };
  /** What `check` says. */
  readonly check: {
    readonly counts: (errors: number, warnings: number, notes: number) => string;
    readonly coverage: (verified: number, contradicted: number, unverifiable: number, total: number) => string;
    readonly nothing: string;
    readonly department: string;
    readonly project: (number: number) => string;
    readonly row: (row: number) => string;
    readonly line: (line: number) => string;
    readonly accepted: (by: string, reason: string) => string;
    readonly progress: (done: number, files: number) => string;
    readonly nothingToCheck: string;
  };
  /** What `batch` says. */
  readonly batch: BatchTexts;
  /** What `compare` says. */
  readonly compare: Readonly<Record<"added" | "changed" | "open" | "mended" | "left", string>> & { readonly counts: (mended: number, open: number, changed: number, added: number) => string };
  /** What `fill --form` says. */
  readonly form: {
    readonly noSheet: (sheet: string, sheets: readonly string[]) => string;
    readonly noForm: string;
    readonly badMapping: string;
    readonly noProject: string;
    readonly whichProject: (numbers: readonly number[]) => string;
    readonly indicator: (number: number) => string;
    readonly reasons: Readonly<Record<"locked" | "occupied" | "no-room", string>>;
  };
  /** What `read` and `fill` say of a document. */
  readonly document: {
    readonly found: (department: string, year: string, projects: number, indicators: number) => string;
    readonly numbers: (total: number, understood: number) => string;
    readonly projectLine: (project: string, indicators: number) => string;
    readonly stated: (amount: string) => string;
    readonly notUnderstoodTitle: (count: number) => string;
    readonly secondBudget: (text: string, line: number | null) => string;
    readonly nothingFound: string;
    readonly unnamed: string;
    readonly tooLarge: string;
    readonly broken: string;
    readonly empty: string;
    readonly notText: string;
    readonly noBook: string;
  };
}

const zh: CliTexts = {
  help: `budget-payroll：劳务派遣人员费用的计算与核对

用法
  budget-payroll payroll 文件.xlsx... [--json | --markdown] [--lang zh|en]
      明细、各项目与各项费用合计，文件列示金额与计算金额的差额及说明
  budget-payroll check 文件... [--json | --markdown] [--out 报告.xlsx] [--opinion 审核意见.docx] [--lang zh|en]
      核对预算文本（.docx、.txt、网页）、预算簿或人员费用表（.xlsx）：每处矛盾和差额的原因，多少数字已核实；
      --out 写出核对报告和审核意见（工作簿），--opinion 写出审核意见（Word 文档，限一个文件）
  budget-payroll batch 文件夹... --out 结果文件夹 [--what check|review|both] [--jobs 数] [--timeout 秒] [--shard K/N] [--again]
                 [--json | --markdown] [--lang zh|en]
      核对和审查文件夹（含下级）里的全部文件：每个文件一份 JSON，汇总表为 summary.xlsx、.md、.json；
      中断后再次运行即接着做，没有变动的文件不重做（--again 全部重做）；--shard K/N 只做 N 份中的第 K 份
  budget-payroll compare 旧文件 新文件 [--json | --markdown] [--lang zh|en]
      比较两次报送：已改、未改、数字有变、新出现的问题；旧文件中已接受的理由沿用
  budget-payroll review 文件.xlsx... [--json | --markdown] [--out 报告.xlsx] [--rules 规则,…] [--on 规则,…] [--off 规则,…] [--lang zh|en]
      审阅任何工作簿（.xlsx、.xlsm）的公式，最可疑的在前；--rules 只用这些规则，--on、--off 在默认规则之外增减；
      规则可写编号，也可写分组：error、formula、missing、total、data、form 或 all
  budget-payroll sample --out 文件.xlsx [--style native|functions] [--lang zh|en]
      写出示例工作簿：人员费用、参数、函数示例
  budget-payroll read 文件 [--json] [--lang zh|en]
      读取部门公开的预算文本（.docx、.txt、网页）或本工具写出的预算簿：部门数字、项目、指标、未读懂的内容
  budget-payroll fill 文件 --out 预算簿.xlsx [--template 表样] [--submission] [--live] [--style native|functions] [--lang zh|en]
      由公开文本写出预算簿和全部绩效目标表；--template hebei-county-2020 或 national，--submission 为报送版，--live 让数字跟随人员费用表
  budget-payroll handover 文件.xlsx --out 副本.xlsx [--native | --values] [--sheet 表名]... [--json] [--lang zh|en]
      写出给没有本助手的人用的副本：PAYROLL 函数改为通用公式（默认），没有等值公式的转为数值；--values 全部转为数值
  budget-payroll fill 文件 --form 空表.xlsx --out 已填.xlsx [--sheet 工作表] [--project 项目号|all] [--mapping 对应.json] [--lang zh|en]
  budget-payroll fill 文件 --form 空表.xlsx --show-mapping
      填写财政部门发来的空表：只写空白、未锁定的填报格，文件其余部分原样保留；all 为每个项目各写一个文件（已填-项目号.xlsx）；
      --show-mapping 打印识别出的对应关系（JSON），改好后用 --mapping 交回
  budget-payroll --help | --version

退出状态
  0  列示金额与计算相符（仅取整也算相符）；核对、公式审阅没有错误（可有警告和提示）
  1  有列示金额与计算不符；移交时有单元格保持原样；核对、公式审阅发现错误
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
    "bad-file": "文件已损坏，或不是 .xlsx 工作簿", "old-format": "这是旧格式（.xls）或二进制（.xlsb）的工作簿，请先用 Excel 或 WPS 另存为 .xlsx", "password-protected": "工作簿有密码保护，无法读取", other: "无法处理",
  },
  usage: {
    command: "请给出命令：check、batch、compare、payroll、review、read、fill、handover 或 sample（budget-payroll --help 查看用法）", file: "请给出至少一个文件", oneFile: "请给出一个文件", twoFiles: "请给出两个文件：旧的和新的", oneOpinion: "--opinion 只能用于一个文件", template: (ids) => `--template 只能是：${ids}`, out: "请用 --out 给出要写的文件", overwrite: "要写的文件不能是输入的文件，也不能互相相同：请另起文件名", project: "--project 只能是项目号或 all",
    style: "--style 只能是 native 或 functions", handoverStyle: "--native 与 --values 只能选一个", lang: "--lang 只能是 zh 或 en", format: "--json 与 --markdown 只能选一个",
    rule: (name, known) => `没有规则 ${name}；规则与分组：${known}`,
  },
  review: {
    coverage: (sheets, cells, formulas, distinct) => `${sheets} 张工作表，${cells} 个单元格，${formulas} 个公式（不同的 ${distinct} 个）`,
    counts: (errors, warnings, notes) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
    nothing: "没有发现问题",
    noFormulas: "文本文件里没有公式，无从审阅；请给出 .xlsx 或 .xlsm 工作簿",
  },
  handover: {
    heads: ["单元格", "函数", "结果"],
    outcomes: { native: "改为通用公式", value: "转为数值", "not-calculated": "保持原样：没有算出结果", "spill-unknown": "保持原样：不知道结果占多少格，请在 Excel 中移交" },
    summary: (native, values, left) => `${native} 格改为通用公式，${values} 格转为数值${left === 0 ? "" : `，${left} 格保持原样`}`,
    nothing: "没有用到 PAYROLL 函数", noSheet: (missing, present) => `没有工作表 ${missing}（有：${present}）`,
  },
  check: {
    counts: (errors, warnings, notes) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
    coverage: (verified, contradicted, unverifiable, total) => `数字 ${total} 个：已核实 ${verified}，有矛盾 ${contradicted}，无从核对 ${unverifiable}`,
    nothing: "没有发现问题", department: "部门", project: (number) => `项目 ${number}`, row: (row) => `指标第 ${row} 行`, line: (line) => `第 ${line} 行`,
    accepted: (by, reason) => `（已接受：${[by, reason].filter(Boolean).join("，")}）`, progress: (done, files) => `已核对 ${done}/${files}`,
    nothingToCheck: "工作簿中没有绩效目标表、部门预算表或人员费用表",
  },
  batch: BATCH_TEXTS.zh,
  compare: {
    counts: (mended, open, changed, added) => `已改 ${mended}，未改 ${open}，数字有变 ${changed}，新出现 ${added}`,
    added: "新出现的问题", changed: "数字有变", open: "未改", mended: "已改", left: "新文件中还有：",
  },
  form: {
    noSheet: (sheet, sheets) => `没有工作表「${sheet}」；有：${sheets.join("、")}`,
    noForm: "没有找到要填写的空表（按项目名称、绩效目标、绩效指标等标签识别）", badMapping: "不是 --show-mapping 写出的对应关系",
    noProject: "文件中没有项目", whichProject: (numbers) => `请用 --project 指定项目：${numbers.join("、")} 或 all`,
    indicator: (number) => `指标 ${number}`, reasons: { locked: "单元格已锁定，未填", occupied: "单元格已有内容，未填", "no-room": "表中没有空行，未填" },
  },
  document: {
    found: (department, year, projects, indicators) => `${department}${year === "" ? "" : `，${year} 年`}：${projects} 个项目，${indicators} 行指标`,
    numbers: (total, understood) => `共 ${total} 个数，读懂 ${understood} 个`,
    projectLine: (project, indicators) => `${project}：${indicators} 行指标`,
    stated: (amount) => `，列示 ${amount} 元`,
    notUnderstoodTitle: (count) => `未读懂 ${count} 处`,
    secondBudget: (text, line) => `文件中还有另一份预算${line === null ? "" : `（第 ${line} 行）`}，没有读取：${text}`,
    nothingFound: "没有找到部门预算数，也没有找到绩效目标表",
    unnamed: "（未写部门名称）",
    tooLarge: "文件太大", broken: "文件已损坏，无法打开", empty: "文件是空的", notText: "文件不是文本，也不是能读取的文档",
    noBook: "工作簿中没有部门预算表，也没有绩效目标表",
  },
};

const en: CliTexts = {
  help: `budget-payroll: cost of dispatched workers, computed and compared

Usage
  budget-payroll payroll FILE.xlsx... [--json | --markdown] [--lang zh|en]
      lines, totals per project and component, stated amounts against computed ones with an explanation
  budget-payroll check FILE... [--json | --markdown] [--out REPORT.xlsx] [--opinion OPINION.docx] [--lang zh|en]
      checks budget documents (.docx, .txt, a web page), budget books and payroll sheets (.xlsx): every contradiction, why a
      figure differs, how many figures are verified; --out writes report and opinion as a workbook, --opinion the opinion
      as a Word document (of one file)
  budget-payroll batch FOLDER... --out DIR [--what check|review|both] [--jobs N] [--timeout SECONDS] [--shard K/N] [--again]
                 [--json | --markdown] [--lang zh|en]
      checks and reviews all files of folders and of those within: a JSON per file, and the table of all as summary.xlsx,
      .md and .json; run again after a break it goes on, files that have not changed are not done again (--again does all);
      --shard K/N does the K-th of N parts
  budget-payroll compare OLD NEW [--json | --markdown] [--lang zh|en]
      compares two submissions: mended, not mended, figures changed, new findings; reasons accepted in OLD carry over
  budget-payroll review FILE.xlsx... [--json | --markdown] [--out REPORT.xlsx] [--rules RULE,…] [--on RULE,…] [--off RULE,…] [--lang zh|en]
      reviews the formulas of any workbook (.xlsx, .xlsm), most suspect first; --rules runs these rules only, --on and --off
      add to and take from the default ones; a rule's id, or a group: error, formula, missing, total, data, form or all
  budget-payroll sample --out FILE.xlsx [--style native|functions] [--lang zh|en]
      writes the sample workbook: payroll, parameters, examples of the functions
  budget-payroll read FILE [--json] [--lang zh|en]
      reads a department's published budget (.docx, .txt, a web page) or a book that this tool wrote: figures, projects,
      indicators, and what was not understood
  budget-payroll fill FILE --out BOOK.xlsx [--template ID] [--submission] [--live] [--style native|functions] [--lang zh|en]
      writes the budget's workbook with all goal sheets; --template hebei-county-2020 or national, --submission for handing
      in, --live to let figures follow the payroll sheet
  budget-payroll handover FILE.xlsx --out COPY.xlsx [--native | --values] [--sheet NAME]... [--json] [--lang zh|en]
      writes a copy for people without the add-in: PAYROLL functions become standard formulas (the default), values where
      there is no equal one; --values turns all of them into values
  budget-payroll fill FILE --form FORM.xlsx --out FILLED.xlsx [--sheet NAME] [--project NUMBER|all] [--mapping MAP.json] [--lang zh|en]
  budget-payroll fill FILE --form FORM.xlsx --show-mapping
      fills in the bureau's own form: only empty unlocked fields, everything else of the file stays as it is; all writes a file
      for each project (FILLED-NUMBER.xlsx); --show-mapping prints what goes where as JSON, --mapping takes it back corrected
  budget-payroll --help | --version

Exit status
  0  stated amounts agree with computed ones (rounding in print counts as agreeing); check and review found no
     errors (warnings and notes at most)
  1  a stated amount contradicts the computed one; cells that a handover had to leave; check or review found
     errors
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
    "bad-file": "the file is damaged or not an .xlsx workbook", "old-format": "this is an .xls or .xlsb workbook: save it as .xlsx with Excel or WPS first", "password-protected": "the workbook is protected by a password", other: "it cannot be processed",
  },
  usage: {
    command: "give a command: check, batch, compare, payroll, review, read, fill, handover or sample (see budget-payroll --help)", file: "give at least one file", oneFile: "give one file", twoFiles: "give two files: the old one and the new one", oneOpinion: "--opinion is for one file", template: (ids) => `--template must be one of ${ids}`, out: "give the file to write with --out", overwrite: "a file to write must not be one that is read, nor another one that is written: give it another name", project: "--project must be a project's number or all",
    style: "--style must be native or functions", handoverStyle: "choose one of --native and --values", lang: "--lang must be zh or en", format: "choose one of --json and --markdown",
    rule: (name, known) => `there is no rule ${name}; rules and groups: ${known}`,
  },
  review: {
    coverage: (sheets, cells, formulas, distinct) => `${sheets} sheets, ${cells} cells, ${formulas} formulas (${distinct} different ones)`,
    counts: (errors, warnings, notes) => `${errors} errors, ${warnings} warnings, ${notes} notes`,
    nothing: "nothing found",
    noFormulas: "a text file holds no formulas to review; give an .xlsx or .xlsm workbook",
  },
  handover: {
    heads: ["Cell", "Functions", "Result"],
    outcomes: { native: "standard formula", value: "value", "not-calculated": "left: it shows no result", "spill-unknown": "left: how far its result reaches is not known; hand over in Excel" },
    summary: (native, values, left) => `${native} to standard formulas, ${values} to values${left === 0 ? "" : `, ${left} left as they are`}`,
    nothing: "no PAYROLL function is used", noSheet: (missing, present) => `no sheet ${missing} (there are: ${present})`,
  },
  check: {
    counts: (errors, warnings, notes) => `${errors} errors, ${warnings} warnings, ${notes} notes`,
    coverage: (verified, contradicted, unverifiable, total) => `${total} figures: ${verified} verified, ${contradicted} contradicted, ${unverifiable} not verifiable`,
    nothing: "nothing found", department: "Department", project: (number) => `Project ${number}`, row: (row) => `row ${row}`, line: (line) => `line ${line}`,
    accepted: (by, reason) => ` (accepted: ${[by, reason].filter(Boolean).join(", ")})`, progress: (done, files) => `checked ${done}/${files}`,
    nothingToCheck: "the workbook holds neither goal sheets nor a department sheet nor a payroll",
  },
  batch: BATCH_TEXTS.en,
  compare: {
    counts: (mended, open, changed, added) => `${mended} mended, ${open} not mended, ${changed} with changed figures, ${added} new`,
    added: "New", changed: "Figures changed", open: "Not mended", mended: "Mended", left: "Left in the new file: ",
  },
  form: {
    noSheet: (sheet, sheets) => `there is no sheet “${sheet}”; there are: ${sheets.join(", ")}`,
    noForm: "no form to fill in was found (it is told by labels such as 项目名称, 绩效目标, 绩效指标)", badMapping: "this is no mapping as --show-mapping prints it",
    noProject: "the document has no projects", whichProject: (numbers) => `name the project with --project: ${numbers.join(", ")} or all`,
    indicator: (number) => `indicator ${number}`, reasons: { locked: "the cell is locked, not filled in", occupied: "the cell holds something, not filled in", "no-room": "the form has no row left, not filled in" },
  },
  document: {
    found: (department, year, projects, indicators) => `${department}${year === "" ? "" : `, ${year}`}: ${projects} projects, ${indicators} indicator rows`,
    numbers: (total, understood) => `${total} numbers, ${understood} understood`,
    projectLine: (project, indicators) => `${project}: ${indicators} indicator rows`,
    stated: (amount) => `, states ${amount} yuan`,
    notUnderstoodTitle: (count) => `Not understood: ${count}`,
    secondBudget: (text, line) => `the document holds another budget${line === null ? "" : ` (line ${line})`}, which was not read: ${text}`,
    nothingFound: "neither a department's figures nor a goal sheet was found",
    unnamed: "(department not named)",
    tooLarge: "the file is too large", broken: "the file is damaged and cannot be opened", empty: "the file is empty", notText: "the file is neither text nor a document that can be read",
    noBook: "the workbook holds neither a department sheet nor a goal sheet",
  },
};

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { zh, en };
