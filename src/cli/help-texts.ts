import type { Language } from "../wording/index";
import type { CommandName } from "./options";

/** The page of `--help`: what it is, a part per command, what holds for all. */
interface HelpTexts {
  readonly title: string;
  readonly usage: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly common: string;
}

const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = {
  zh: {
    title: "budget-payroll：预算核对、绩效目标表、劳务派遣人员费用、公式审阅",
    usage: "用法",
    commands: {
      check: `  budget-payroll check 文件... [--json | --markdown] [--out 报告.xlsx] [--opinion 审核意见.docx] [--force] [--lang zh|en]
      核对预算文本（.docx、.txt、网页）、预算簿或人员费用表（.xlsx）：每处矛盾和差额的原因，多少数字已核实，
      哪些内容没有读懂；--out 写出核对报告和审核意见（工作簿），--opinion 写出审核意见（Word 文档，限一个文件）`,
      batch: `  budget-payroll batch 文件夹... --out 结果文件夹 [--what check|review|both] [--jobs 数] [--timeout 秒] [--shard K/N]
                 [--resume | --again] [--json | --markdown] [--lang zh|en]
      核对和审阅文件夹（含下级）里的全部文件：每个文件一份 JSON，汇总表为 summary.xlsx、.md、.json；
      中断后再次运行即接着做（--resume，默认），没有变动的文件不重做（--again 全部重做）；--shard K/N 只做 N 份中的第 K 份`,
      compare: `  budget-payroll compare 旧文件 新文件 [--json | --markdown] [--lang zh|en]
      比较两次报送：已改、未改、数字有变、新出现的问题；旧文件中已接受的理由沿用`,
      payroll: `  budget-payroll payroll 文件.xlsx... [--json | --markdown] [--lang zh|en]
      明细、各项目与各项费用合计，文件列示金额与计算金额的差额及说明`,
      review: `  budget-payroll review 文件.xlsx... [--json | --markdown] [--out 报告.xlsx] [--force] [--rules 规则,…] [--on 规则,…] [--off 规则,…]
                 [--lang zh|en]
      审阅任何工作簿（.xlsx、.xlsm）的公式，最可疑的在前；--rules 只用这些规则，--on、--off 在默认规则之外增减；
      规则可写编号，也可写分组：error、formula、missing、total、data、form 或 all`,
      read: `  budget-payroll read 文件 [--json] [--lang zh|en]
      读取部门公开的预算文本（.docx、.txt、网页）或本工具写出的预算簿：部门数字、项目、指标、未读懂的内容`,
      fill: `  budget-payroll fill 文件 --out 预算簿.xlsx [--template 表样] [--submission] [--live] [--style native|functions] [--force] [--lang zh|en]
      由公开文本写出预算簿和全部绩效目标表；--template hebei-county-2020 或 national，--submission 为报送版，
      --live 让数字跟随人员费用表，--style functions 用 PAYROLL 函数（默认 native：通用公式）
  budget-payroll fill 文件 --form 空表.xlsx --out 已填.xlsx [--sheet 工作表] [--project 项目号|all] [--mapping 对应.json] [--force] [--lang zh|en]
  budget-payroll fill 文件 --form 空表.xlsx --show-mapping | --save-mapping 对应.json [--sheet 工作表]
      填写财政部门发来的空表：只写空白、未锁定的填报格，文件其余部分原样保留；all 为每个项目各写一个文件（已填-项目号.xlsx）；
      --show-mapping 打印识别出的对应关系（JSON），--save-mapping 存为文件（也可与 --out 同用），改好后用 --mapping 交回，以后同样的空表都用它`,
      handover: `  budget-payroll handover 文件.xlsx --out 副本.xlsx [--native | --values] [--sheet 表名]... [--json] [--force] [--lang zh|en]
      写出给没有本助手的人用的副本：PAYROLL 函数改为通用公式（--native，默认），没有等值公式的转为数值；--values 全部转为数值；
      名称、数据验证、条件格式、表格列里的也一并改写，改不了的列出；文件其余部分原样保留`,
      repair: `  budget-payroll repair 文件.xlsx [--out 修好的.xlsx] [--json] [--force] [--lang zh|en]
      找出失效的 PAYROLL 函数（显示 #NAME?，或函数名被改写），给出 --out 则按原意重写整个工作簿的公式；
      不给 --out 只列出，不写文件`,
      sample: `  budget-payroll sample --out 文件.xlsx [--style native|functions] [--force] [--lang zh|en]
      写出示例工作簿：人员费用、参数、函数示例`,
    },
    common: `  budget-payroll [命令] --help | --version

各命令通用
  --out, -o    要写的文件；不覆盖已有的文件，除非加 --force（-f）；任何时候都不覆盖输入的文件
  --lang       输出的语言：zh（默认）或 en

退出状态
  0  列示金额与计算相符（仅取整也算相符）；核对、公式审阅没有错误（可有警告和提示；已接受的问题不算）
  1  有列示金额与计算不符；移交时有公式保持原样；修复时有失效的函数而没有给出 --out；核对、公式审阅发现错误
  2  有文件无法使用（其余文件照常处理），或命令写得不对`,
  },
  en: {
    title: "budget-payroll: checks of budgets, goal sheets, cost of dispatched workers, formula review",
    usage: "Usage",
    commands: {
      check: `  budget-payroll check FILE... [--json | --markdown] [--out REPORT.xlsx] [--opinion OPINION.docx] [--force] [--lang zh|en]
      checks budget documents (.docx, .txt, a web page), budget books and payroll sheets (.xlsx): every contradiction, why a
      figure differs, how many figures are verified, what was not understood; --out writes report and opinion as a workbook,
      --opinion the opinion as a Word document (of one file)`,
      batch: `  budget-payroll batch FOLDER... --out DIR [--what check|review|both] [--jobs N] [--timeout SECONDS] [--shard K/N]
                 [--resume | --again] [--json | --markdown] [--lang zh|en]
      checks and reviews all files of folders and of those within: a JSON per file, and the table of all as summary.xlsx,
      .md and .json; run again after a break it goes on (--resume, the default), files that have not changed are not done
      again (--again does all); --shard K/N does the K-th of N parts`,
      compare: `  budget-payroll compare OLD NEW [--json | --markdown] [--lang zh|en]
      compares two submissions: corrected, not corrected, figures changed, new findings; reasons accepted in OLD carry over`,
      payroll: `  budget-payroll payroll FILE.xlsx... [--json | --markdown] [--lang zh|en]
      lines, totals per project and component, stated amounts against computed ones with an explanation`,
      review: `  budget-payroll review FILE.xlsx... [--json | --markdown] [--out REPORT.xlsx] [--force] [--rules RULE,…] [--on RULE,…] [--off RULE,…]
                 [--lang zh|en]
      reviews the formulas of any workbook (.xlsx, .xlsm), most suspect first; --rules runs these rules only, --on and --off
      add to and take from the default ones; a rule's id, or a group: error, formula, missing, total, data, form or all`,
      read: `  budget-payroll read FILE [--json] [--lang zh|en]
      reads a department's published budget (.docx, .txt, a web page) or a book that this tool wrote: figures, projects,
      indicators, and what was not understood`,
      fill: `  budget-payroll fill FILE --out BOOK.xlsx [--template ID] [--submission] [--live] [--style native|functions] [--force] [--lang zh|en]
      writes the budget's workbook with all goal sheets; --template hebei-county-2020 or national, --submission for handing
      in, --live to let figures follow the payroll sheet, --style functions for PAYROLL functions (native: standard formulas)
  budget-payroll fill FILE --form FORM.xlsx --out FILLED.xlsx [--sheet NAME] [--project NUMBER|all] [--mapping MAP.json] [--force] [--lang zh|en]
  budget-payroll fill FILE --form FORM.xlsx --show-mapping | --save-mapping MAP.json [--sheet NAME]
      fills in the bureau's own form: only empty unlocked fields, everything else of the file stays as it is; all writes a file
      for each project (FILLED-NUMBER.xlsx); --show-mapping prints what goes where as JSON, --save-mapping keeps it in a file
      (together with --out, too), --mapping takes it back corrected, and for every form of the kind from then on`,
      handover: `  budget-payroll handover FILE.xlsx --out COPY.xlsx [--native | --values] [--sheet NAME]... [--json] [--force] [--lang zh|en]
      writes a copy for people without the add-in: PAYROLL functions become standard formulas (--native, the default), values
      where there is no equal one; --values turns all of them into values;
      names, data validations, conditional formats and table columns too, listed where they cannot be converted; all else
      of the file stays as it is`,
      repair: `  budget-payroll repair FILE.xlsx [--out REPAIRED.xlsx] [--json] [--force] [--lang zh|en]
      finds PAYROLL functions that a program has lost (#NAME?, mangled names) and with --out writes the formulas again in
      the whole workbook; without --out it only lists them`,
      sample: `  budget-payroll sample --out FILE.xlsx [--style native|functions] [--force] [--lang zh|en]
      writes the sample workbook: payroll, parameters, examples of the functions`,
    },
    common: `  budget-payroll [COMMAND] --help | --version

For all commands
  --out, -o    the file to write; one that exists is not overwritten unless --force (-f) is given, an input never is
  --lang       the language of what is printed and written: zh (the default) or en

Exit status
  0  stated amounts agree with computed ones (rounding in print counts as agreeing); check and review found no
     errors (warnings and notes at most; accepted findings do not count)
  1  a stated amount contradicts the computed one; formulas that a handover had to leave; broken functions found and
     no --out given to repair; check or review found errors
  2  a file could not be used (the others are still done), or the call makes no sense`,
  },
};

/** The page of `--help`, of one command or (null) of all. */
export function helpText(command: CommandName | null, language: Language): string {
  const { title, usage, commands, common } = HELP_TEXTS[language];
  return [`${title}\n`, usage, ...(command === null ? Object.values(commands) : [commands[command]]), common].join("\n");
}
