import type { ReviewWords } from "./review-words";

const LINE: Readonly<Record<string, string>> = { row: "同一行", column: "同一列" };
const LIKENESS: Readonly<Record<string, string>> = {
  shorter: "少加了一项或几项", longer: "多加了一项或几项", overlap: "部分加项不同", shape: "算法相同，引用的单元格不同",
};
const HIDDEN: Readonly<Record<string, string>> = { rows: "隐藏行", columns: "隐藏列", sheet: "隐藏的工作表" };
const several = (count: number): string => (count > 1 ? `（共 ${count} 个单元格）` : "");

export const REVIEW_WORDS_ZH: ReviewWords = {
  subjects: { error: "错误", formula: "公式", missing: "该用公式处键入了数字", total: "合计不符", data: "数据", form: "写法" },
  fits: (formula, cell, more) => `${cell} 宜为 ${formula}${more > 0 ? `，其余 ${more} 处照此类推` : ""}`,
  sureness: (percent) => `把握 ${percent}%`,
  rules: {
    "broken-reference": {
      title: "引用已失效",
      what: ({ text, cellCount }) => `公式 ${text("formula")} 中的 ${text("lost")} 已不指向任何单元格${several(cellCount)}`,
      why: "被引用的单元格、工作表或名称已被删除，结果不再可靠。",
    },
    "circular-chain": {
      title: "循环引用",
      what: ({ text }) => `${text("first")} 起的 ${text("count")} 个公式互相依赖，首个为 ${text("formula")}`,
      why: "循环引用没有确定的结果，Excel 可能显示 0 或上一次的值。",
    },
    "error-value": {
      title: "错误值的源头",
      what: ({ text, cellCount }) => `${text("formula") || "单元格"} 显示 ${text("code")}，而它引用的单元格没有错误${several(cellCount)}`,
      why: "后面引用它的公式都会跟着出错；改好这里，其余的通常随之恢复。",
    },
    "unlike-neighbours": {
      title: "与相邻公式不一致",
      what: ({ text, cellCount }) => `${text("formula")} 与${LINE[text("axis")] ?? ""}另外 ${text("usualCount")} 个公式不同：${LIKENESS[text("likeness")] ?? ""}${several(cellCount)}`,
      why: "同一行或同一列的公式通常由一个公式填充而来，个别不同多半是改错、漏项或错行。",
    },
    "unlike-constant": {
      title: "公式里的数字与相邻公式不同",
      what: ({ text, cellCount }) => `${text("formula")} 中写入的数字与${LINE[text("axis")] ?? ""}另外 ${text("usualCount")} 个公式不同${several(cellCount)}`,
      why: "写在公式里的比例或调整数看不出来历，改动参数时也容易遗漏。",
    },
    "drifting-reference": {
      title: "缺少 $，引用随填充移动",
      what: ({ text, cellCount }) => `从 ${text("first")} 填充下来的 ${text("formula")} 引用了空单元格，首个公式引用的是 ${text("operand")}${several(cellCount)}`,
      why: "总数或费率所在单元格没有用 $ 固定，填充后引用跑到了空白处。",
    },
    "total-stops-short": {
      title: "合计漏行（列）",
      what: ({ text, related }) => `${text("formula")} 没有包括紧邻的 ${text("count")} 个数：${related.join("、")}`,
      why: "这些单元格与已汇总的同属一块，也没有别的合计把它们计入。",
    },
    "range-past-block": {
      title: "合计区域超出数据块",
      what: ({ text, cellCount }) => `${text("formula")} 的区域${text("way") === "heading" ? "从没有数字的标题行开始" : "末尾含没有数字的空行"}${several(cellCount)}`,
      why: "眼下不影响结果，但有人在那一行填入数字时合计会随之改变。",
    },
    "counted-twice": {
      title: "小计重复计入",
      what: ({ text, related }) => `${text("formula")} 既加了明细，又加了其小计 ${related.join("、")}`,
      why: "同一笔金额被加了两次。",
    },
    "approximate-lookup": {
      title: "近似查找，但列表未排序",
      what: ({ text, cellCount }) => `${text("formula")} 用 ${text("call")} 近似匹配，列表从 ${text("unsorted")} 起没有按升序排列${several(cellCount)}`,
      why: "近似匹配要求升序；未排序时会不声不响地取到别的行。",
    },
    "unit-mix": {
      title: "元与万元相加",
      what: ({ text, cellCount }) => `${text("formula")} 把 ${text("cell")}（${text("unit")}）与 ${text("otherCell")}（${text("otherUnit")}）直接相加减${several(cellCount)}`,
      why: "按表头，两处单位不同，公式中没有换算。",
    },
    "typed-over-formula": {
      title: "公式中间键入了数字",
      what: ({ text, cellCount }) => `${text("value")} 是键入的数字，${LINE[text("axis")] ?? ""}另有 ${text("usualCount")} 个相同的公式${text("would") ? `；按公式应为 ${text("would")}` : ""}${several(cellCount)}`,
      why: "键入的数字不会随其他数据更新。",
    },
    "mixed-inputs": {
      title: "输入与结果交错",
      what: ({ text, cellCount }) => `${LINE[text("axis")] ?? ""}中键入的数字与公式交替出现，且互相推算${several(cellCount)}`,
      why: "看不出哪些是原始数据，整列填充公式会毁掉其中一部分。",
    },
    "formula-among-numbers": {
      title: "一列数字中夹着一个公式",
      what: ({ text }) => `${text("count")} 个键入的数字之间只有 ${text("formula")} 是公式`,
      why: "可能是临时算出的数，或其余各数本应也是公式。",
    },
    "typed-total": {
      title: "合计数与明细不符",
      what: ({ text, difference }) => `键入的合计 ${text("stated")}，上面 ${text("count")} 项相加为 ${text("sum")}，相差 ${difference}`,
      why: "同一行其他列的合计都与明细相符。",
    },
    "cross-foot": {
      title: "横竖合计不符",
      what: ({ text, difference }) => `按行合计为 ${text("byRows")}，按列合计为 ${text("byColumns")}，相差 ${difference}`,
      why: "同一张表横加竖加应当相等，必有一处漏加或多加。",
    },
    "stale-value": {
      title: "显示的不是公式的结果",
      what: ({ text, cellCount }) => `${text("formula")} 显示 ${text("stated")}，按现有数据应为 ${text("expected")}${several(cellCount)}`,
      why: "可能关闭了自动计算，或文件由不计算公式的程序写成。",
    },
    "rounded-sum": {
      title: "显示的数加起来不等于合计",
      what: ({ text, cellCount }) => `合计显示 ${text("stated")}，各项按显示的位数相加为 ${text("sum")}${several(cellCount)}`,
      why: "明细没有四舍五入到分就参加合计，打印出来的表加不平。",
    },
    "number-as-text": {
      title: "文本形式的数字未计入合计",
      what: ({ text, cellCount }) => `“${text("text")}”是文本，${text("total")} 的 ${text("formula")} 没有把它算进去${several(cellCount)}`,
      why: "求和会跳过文本，也不提示。",
    },
    "percent-as-whole": {
      title: "百分数写成了整数",
      what: ({ text, cellCount }) => `数值 ${text("value")} 按百分比格式显示为 ${text("shown")}，相邻各数都是小数${several(cellCount)}`,
      why: "多半少除了 100。",
    },
    "unit-by-size": {
      title: "数值大小与单位不合",
      what: ({ text }) => `表头单位为${text("unit")}，这里是 ${text("value")}；换算后为 ${text("would")}，才与其他各数相当`,
      why: "与其他各数相差约一万倍，可能元与万元填混。",
    },
    "text-operand": {
      title: "对文本做运算",
      what: ({ text, cellCount }) => `${text("formula")} 中的 ${text("operand")} 是文本“${text("text")}”${several(cellCount)}`,
      why: "文本参加运算会得到 #VALUE!，或被悄悄转换为数字。",
    },
    "blank-operand": {
      title: "乘除了空单元格",
      what: ({ text, cellCount }) => `${text("formula")} 中的 ${text("operand")} 为空${several(cellCount)}`,
      why: "空单元格按 0 计算，结果恒为 0 或 #DIV/0!。",
    },
    "reference-to-blank": {
      title: "引用了空单元格",
      what: ({ text, cellCount }) => `${text("formula")} 引用的 ${text("operand")} 为空，${LINE[text("axis")] ?? ""}其余 ${text("runLength")} 个相同公式引用处都有数${several(cellCount)}`,
      why: "可能漏填了一个数据。",
    },
    "division-by-blank": {
      title: "除数为空或为 0",
      what: ({ text, cellCount }) => `${text("formula")} 显示 #DIV/0!${several(cellCount)}`,
      why: "除数尚未填写，或应先判断是否为 0。",
    },
    "duplicate-key": {
      title: "查找列有重复值",
      what: ({ list, text }) => `${list("keys").join("、")} 出现不止一次，${text("user")} 的 ${text("formula")} 只会找到第一行`,
      why: "重复的后几行永远查不到。",
    },
    "date-as-text": {
      title: "文本形式的日期",
      what: ({ text, cellCount }) => `“${text("text")}”是文本，不是日期${several(cellCount)}`,
      why: "不能参加日期计算，排序也按文字。",
    },
    "hidden-in-total": {
      title: "合计含隐藏的数",
      what: ({ text, list, cellCount }) => `${text("formula")} 计入了${HIDDEN[text("kind")] ?? ""} ${list("hidden").join("、")}${several(cellCount)}`,
      why: "打印出来的表看不到这些数，核对时对不上。",
    },
    "merged-in-data": {
      title: "数据区有合并单元格",
      what: ({ text, cellCount }) => `${text("area")} 等合并单元格在汇总区域内${several(cellCount)}`,
      why: "只有左上角的单元格有数，排序、筛选和填充都会出错。",
    },
    "external-link": {
      title: "引用其他工作簿",
      what: ({ text, cellCount }) => `${text("formula")} 引用了 ${text("book")}${several(cellCount)}`,
      why: "单独拿到这个文件的人无法核对，对方文件改动或移动后数值会变。",
    },
    "volatile-function": {
      title: "易变函数",
      what: ({ text, cellCount }) => `${text("formula")} 用了 ${text("function")}${several(cellCount)}`,
      why: "每次计算结果都可能不同，或无法追踪引用的单元格。",
    },
    "whole-column": {
      title: "引用整列或整行",
      what: ({ text, cellCount }) => `${text("formula")} 引用了${text("kind") === "rows" ? "整行" : "整列"}${several(cellCount)}`,
      why: "以后写在表外的数字也会被算进去。",
    },
  },
};
