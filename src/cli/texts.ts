import { BATCH_TEXTS, type BatchTexts } from "./batch/batch-texts";
import type { Language } from "../wording/index";

/** What a file is that cannot be read as what was wanted. */
export type ForeignKind = "word" | "sheet" | "printed" | "slides" | "archive" | "locked" | "damaged" | "no-workbook";

/** The command line's own words; complete in both languages by this type. */
export interface CliTexts {
  readonly year: (year: number | null) => string;
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
  readonly failures: Readonly<Record<"missing" | "noFolder" | "folder" | "present" | "unreadable" | "unwritable" | "bad-file" | "old-format" | "password-protected" | "other", string>> & { readonly textTooLong: (places: string) => string };
  /** A file of a format that is not read: what it is, and what to do. */
  readonly foreign: Readonly<Record<ForeignKind, string>>;
  readonly usage: Readonly<Record<"command" | "noFile" | "file" | "oneFile" | "twoFiles" | "oneOpinion" | "out" | "overwrite" | "project" | "style" | "handoverStyle" | "lang" | "format", string>> & { readonly template: (ids: string) => string; readonly rule: (name: string, known: string) => string }
    & Readonly<Record<"unknownOption" | "noValue" | "takesNoValue" | "unknownCommand", (name: string) => string>> & { readonly strangeOption: (option: string, command: string) => string };
  /** What `review` says. */
  readonly review: {
    readonly coverage: (sheets: number, cells: number, formulas: number, distinct: number) => string;
    readonly counts: (errors: number, warnings: number, notes: number) => string;
    readonly nothing: string;
    readonly noFormulas: string;
  };
  readonly protectedSheets: (sheets: string) => string;
  readonly repair: {
    readonly heads: readonly string[];
    readonly nothing: string;
    readonly found: (count: number, isRepaired: boolean) => string;
  };
  readonly handover: {
    readonly heads: readonly string[];
    readonly outcomes: Readonly<Record<"native" | "value" | "left" | "not-calculated" | "spill-unknown", string>>;
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
    /** Instead of `nothing` where there was no figure to check. */
    readonly noFigures: string;
    readonly nothingToCheck: string;
    /** `problems` are lines of their own. */
    readonly nothingRead: (problems: string) => string;
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
    readonly whichProject: (numbers: readonly string[]) => string;
    /** `projects` are named as `--project` takes them. */
    readonly sameNumber: (number: number, projects: readonly string[]) => string;
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
  year: (year) => `预算年度 ${year ?? "没有写明"}`,
  project: (number, name) => (number === null ? name : `项目${number}${name ? ` ${name}` : ""}`),
  headcount: "人数", months: "月数", category: "类别", subtotal: "小计", total: "合计",
  statedTitle: "文件列示金额核对", stated: "列示", computed: "计算", difference: "差额",
  verdicts: { equal: "相符", rounded: "仅取整", different: "不符", unknown: "无法核对" },
  verdict: "核对", scope: "范围", problemsTitle: "未能读取或计算", overtypedTitle: "表中数值与计算结果不同",
  nothingStated: "没有列示金额", noPayroll: "没有找到人员费用表",
  written: (file) => `已写出 ${file}`,
  failures: {
    textTooLong: (places) => `有的文字超过 Excel 单元格的上限（32,767 字），不截断写入：${places}。请先在原文中把这一段分成几段`,
    missing: "文件不存在", noFolder: "没有这个文件夹", folder: "这是文件夹，不是文件", present: "文件已经存在，没有覆盖：请另起文件名，或加 --force 覆盖", unreadable: "文件无法读取", unwritable: "文件无法写出",
    "bad-file": "文件已损坏，或不是 .xlsx 工作簿", "old-format": "这是旧格式（.xls）或二进制（.xlsb）的工作簿，请先用 Excel 或 WPS 另存为 .xlsx", "password-protected": "工作簿有密码保护，无法读取", other: "无法处理",
  },
  foreign: {
    word: "这是旧格式的文字文档：请用 Word 或 WPS 打开，另存为 .docx 再试", sheet: "这是旧格式的工作簿：请用 Excel 或 WPS 打开，另存为 .xlsx 再试",
    printed: "这种文件读不出文字和表格：请另存为 .docx，或全选、复制后存为 .txt 再试；扫描件须先做文字识别", slides: "这是演示文稿：请把其中的表格和文字复制出来，存为 .docx 或 .txt 再试",
    archive: "这是压缩包：请先解压，再给出其中的文件", locked: "文件设有打开密码：请先打开并取消密码，另存后再试", damaged: "文件已损坏，或不是它的扩展名所说的文件：请重新复制或下载", "no-workbook": "这不是工作簿：请给出 .xlsx 或 .xlsm 文件",
  },
  usage: {
    command: "请给出命令：check、batch、compare、payroll、review、read、fill、handover、repair 或 sample（budget-payroll --help 查看用法）", noFile: "这个命令不读文件：请只给出 --out", file: "请给出至少一个文件", oneFile: "请给出一个文件", twoFiles: "请给出两个文件：旧的和新的", oneOpinion: "--opinion 只能用于一个文件", template: (ids) => `--template 只能是：${ids}`, out: "请用 --out 给出要写的文件", overwrite: "要写的文件不能是输入的文件，也不能互相相同：请另起文件名", project: "--project 只能是项目号（如 3；编号重复时如 3-7）或 all",
    style: "--style 只能是 native 或 functions", handoverStyle: "--native 与 --values 只能选一个", lang: "--lang 只能是 zh 或 en", format: "--json 与 --markdown 只能选一个",
    rule: (name, known) => `没有规则 ${name}；规则与分组：${known}`,
    unknownOption: (name) => `没有选项 ${name}（budget-payroll --help 查看用法；文件名以 - 开头时写作 ./${name}）`, noValue: (name) => `选项 ${name} 后面要给出内容`, takesNoValue: (name) => `选项 ${name} 后面不带内容`,
    unknownCommand: (name) => `没有命令 ${name}；命令有 check、batch、compare、payroll、review、read、fill、handover、repair、sample（budget-payroll --help 查看用法）`,
    strangeOption: (option, command) => `命令 ${command} 没有选项 ${option}（budget-payroll --help 查看用法）`,
  },
  review: {
    coverage: (sheets, cells, formulas, distinct) => `${sheets} 张工作表，${cells} 个单元格，${formulas} 个公式（不同的 ${distinct} 个）`,
    counts: (errors, warnings, notes) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
    nothing: "没有发现问题",
    noFormulas: "文本文件里没有公式，无从审阅；请给出 .xlsx 或 .xlsm 工作簿",
  },
  protectedSheets: (sheets) => `工作表 ${sheets} 受保护：请先撤销保护，另存后再试`,
  repair: {
    heads: ["位置", "现在的公式", "修复后"], nothing: "没有失效的 PAYROLL 函数",
    found: (count, isRepaired) => (isRepaired ? `已修复 ${count} 处` : `${count} 处的函数失效；加 --out 写出修好的副本`),
  },
  handover: {
    heads: ["位置", "函数", "结果"],
    outcomes: { native: "改为通用公式", value: "转为数值", left: "保持原样：没有等值公式", "not-calculated": "保持原样：没有算出结果", "spill-unknown": "保持原样：不知道结果占多少格，请在 Excel 中移交" },
    summary: (native, values, left) => `${native} 处改为通用公式，${values} 处转为数值${left === 0 ? "" : `，${left} 处保持原样`}`,
    nothing: "没有用到 PAYROLL 函数", noSheet: (missing, present) => `没有工作表 ${missing}（有：${present}）`,
  },
  check: {
    counts: (errors, warnings, notes) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
    coverage: (verified, contradicted, unverifiable, total) => `数字 ${total} 个：已核实 ${verified}，有矛盾 ${contradicted}，无从核对 ${unverifiable}`,
    nothing: "没有发现问题", department: "部门", project: (number) => `项目 ${number}`, row: (row) => `指标第 ${row} 行`, line: (line) => `第 ${line} 行`,
    accepted: (by, reason) => `（已接受：${[by, reason].filter(Boolean).join("，")}）`, progress: (done, files) => `已核对 ${done}/${files}`,
    noFigures: "没有可以核对的数字", nothingToCheck: "工作簿中没有绩效目标表、部门预算表或人员费用表",
    nothingRead: (problems) => `人员费用表中没有一行能够读取：${problems}`,
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
    sameNumber: (number, projects) => `编号 ${number} 的项目不止一个，请用 --project 指定其中一个（编号-文件中的次序）：${projects.join("、")}`,
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

/** `1 error`, `2 errors`. */
const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
const countsEn = (errors: number, warnings: number, notes: number): string => `${many(errors, "error")}, ${many(warnings, "warning")}, ${many(notes, "note")}`;

const en: CliTexts = {
  year: (year) => `Budget year ${year ?? "not stated"}`,
  project: (number, name) => (number === null ? name : `Project ${number}${name ? ` ${name}` : ""}`),
  headcount: "Headcount", months: "Months", category: "Category", subtotal: "Subtotal", total: "Total",
  statedTitle: "Stated amounts", stated: "Stated", computed: "Computed", difference: "Difference",
  verdicts: { equal: "Agrees", rounded: "Rounded", different: "DIFFERS", unknown: "Not comparable" },
  verdict: "Result", scope: "Scope", problemsTitle: "Not read or not computed", overtypedTitle: "Figures of the sheet that differ from the computed ones",
  nothingStated: "No stated amounts", noPayroll: "No payroll table found",
  written: (file) => `Written: ${file}`,
  failures: {
    textTooLong: (places) => `A text is longer than a cell of Excel holds (32,767 characters), and nothing is cut off: ${places}. Divide this paragraph in the document first`,
    missing: "No such file", noFolder: "There is no such folder", folder: "This is a folder, not a file", present: "The file exists and was not overwritten: give another name, or --force to overwrite it", unreadable: "The file cannot be read", unwritable: "The file cannot be written",
    "bad-file": "The file is damaged or not an .xlsx workbook", "old-format": "This is an .xls or .xlsb workbook: save it as .xlsx with Excel or WPS first", "password-protected": "The workbook is protected by a password", other: "It cannot be processed",
  },
  foreign: {
    word: "This is a text document of an old format: open it in Word or WPS and save it as .docx", sheet: "This is a workbook of an old format: open it in Excel or WPS and save it as .xlsx",
    printed: "No text and no tables can be read from this kind of file: save it as .docx, or copy all of it into a .txt; a scan needs text recognition first", slides: "This is a presentation: copy its tables and text into a .docx or .txt",
    archive: "This is an archive: unpack it and give the file in it", locked: "The file is protected by a password: open it, remove the password and save it", damaged: "The file is damaged, or not what its name says: copy or download it again", "no-workbook": "This is no workbook: give an .xlsx or .xlsm file",
  },
  usage: {
    command: "Give a command: check, batch, compare, payroll, review, read, fill, handover, repair or sample (see budget-payroll --help)", noFile: "This command reads no file: give --out only", file: "Give at least one file", oneFile: "Give one file", twoFiles: "Give two files: the old one and the new one", oneOpinion: "--opinion is for one file", template: (ids) => `--template must be one of ${ids}`, out: "Give the file to write with --out", overwrite: "A file to write must not be one that is read, nor another one that is written: give it another name", project: "--project must be a project's number (3, or 3-7 where numbers repeat) or all",
    style: "--style must be native or functions", handoverStyle: "Choose one of --native and --values", lang: "--lang must be zh or en", format: "Choose one of --json and --markdown",
    rule: (name, known) => `There is no rule ${name}; rules and groups: ${known}`,
    unknownOption: (name) => `There is no option ${name} (see budget-payroll --help; a file whose name begins with - is written ./${name})`, noValue: (name) => `Option ${name} needs a value`, takesNoValue: (name) => `Option ${name} takes no value`,
    unknownCommand: (name) => `There is no command ${name}; commands are check, batch, compare, payroll, review, read, fill, handover, repair and sample (see budget-payroll --help)`,
    strangeOption: (option, command) => `Command ${command} has no option ${option} (see budget-payroll --help)`,
  },
  review: {
    coverage: (sheets, cells, formulas, distinct) => `${many(sheets, "sheet")}, ${many(cells, "cell")}, ${many(formulas, "formula")} (${distinct} different)`,
    counts: countsEn,
    nothing: "Nothing found",
    noFormulas: "A text file holds no formulas to review; give an .xlsx or .xlsm workbook",
  },
  protectedSheets: (sheets) => `${sheets}: the sheet is protected. Unprotect it, save the file and try again`,
  repair: {
    heads: ["Place", "Formula now", "Repaired"], nothing: "No PAYROLL function is broken",
    found: (count, isRepaired) => (isRepaired ? `${many(count, "cell")} repaired` : `${many(count, "cell")} with broken functions; add --out to write a repaired copy`),
  },
  handover: {
    heads: ["Place", "Functions", "Result"],
    outcomes: { native: "Standard formula", value: "Value", left: "Left: it has no equal formula", "not-calculated": "Left: it shows no result", "spill-unknown": "Left: how far its result reaches is not known; hand over in Excel" },
    summary: (native, values, left) => `${many(native, "cell")} turned into standard formulas, ${values} into values${left === 0 ? "" : `, ${left} left as they are`}`,
    nothing: "No PAYROLL function is used", noSheet: (missing, present) => `No sheet ${missing} (there are: ${present})`,
  },
  check: {
    counts: countsEn,
    coverage: (verified, contradicted, unverifiable, total) => `${many(total, "figure")}: ${verified} verified, ${contradicted} contradicted, ${unverifiable} not verifiable`,
    nothing: "Nothing found", department: "Department", project: (number) => `Project ${number}`, row: (row) => `row ${row}`, line: (line) => `line ${line}`,
    accepted: (by, reason) => ` (accepted: ${[by, reason].filter(Boolean).join(", ")})`, progress: (done, files) => `Checked ${done}/${files}`,
    noFigures: "There was no figure to check", nothingToCheck: "The workbook holds neither goal sheets nor a department sheet nor a payroll",
    nothingRead: (problems) => `No row of the payroll could be read:${problems}`,
  },
  batch: BATCH_TEXTS.en,
  compare: {
    counts: (mended, open, changed, added) => `${mended} corrected, ${open} not corrected, ${changed} with changed figures, ${added} new`,
    added: "New", changed: "Figures changed", open: "Not corrected", mended: "Corrected", left: "Left in the new file: ",
  },
  form: {
    noSheet: (sheet, sheets) => `There is no sheet “${sheet}”; there are: ${sheets.join(", ")}`,
    noForm: "No form to fill in was found (it is told by labels such as 项目名称, 绩效目标, 绩效指标)", badMapping: "This is no mapping as --show-mapping prints it",
    noProject: "The document has no projects", whichProject: (numbers) => `Name the project with --project: ${numbers.join(", ")} or all`,
    sameNumber: (number, projects) => `More than one project has the number ${number}; name one of them with --project (number-place in the document): ${projects.join(", ")}`,
    indicator: (number) => `Indicator ${number}`, reasons: { locked: "The cell is locked, not filled in", occupied: "The cell holds something, not filled in", "no-room": "The form has no row left, not filled in" },
  },
  document: {
    found: (department, year, projects, indicators) => `${department}${year === "" ? "" : `, ${year}`}: ${many(projects, "project")}, ${many(indicators, "indicator row")}`,
    numbers: (total, understood) => `${many(total, "number")}, ${understood} understood`,
    projectLine: (project, indicators) => `${project}: ${many(indicators, "indicator row")}`,
    stated: (amount) => `, states ${amount} yuan`,
    notUnderstoodTitle: (count) => `Not understood: ${count}`,
    secondBudget: (text, line) => `The document holds another budget${line === null ? "" : ` (line ${line})`}, which was not read: ${text}`,
    nothingFound: "Neither a department's figures nor a goal sheet was found",
    unnamed: "(department not named)",
    tooLarge: "The file is too large", broken: "The file is damaged and cannot be opened", empty: "The file is empty", notText: "The file is neither text nor a document that can be read",
    noBook: "The workbook holds neither a department sheet nor a goal sheet",
  },
};

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { zh, en };
