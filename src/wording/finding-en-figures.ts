import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

const moreOrLess = ({ isMore }: FindingFacts): string => (isMore ? "more" : "less");
const said = (facts: FindingFacts): string => `the text says ${facts.stated}, ${facts.difference} ${moreOrLess(facts)}${facts.text("verdict") === "within" ? ", within the rounding of print" : ""}`;
const compared = (facts: FindingFacts): string => `Should be ${facts.expected}; ${said(facts)}`;
const rounded = (facts: FindingFacts): string => `The parts come to ${facts.expected}; ${said(facts)}`;
const product = (facts: FindingFacts): string => (facts.text("verdict") === "rounded" ? rounded(facts) : `${facts.text("lines")} comes to ${facts.expected}; ${said(facts)}`);
const ADVICE = "Compare the factors with the amount and correct the one that is wrong.";

/** English words of the checks of arithmetic, department and reconciliation. */
export const FIGURE_WORDS_EN: CheckWordList = {
  "payroll-line-product": { title: "Wage amount", rule: "A wage amount is headcount × monthly wage × months; an amount for several lines is their sum.", advice: ADVICE, message: product },
  "insurance-product": { title: "Insurance amount", rule: "Insurance is the amount per head and month × headcount × months.", advice: ADVICE, message: product },
  "fee-product": { title: "Management fee", rule: "A management fee is the fee per head and month × headcount × months; where it is not printed, the one on which the other lines agree.", advice: ADVICE, message: product },
  "project-total": {
    title: "Project total", rule: "A project's total is the sum of its wages, insurance, fees and other listed parts. Totals rounded up to a whole 万元 are common, but ask for more than the parts: a warning that names the rounding.",
    advice: "Compare the total with its parts; say so where it is rounded, or print the exact figure.", message: rounded,
  },
  "repeated-total": { title: "Inconsistent total", rule: "A total that is stated in several places is the same in all of them.", advice: "State the correct amount in all places.", message: (facts) => `${facts.expected} earlier in the text, ${facts.stated} here: a difference of ${facts.difference}` },
  "unit-price-product": {
    title: "Price × quantity", rule: "Price × quantity (× months) is the amount; where the quantity is not printed, the amount is a whole multiple of the price.", advice: "Compare price, quantity and amount; add the quantity where it is missing.",
    message: (facts) => byCase(facts, {
      "": product(facts), "no-whole-count": `${facts.stated} is not a whole multiple of the price of ${facts.amount("price")} (${facts.text("count")})`,
      "unit-mixed-up": `At ${facts.amount("price")} the year comes to ${facts.expected}; the text says ${facts.stated}, ten thousand times as much, and names no number of people`,
      "count-missing": `The number of people is not stated; ${facts.stated} ÷ ${facts.amount("price")} gives ${facts.count("count", "people")}`,
    }),
  },
  equation: { title: "Calculation in the text", rule: "A calculation that the text prints is correct.", advice: ADVICE, message: (facts) => `${facts.text("equation")} comes to ${facts.expected}; ${said(facts)}` },
  "growth-rate": {
    title: "Growth rate", rule: "A growth rate that stands beside both amounts is their difference as a share of the former one; rounding in print counts as agreeing.", advice: "Compare both amounts with the rate.",
    message: (facts) => `From ${facts.amount("before")} to ${facts.amount("after")} is a change of ${facts.expected}; the text says ${facts.stated}`,
  },
  "amount-missing": { title: "Missing amount", rule: "Lines for insurance and fees state their amounts.", advice: "Add the amount.", message: (facts) => (facts.expected ? `No amount is stated; ${facts.text("lines")} gives ${facts.expected}` : "No amount is stated") },
  "monthly-wage-missing": {
    title: "Missing monthly wage", rule: "A wage line states its monthly wage; where it does not, the wage follows from the amount.", advice: "Add the monthly wage.",
    message: (facts) => (facts.text("wage") ? `No monthly wage is stated; ${facts.amount("amount")} ÷ ${facts.count("headcount", "people")} ÷ ${facts.count("months", "months")} gives ${facts.amount("wage")}` : "No monthly wage is stated, and none that is exact to the fen follows from the amount"),
  },
  "department-sum": {
    title: "Department's sums", rule: "Income is the sum of its sources and equals expenditure; expenditure is basic + project expenditure; basic expenditure is personnel + operating expenditure; the “three public” costs are the sum of their parts; the agency's operating costs equal operating expenditure.",
    advice: "Compare both figures and their units.", message: compared,
  },
  "department-change": { title: "Change on last year", rule: "The total change is the sum of the changes of its parts, decreases counting as negative.", advice: "Compare the changes.", message: (facts) => `The parts add up to ${facts.text("direction") === "decrease" ? "a decrease" : "an increase"} of ${facts.expected}; the text says ${facts.stated}, a difference of ${facts.difference}` },
  "restated-figure": { title: "Table and text differ", rule: "The tables of a workbook state what its texts state.", advice: "Decide which is right and correct the other.", message: (facts) => `“${facts.text("label")}” is ${facts.stated} in the table and ${facts.expected} in the text: the table is ${facts.difference} ${facts.isMore ? "higher" : "lower"}` },
  "repeated-figure": { title: "Inconsistent figure", rule: "A figure that several sections print is the same in all of them, its unit included.", advice: "State the correct figure and unit in all sections.", message: compared },
  "assets-sum": { title: "Total of assets", rule: "The total of assets is the sum of its rows.", advice: "Check the table of assets.", message: compared },
  "asset-without-value": {
    title: "Asset without a value", rule: "An asset that is counted has a value.", advice: "Add the value, or say that the asset is written off.",
    message: (facts) => `“${facts.text("label")}” has a quantity of ${facts.text("quantity")} and ${facts.text("case") === "zero" ? "a value of 0" : "no value"}`,
  },
  "claim-mainly": {
    title: "“Mainly” against the figures", rule: "What is named as the main part makes up most of the whole.", advice: "Compare the words with the projects' amounts, or add the amounts that are missing.",
    message: (facts) => `The items named are projects ${facts.text("projects")}, together ${facts.stated}: only ${facts.text("percent")}% of project expenditure`,
  },
  "named-use-is-zero": { title: "Use against the figures", rule: "A use that is named as a main one is not 0.", advice: "Compare the words with the figure.", message: (facts) => `“${facts.text("use")}” is named as a use, but “${facts.text("figure")}” is 0` },
  "procurement-none": { title: "Purchases without procurement", rule: "Where no government procurement is budgeted, no project buys anything.", advice: "See whether the purchases fall under government procurement.", message: (facts) => `No government procurement is budgeted, but projects buy: ${facts.quoted("items")}` },
  "project-expenditure": {
    title: "Project expenditure", rule: "The department's project expenditure is the sum of its projects. Where projects state no amount, the difference only says how much is not in the document; amounts for several years are not compared with the year's.",
    advice: "Add the amounts that are missing, or check those that are there.",
    message: (facts) => byCase(facts, {
      open: `Project expenditure is ${facts.stated}; ${facts.text("known")} projects together state ${facts.expected}, and the other ${facts.difference} are not in the document (projects without an amount: ${facts.text("missing")})`,
      "all-known": `The projects add up to ${facts.expected}; the department's figure is ${facts.stated}, ${facts.difference} ${moreOrLess(facts)}`,
      more: `The projects already come to ${facts.expected}, ${facts.difference} more than the department's ${facts.stated}`,
    }),
  },
};
