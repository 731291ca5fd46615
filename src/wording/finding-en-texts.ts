import { byCase, type CheckWordList } from "./finding-words";

const CATEGORIES: Readonly<Record<string, string>> = { output: "output indicators", effect: "effect indicators", satisfaction: "satisfaction indicators", all: "indicators" };
const HEADCOUNTS: Readonly<Record<string, string>> = { lines: "The lines add up to", heading: "The text has", share: "The shares add up to", split: "The figures in brackets add up to", insurance: "The lines have", fee: "The lines have" };

/** English words of the checks of consistency and form. */
export const TEXT_WORDS_EN: CheckWordList = {
  "headcount-sum": {
    title: "Inconsistent headcount", rule: "The headcount is the same in heading, text, wage lines, insurance and fee.", advice: "Compare the headcounts.",
    message: (facts) => `${HEADCOUNTS[facts.text("what")] ?? "The lines have"} ${facts.expected}; here it is ${facts.stated}, ${facts.difference} ${facts.isMore ? "more" : "fewer"}`,
  },
  "indicator-headcount": {
    title: "Headcount in an indicator", rule: "The headcount in an indicator's bounds is the project's.", advice: "Write the four bounds anew for the project's headcount.",
    message: (facts) => byCase(facts, {
      other: `The best grade of “${facts.text("name")}” is ${facts.stated}, but the project has ${facts.expected}`,
      "too-many": `The best grade of “${facts.text("name")}” asks for ${facts.stated}, but the text has at most ${facts.count("most", "people")}: it cannot be reached`,
      lax: `The best grade of “${facts.text("name")}” asks for only ${facts.stated}, but the text has ${facts.expected}: very likely taken over from another sheet`,
    }),
  },
  "duplicate-project": { title: "Duplicate project", rule: "No two goal sheets are the same word for word; pairs that differ in their headcounts are no duplicates.", advice: "Delete one of them, and see whether its amount was counted twice.", message: (facts) => `The same word for word as project ${facts.text("before")}, “${facts.text("title")}”${facts.difference ? `; ${facts.difference} are there twice` : ""}` },
  "duplicate-row": { title: "Duplicate indicator", rule: "No indicator stands twice on one sheet.", advice: "Delete one of them, or make it another indicator.", message: (facts) => byCase(facts, { same: `The same as row ${facts.text("before")}, “${facts.text("name")}”`, "other-bounds": `The same indicator as row ${facts.text("before")}, “${facts.text("name")}”, but with other bounds` }) },
  "duplicate-line": { title: "Duplicate cost line", rule: "No cost line stands twice.", advice: "Delete one of them.", message: (facts) => `The line “${facts.text("category")}” is printed twice${facts.difference ? `; its ${facts.difference} count only once` : ""}` },
  "stale-year": { title: "Outdated year", rule: "What is expected or planned is not last year's.", advice: "See whether year and figures were taken over from last year's text.", message: (facts) => `An expectation or plan for ${facts.text("year")} in the budget for ${facts.text("budgetYear")}` },
  "period-beyond-year": { title: "Period beyond the budget year", rule: "Of a period that runs on, only this year's part belongs to the budget.", advice: "Say which months and what amount fall due this year.", message: (facts) => `The period ends in ${facts.text("year")}, after the budget year ${facts.text("budgetYear")}` },
  "total-ambiguous": { title: "Total or part?", rule: "A total stands apart from the part before it, so that it is clear what it is the total of.", advice: "Add the part's amount and start a new line for the total.", message: (facts) => `It follows directly after “${facts.text("line")}”, which has no amount: it may be that line's amount or the project's total` },
  "text-breaks-off": {
    title: "Incomplete text", rule: "Texts are complete.", advice: "Complete the text.",
    message: (facts) => byCase(facts, { end: `The text breaks off: “${facts.text("words")}”`, circumstance: `The sentence is incomplete: “${facts.text("words")}”`, correlative: `“既” is not followed by “又”: “${facts.text("words")}”` }),
  },
  "repeated-words": { title: "Repeated words", rule: "No passage stands twice in a row.", advice: "Delete one of them.", message: (facts) => `“${facts.text("words")}” stands twice in a row` },
  "foreign-place": { title: "Name of another place", rule: "A place that the text calls its own is the department's.", advice: "Use the name of the department's own place.", message: (facts) => `“${facts.text("words")}” is not where “${facts.text("name")}” is: very likely taken over from elsewhere` },
  "goal-without-amount": { title: "Goal without an amount", rule: "A goal matches its funds: it states the amount that it needs.", advice: "Add the amount and how it is worked out.", message: (facts) => `“${facts.text("title")}” states no amount` },
  "total-not-stated": { title: "Missing total", rule: "Where parts are stated, so is their total.", advice: "Add the total.", message: (facts) => `“${facts.text("title")}” states parts but no total; its ${facts.text("parts")} parts come to ${facts.expected}` },
  "amount-unit-missing": {
    title: "Missing unit", rule: "An amount has a unit.", advice: "Add the unit.",
    message: (facts) => byCase(facts, { none: `“${facts.text("digits")}” has no unit; read as “${facts.text("unit")}”`, short: `The unit is incomplete; it should be “${facts.text("unit")}”` }),
  },
  "heading-number": {
    title: "Incomplete heading", rule: "A heading that counts people has the number and its measure word.", advice: "Complete the heading.",
    message: (facts) => byCase(facts, { number: `The heading lacks its number${facts.text("expected") ? ` (the text says ${facts.text("expected")})` : ""}`, "measure-word": "The number in the heading lacks its measure word" }),
  },
  "required-field": { title: "Empty field", rule: "The fields of the form are filled in.", advice: "Fill it in.", message: (facts) => `“${facts.text("field")}” is empty` },
  "category-without-rows": { title: "Missing category of indicators", rule: "The county form has output, effect and satisfaction indicators; the national form may leave out satisfaction.", advice: "Add indicators.", message: (facts) => `“${facts.text("title")}” has no ${CATEGORIES[facts.text("category")] ?? "such indicators"}` },
  "basis-missing": { title: "Missing basis", rule: "Every indicator states the basis of its bounds.", advice: "Add the basis.", message: (facts) => `“${facts.text("name")}” has no basis for its bounds` },
  "spending-plan": {
    title: "Spending plan", rule: "The spending plan is cumulative: it never falls and ends at 100%.", advice: "Write cumulative percentages.",
    message: (facts) => byCase(facts, {
      falling: `The cumulative plan falls in “${facts.text("step")}” and ends at ${facts.stated} instead of 100%`, "not-cumulative": "The quarters add up to 100%: very likely they are not cumulative",
      "not-whole": `The cumulative plan ends at ${facts.stated} instead of 100%`,
    }),
  },
  "placeholder-left": { title: "Leftover placeholder", rule: "No placeholder is left to be filled in.", advice: "Fill it in or delete it.", message: (facts) => `The placeholder “${facts.text("words")}” is left` },
  "target-without-number": { title: "Target without a number", rule: "Targets are clear and quantified.", advice: "Say how many or how much.", message: () => "No number is stated" },
  "two-units": { title: "Two units", rule: "A number has one unit.", advice: "Decide whether it is a share or a number.", message: (facts) => `“${facts.text("words")}” is a percentage and a number at once` },
  "digit-grouping": { title: "Misplaced separators", rule: "Separators group the digits of an amount in threes; where they do not, a digit may be missing.", advice: "Check the amount and correct its separators.", message: (facts) => `The separators in “${facts.text("words")}” are misplaced; read as ${facts.text("digits")}` },
  "year-mark-missing": { title: "Year without “年”", rule: "A year is followed by “年”.", advice: "Add it.", message: (facts) => `“${facts.text("year")}” is not followed by “年”` },
  "list-numbering": { title: "List numbering", rule: "The items of a list are numbered in sequence.", advice: "Correct the numbers.", message: (facts) => `Item (${facts.text("number")}) does not follow item (${facts.text("before")})` },
  "scale-wording": { title: "Inconsistent wording of a scale", rule: "A scale in words uses the same word for what it grades in all bounds.", advice: "Use one word.", message: (facts) => `“${facts.text("words")}” where the other bounds say “${facts.text("usual")}”` },
  "bracket-left-open": { title: "Unmatched bracket", rule: "Brackets come in pairs.", advice: "Add or delete the bracket.", message: () => "The brackets do not match" },
};
