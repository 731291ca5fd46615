import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

const compared = ({ stated, expected, difference, isMore, text }: FindingFacts): string =>
  `should be ${expected}, the text says ${stated}, ${difference} ${isMore ? "more" : "less"}${text("verdict") === "within" ? ", within the rounding of print" : ""}`;
const rounded = ({ stated, expected, difference, isMore }: FindingFacts): string => `the parts come to ${expected}, the text says ${stated}, ${difference} ${isMore ? "more" : "less"}`;
const product = (facts: FindingFacts): string => (facts.text("verdict") === "rounded" ? rounded(facts) : `${facts.text("lines")} ${compared(facts)}`);
const ADVICE = "Compare the factors with the amount and correct the one that is wrong.";

/** English words of the checks of arithmetic, department and reconciliation. */
export const FIGURE_WORDS_EN: CheckWordList = {
  "payroll-line-product": { title: "Wage amount", rule: "A wage amount is headcount × monthly wage × months; an amount for several lines is their sum.", advice: ADVICE, message: product },
  "insurance-product": { title: "Insurance amount", rule: "Insurance is the amount per head and month × people × months.", advice: ADVICE, message: product },
  "fee-product": { title: "Management fee", rule: "A management fee is the fee per head and month × people × months; where it is not printed, the one that the other lines agree on.", advice: ADVICE, message: product },
  "project-total": {
    title: "Project total", rule: "A project's total is the sum of its wages, insurance, fees and listed parts. Totals carried up to whole 万元 are usual, but ask for more than the parts: a warning that names the rounding.",
    advice: "Compare the total with its parts; say so where it is rounded, or print the exact figure.", message: (facts) => (facts.text("verdict") !== "rounded" ? `the sum of the parts ${compared(facts)}` : rounded(facts)),
  },
  "repeated-total": { title: "Total stated twice", rule: "A total that is stated in several places is the same in all of them.", advice: "Bring them into line.", message: (facts) => `${facts.expected} before, ${facts.stated} here, a difference of ${facts.difference}` },
  "unit-price-product": {
    title: "Price × count", rule: "Price × count (× months) is the amount; where the count is not printed, the amount is a whole multiple of the price.", advice: "Compare price, count and amount; add the count where it is missing.",
    message: (facts) => byCase(facts, {
      "": product(facts), "no-whole-count": `${facts.stated} is no whole multiple of the price of ${facts.amount("price")} (${facts.text("count")})`,
      "count-missing": `the number of people is not stated; ${facts.stated} ÷ ${facts.amount("price")} gives ${facts.text("count")}`,
    }),
  },
  equation: { title: "Equation in the text", rule: "An equation that the text makes holds.", advice: ADVICE, message: (facts) => `${facts.text("equation")} ${compared(facts)}` },
  "amount-missing": { title: "Amount missing", rule: "Insurance and fee lines have their amounts.", advice: "Add the amount.", message: (facts) => (facts.expected ? `no amount is stated; ${facts.text("lines")} gives ${facts.expected}` : "no amount is stated") },
  "monthly-wage-missing": {
    title: "Monthly wage missing", rule: "A wage line states its monthly wage; where it does not, it follows from the amount.", advice: "Add the monthly wage.",
    message: (facts) => (facts.text("wage") ? `no monthly wage is stated; ${facts.amount("amount")} ÷ ${facts.text("headcount")} people ÷ ${facts.text("months")} months gives ${facts.amount("wage")}` : "no monthly wage is stated, and none to the 分 follows from the amount"),
  },
  "department-sum": {
    title: "Department's sums", rule: "Income is the sum of its sources and equals expenditure; expenditure is basic + project; basic is personnel + operating; the three-public total is the sum of its parts; operating costs equal the operating figure.",
    advice: "Compare both figures and their units.", message: compared,
  },
  "department-change": { title: "Change against last year", rule: "The total change is the sum of the parts' changes, decreases counting as such.", advice: "Compare the changes.", message: (facts) => `the parts add up to a ${facts.text("direction")} of ${facts.expected}, the text says ${facts.stated}, a difference of ${facts.difference}` },
  "restated-figure": { title: "Table and text differ", rule: "The tables of a workbook state what its texts state.", advice: "Decide which is right and mend the other.", message: (facts) => `"${facts.text("label")}" is ${facts.stated} in the table and ${facts.expected} in the text: the table is ${facts.isMore ? "higher" : "lower"} by ${facts.difference}` },
  "repeated-figure": { title: "Figure differs between sections", rule: "A figure that several sections print is the same in all, unit included.", advice: "Bring figure and unit into line.", message: compared },
  "assets-sum": { title: "Assets total", rule: "The assets total is the sum of its rows.", advice: "Check the assets table.", message: compared },
  "asset-without-value": {
    title: "Asset without value", rule: "What is counted has a value.", advice: "Add the value, or say that it is written off.",
    message: (facts) => `"${facts.text("label")}" has a quantity of ${facts.text("quantity")} and ${facts.text("case") === "zero" ? "a value of 0" : "no value"}`,
  },
  "claim-mainly": {
    title: "\"Mainly\" against the figures", rule: "What is named as the main part makes up most of it.", advice: "Compare the words with the projects' amounts, or add the amounts that are missing.",
    message: (facts) => `what is named are projects ${facts.text("projects")}, ${facts.stated} together, only ${facts.text("percent")}% of project expenditure`,
  },
  "named-use-is-zero": { title: "Use against the figures", rule: "A use that is named as a main one is not 0.", advice: "Compare the words with the figure.", message: (facts) => `"${facts.text("use")}" is named as a use, but "${facts.text("figure")}" is 0` },
  "procurement-none": { title: "No procurement, but purchases", rule: "Where no procurement is budgeted, no project buys.", advice: "See whether the purchases fall under government procurement.", message: (facts) => `no procurement is said to be budgeted, but projects buy: ${facts.text("items")}` },
  "project-expenditure": {
    title: "Project expenditure", rule: "The department's project expenditure is the sum of its projects. Where projects state no amount, the difference only says how much is not in the document; amounts for several years are not compared with the year's.",
    advice: "Add the amounts that are missing, or check those that are there.",
    message: (facts) => byCase(facts, {
      open: `project expenditure is ${facts.stated}; ${facts.text("known")} projects state ${facts.expected} together, the other ${facts.difference} are not in the document (projects without an amount: ${facts.text("missing")})`,
      "all-known": `the projects add up to ${facts.expected}, the department's figure is ${facts.stated}, ${facts.difference} ${facts.isMore ? "more" : "less"}`,
      more: `the projects already state ${facts.expected}, ${facts.difference} more than the department's ${facts.stated}`,
    }),
  },
};
