import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

const UNITS: Readonly<Record<string, string>> = { percent: "%", count: "", months: " months", money: " yuan", plain: "" };
const amountOf = (facts: FindingFacts, name: string): string => (facts.text("unit") === "people" ? facts.count(name, "people") : `${facts.text(name)}${UNITS[facts.text("unit")] ?? ""}`);

function hole(facts: FindingFacts): string {
  const [hasLow, hasHigh] = [facts.text("low") !== "", facts.text("high") !== ""];
  if (hasLow && hasHigh && facts.text("low") === facts.text("high")) return `of ${amountOf(facts, "low")}`;
  const low = `${facts.text("lowSign") === "≥" ? "from" : "above"} ${amountOf(facts, "low")}`;
  const high = `${facts.text("highSign") === "≤" ? "up to and including" : hasLow ? "to below" : "below"} ${amountOf(facts, "high")}`;
  return [hasLow ? low : "", hasHigh ? high : ""].filter(Boolean).join(" ");
}

/** Grades keep the names that the form prints. */
const grades = (facts: FindingFacts): string => facts.text("grades").split("、").map((grade) => `“${grade}”`).join(", ");
const RULE = "Bounds are read best first, and the first one that is met gives the grade. ";

/** English words of the checks of grades. */
export const GRADE_WORDS_EN: CheckWordList = {
  "grade-hole": { title: "Gap between bounds", rule: `${RULE}Every value that can occur gets a grade.`, advice: "Close the gap between the neighbouring bounds.", message: (facts) => `Values of “${facts.text("name")}” ${hole(facts)} get no grade` },
  "grade-bare-number": {
    title: "Missing sign", rule: `${RULE}Except for “优” at 100% or at all people, bounds have a sign.`, advice: "Add the sign.",
    message: (facts) => `${facts.text("grades").includes("、") ? "Bounds" : "Bound"} ${grades(facts)} of “${facts.text("name")}” (${facts.text("bounds")}) ${facts.text("grades").includes("、") ? "have" : "has"} no sign${facts.severity === "error" ? ", and some values get no grade" : ""}`,
  },
  "grade-overlap": {
    title: "Overlapping bounds", rule: `${RULE}No value belongs to two grades, except in the cumulative form ≥90/≥80/≥70.`, advice: "Separate the two bounds.",
    message: (facts) => byCase(facts, { touch: `${amountOf(facts, "at")} of “${facts.text("name")}” is both “${facts.text("better")}” and “${facts.text("worse")}”`, overlap: `Bounds “${facts.text("better")}” and “${facts.text("worse")}” of “${facts.text("name")}” overlap` }),
  },
  "grade-unreached": { title: "Grade out of reach", rule: `${RULE}Every grade can be reached.`, advice: "Correct the bounds.", message: (facts) => `Read best first, no value of “${facts.text("name")}” gets ${grades(facts)}` },
  "grade-direction": {
    title: "Wrong direction", rule: "No better value gets a worse grade.", advice: "Reverse the bounds.",
    message: (facts) => byCase(facts, {
      mixed: `The grades of “${facts.text("name")}” go up and down as the value grows`,
      positive: `More of “${facts.text("name")}” is better, but gets a worse grade${facts.text("twin") ? ` (project ${facts.text("twin")} has it the other way round)` : ""}`,
      negative: `Less of “${facts.text("name")}” is better, but gets a worse grade${facts.text("twin") ? ` (project ${facts.text("twin")} has it the other way round)` : ""}`,
    }),
  },
  "grade-mixed-units": { title: "Mixed units", rule: "The four bounds have one unit.", advice: "Use one unit.", message: (facts) => `“${facts.text("bounds")}” of “${facts.text("name")}” has another unit than the rest, or none` },
  "grade-unit": {
    title: "Unit does not fit", rule: "Numbers are not graded in percent, nor shares in people or pieces; numbers have a unit.", advice: "Use the unit of the indicator.",
    message: (facts) => byCase(facts, { "percent-on-count": `“${facts.text("name")}” is a number but is graded in percent`, "count-on-share": `“${facts.text("name")}” is a share but is graded in numbers`, none: `The bounds of “${facts.text("name")}” have no unit` }),
  },
  "grade-variable": { title: "Another variable", rule: "The variable that a bound names is the indicator's.", advice: "Name the indicator's variable.", message: (facts) => `The bound speaks of “${facts.text("variable")}”, but the indicator is “${facts.text("name")}”` },
  "grade-scale-order": { title: "Scale out of order", rule: "Degrees in words get worse from grade to grade.", advice: "Put them in order.", message: (facts) => `“${facts.text("worse")}” is no worse than “${facts.text("better")}” before it` },
  "grade-formula": {
    title: "Calculation cannot give the grades", rule: "What the description works out can reach every grade: months out of twelve have only twelve values; what is paid twice a year comes to 16.67% of twelve; this year divided by last year is not a growth rate.",
    advice: "Correct the calculation or the bounds.",
    message: (facts) => byCase(facts, {
      unreachable: `Months out of twelve never give ${grades(facts)} of “${facts.text("name")}” (11 of 12 are 91.67%)`,
      "fewer-times": `Paid ${facts.text("times") === "1" ? "once" : `${facts.text("times")} times`} a year, “${facts.text("name")}” comes to at most ${facts.text("percent")}% of twelve months: ${grades(facts)} cannot be reached`,
      "not-monthly": `“${facts.text("name")}” divides payments by twelve months, but nothing in the text is paid monthly`,
      "ratio-for-growth": `“${facts.text("name")}” is worked out as this year divided by last year without subtracting 1, which is not a growth rate`,
    }),
  },
  "grade-quantity": {
    title: "Description does not fit", rule: "The description measures what the name says.", advice: "Correct the description or the name.",
    message: (facts) => byCase(facts, {
      "coverage-for-satisfaction": `“${facts.text("name")}” is described as how many were asked, not how many were satisfied`,
      "points-for-growth": `“${facts.text("name")}” is a growth rate, but is described in percentage points`,
      "people-for-money": `“${facts.text("name")}” speaks of money, but its description counts people`,
      "other-whole": `“${facts.text("name")}” and its description are shares of different wholes: “${facts.text("description")}”`,
      "two-quantities": `“${facts.text("name")}” holds two rates, which one number cannot grade`,
      "two-numbers": `“${facts.text("name")}” is worked out from two kinds of numbers (“${facts.text("description")}”), which do not give one share`,
      "other-row": `The description of “${facts.text("name")}” measures another row of this sheet, “${facts.text("other")}”`,
      "no-whole": `The description of “${facts.text("name")}” lacks “占” (out of): it does not give a share`,
      "other-insurance": `“${facts.text("name")}” names one insurance, but its description names all of them`,
      "other-satisfaction": `“${facts.text("name")}” and “${facts.text("description")}” are not the same satisfaction`,
      "two-satisfactions": `“${facts.text("name")}” is described as two satisfactions, which one number cannot grade`,
      "other-kin": `“${facts.text("name")}” asks people other than those whom the text pays: “${facts.text("other")}”`,
      "share-of-nothing": `“${facts.text("name")}” is a share, but its description does not say of what`,
      "percent-of-degree": `“${facts.text("name")}” is a degree, but is graded in percent without saying of what`,
    }),
  },
  "grade-rows-disagree": {
    title: "Two rows disagree", rule: "Two rows give the same situation the same grade.", advice: "Bring the bounds into line.",
    message: (facts) => `${facts.text("people")} of ${facts.text("total")} people (${facts.text("percent")}%) are “${facts.text("byCount")}” by “${facts.text("count")}” and “${facts.text("byShare")}” by row ${facts.text("shareRow")}, “${facts.text("share")}”`,
  },
  "grade-same-indicator": {
    title: "Same indicator, other scale", rule: "The same indicator has bounds of similar size in all projects.", advice: "See whether a level or an increase is meant.",
    message: (facts) => `Grade “优” of “${facts.text("name")}” is ${facts.text("top")} here, but ${facts.text("other")} in project ${facts.text("otherProject")}, row ${facts.text("otherRow")}`,
  },
  "grade-target": { title: "Bound below the target", rule: "The best grade asks for no less than the target in the text.", advice: "Make “优” the target.", message: (facts) => `The target is “${facts.text("target")}”, but “优” of “${facts.text("name")}” asks for only ${facts.text("bound")}` },
};
