import { byCase, type CheckWordList, type FindingFacts } from "./finding-words";

const UNITS: Readonly<Record<string, string>> = { percent: "%", people: " people", count: "", months: " months", money: " yuan", plain: "" };
const amountOf = (facts: FindingFacts, name: string): string => `${facts.text(name)}${UNITS[facts.text("unit")] ?? ""}`;

function hole(facts: FindingFacts): string {
  const [hasLow, hasHigh] = [facts.text("low") !== "", facts.text("high") !== ""];
  if (hasLow && hasHigh && facts.text("low") === facts.text("high")) return `at ${amountOf(facts, "low")}`;
  const low = `${facts.text("lowSign") === "≥" ? "from" : "above"} ${amountOf(facts, "low")}`;
  const high = `${facts.text("highSign") === "≤" ? "up to and with" : "below"} ${amountOf(facts, "high")}`;
  return [hasLow ? low : "", hasHigh ? high : ""].filter(Boolean).join(" to ");
}

/** Grades keep the names that the form prints. */
const grades = (facts: FindingFacts): string => facts.text("grades");
const RULE = "Bounds are read best first, and the first one that is met gives the grade. ";

/** English words of the checks of grades. */
export const GRADE_WORDS_EN: CheckWordList = {
  "grade-hole": { title: "Hole between bounds", rule: `${RULE}Every value that can occur gets a grade.`, advice: "Let neighbouring bounds meet.", message: (facts) => `values of "${facts.text("name")}" ${hole(facts)} get no grade` },
  "grade-bare-number": {
    title: "Sign missing", rule: `${RULE}But for 优 at 100% or at all people, bounds have a sign.`, advice: "Add the sign.",
    message: (facts) => `${grades(facts)} of "${facts.text("name")}" (${facts.text("bounds")}) ${facts.text("grades").includes("、") ? "have" : "has"} no sign${facts.severity === "error" ? ", and some values get no grade" : ""}`,
  },
  "grade-overlap": {
    title: "Bounds overlap", rule: `${RULE}No value belongs to two grades, but for the cumulative ≥90/≥80/≥70.`, advice: "Separate the two bounds.",
    message: (facts) => byCase(facts, { touch: `${amountOf(facts, "at")} of "${facts.text("name")}" is both ${facts.text("better")} and ${facts.text("worse")}`, overlap: `${facts.text("better")} and ${facts.text("worse")} of "${facts.text("name")}" overlap` }),
  },
  "grade-unreached": { title: "Grade never reached", rule: `${RULE}Every grade can be reached.`, advice: "Correct the bounds.", message: (facts) => `read best first, no value of "${facts.text("name")}" gets ${grades(facts)}` },
  "grade-direction": {
    title: "Wrong direction", rule: "No better value gets a worse grade.", advice: "Turn the bounds round.",
    message: (facts) => byCase(facts, {
      mixed: `the grades of "${facts.text("name")}" go up and down as the value grows`,
      positive: `more of "${facts.text("name")}" is better, but gets a worse grade${facts.text("twin") ? ` (project ${facts.text("twin")} has it the other way round)` : ""}`,
      negative: `less of "${facts.text("name")}" is better, but gets a worse grade${facts.text("twin") ? ` (project ${facts.text("twin")} has it the other way round)` : ""}`,
    }),
  },
  "grade-mixed-units": { title: "Mixed units", rule: "The four bounds are in one unit.", advice: "Use one unit.", message: (facts) => `"${facts.text("bounds")}" of "${facts.text("name")}" is in another unit than the rest, or lacks it` },
  "grade-unit": {
    title: "Unit of another quantity", rule: "Numbers are not graded in percent, shares not in people or pieces; numbers have a unit.", advice: "Use the indicator's unit.",
    message: (facts) => byCase(facts, { "percent-on-count": `"${facts.text("name")}" is a number, graded in percent`, "count-on-share": `"${facts.text("name")}" is a share, graded in numbers`, none: `the bounds of "${facts.text("name")}" have no unit` }),
  },
  "grade-variable": { title: "Another variable", rule: "The variable that a bound names is the indicator's.", advice: "Name the indicator's variable.", message: (facts) => `the bound speaks of "${facts.text("variable")}", the indicator is "${facts.text("name")}"` },
  "grade-scale-order": { title: "Scale out of order", rule: "Degrees in words get worse from grade to grade.", advice: "Put them in order.", message: (facts) => `"${facts.text("worse")}" is no worse than "${facts.text("better")}" before it` },
  "grade-formula": {
    title: "Formula cannot give the grades", rule: "What the description works out can take the values of every grade: times out of twelve months take twelve values; what is paid twice a year comes to 16.67% of twelve; this year over last year is no growth.",
    advice: "Correct formula or bounds.",
    message: (facts) => byCase(facts, {
      unreachable: `months out of twelve never give ${grades(facts)} of "${facts.text("name")}" (11 of 12 are 91.67%)`,
      "fewer-times": `paid ${facts.text("times")} times a year, "${facts.text("name")}" comes to ${facts.text("percent")}% of twelve at most: ${grades(facts)} cannot be reached`,
      "not-monthly": `"${facts.text("name")}" divides times by twelve months, but the text pays nothing monthly`,
      "ratio-for-growth": `"${facts.text("name")}" is worked out as this year over last year without taking off 1: no growth`,
    }),
  },
  "grade-quantity": {
    title: "Description of another quantity", rule: "The description measures what the name says.", advice: "Correct description or name.",
    message: (facts) => byCase(facts, {
      "coverage-for-satisfaction": `"${facts.text("name")}" is described by how many were asked, not by how many were satisfied`,
      "points-for-growth": `"${facts.text("name")}" is a growth rate, described in percentage points`,
      "people-for-money": `"${facts.text("name")}" speaks of money, the description of people`,
      "other-whole": `"${facts.text("name")}" and its description are shares of different wholes: "${facts.text("description")}"`,
      "two-quantities": `"${facts.text("name")}" holds two rates; one number cannot grade both`,
      "two-numbers": `"${facts.text("name")}" is worked out from two kinds of numbers ("${facts.text("description")}"), which give no one share`,
      "other-row": `the description of "${facts.text("name")}" measures another row of this sheet, "${facts.text("other")}"`,
      "no-whole": `the description of "${facts.text("name")}" lacks the word "of" (占): it is no share`,
      "other-insurance": `"${facts.text("name")}" names one insurance, the description all of them`,
      "other-satisfaction": `"${facts.text("name")}" and "${facts.text("description")}" are not the same satisfaction`,
      "two-satisfactions": `"${facts.text("name")}" is described by two satisfactions; one number cannot grade both`,
      "other-kin": `"${facts.text("name")}" asks others than whom the text pays: "${facts.text("other")}"`,
      "share-of-nothing": `"${facts.text("name")}" is a share, but the description does not say of what`,
      "percent-of-degree": `"${facts.text("name")}" is a degree, graded in percent of nothing that is said`,
    }),
  },
  "grade-rows-disagree": {
    title: "Two rows disagree", rule: "Two rows give one situation the same grade.", advice: "Bring the bounds into line.",
    message: (facts) => `${facts.text("people")} of ${facts.text("total")} people (${facts.text("percent")}%) are ${facts.text("byCount")} by "${facts.text("count")}" and ${facts.text("byShare")} by row ${facts.text("shareRow")}, "${facts.text("share")}"`,
  },
  "grade-same-indicator": {
    title: "Same indicator, other size", rule: "The same indicator has bounds of like size in all projects.", advice: "See whether a level or a growth is meant.",
    message: (facts) => `优 of "${facts.text("name")}" is ${facts.text("top")} here and ${facts.text("other")} in project ${facts.text("otherProject")}, row ${facts.text("otherRow")}`,
  },
  "grade-target": { title: "Bound below the target", rule: "The best grade asks for no less than the target in the text.", advice: "Let 优 be the target.", message: (facts) => `the target is "${facts.text("target")}", 优 of "${facts.text("name")}" asks for ${facts.text("bound")} only` },
};
