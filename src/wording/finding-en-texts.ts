import { byCase, type CheckWordList } from "./finding-words";

const CATEGORIES: Readonly<Record<string, string>> = { output: "output indicators", effect: "effect indicators", satisfaction: "satisfaction indicators", all: "indicators at all" };
const HEADCOUNTS: Readonly<Record<string, string>> = { lines: "the lines have", heading: "the text has", share: "the shares have", split: "the shares in brackets have", insurance: "the lines have", fee: "the lines have" };

/** English words of the checks of consistency and form. */
export const TEXT_WORDS_EN: CheckWordList = {
  "headcount-sum": {
    title: "Headcounts differ", rule: "Heading, text, wage lines, insurance and fee have the same people.", advice: "Compare the headcounts.",
    message: (facts) => `${HEADCOUNTS[facts.text("what")] ?? "the lines have"} ${facts.expected}, here are ${facts.stated}, ${facts.difference} ${facts.isMore ? "more" : "fewer"}`,
  },
  "indicator-headcount": {
    title: "Headcount in an indicator", rule: "The headcount in an indicator's bounds is the project's.", advice: "Write the four bounds anew for the project's headcount.",
    message: (facts) => byCase(facts, {
      other: `the best grade of "${facts.text("name")}" is ${facts.stated}, the project has ${facts.expected}`,
      "too-many": `the best grade of "${facts.text("name")}" asks for ${facts.stated}, the text has ${facts.text("most")} at most: it cannot be reached`,
      lax: `the best grade of "${facts.text("name")}" asks for ${facts.stated} only, the text has ${facts.expected}: very likely taken over from another sheet`,
    }),
  },
  "duplicate-project": { title: "Project twice", rule: "No two goal sheets are the same word for word; twins with other headcounts are none.", advice: "Delete one, and see whether its amount was counted twice.", message: (facts) => `word for word project ${facts.text("before")}, "${facts.text("title")}"${facts.difference ? `; ${facts.difference} stand twice` : ""}` },
  "duplicate-row": { title: "Indicator twice", rule: "No indicator stands twice in one sheet.", advice: "Delete one, or make it another indicator.", message: (facts) => byCase(facts, { same: `the same as row ${facts.text("before")}, "${facts.text("name")}"`, "other-bounds": `the same indicator as row ${facts.text("before")}, "${facts.text("name")}", with other bounds` }) },
  "duplicate-line": { title: "Cost line twice", rule: "No cost line stands twice.", advice: "Delete one.", message: (facts) => `the line "${facts.text("category")}" is printed twice${facts.difference ? `; ${facts.difference} count once` : ""}` },
  "stale-year": { title: "Last year's text", rule: "What is expected or planned is not last year's.", advice: "See whether year and figures were taken over.", message: (facts) => `an expectation for ${facts.text("year")} in the budget for ${facts.text("budgetYear")}` },
  "period-beyond-year": { title: "Period beyond the year", rule: "Of a period that runs on, only this year's part belongs to the budget.", advice: "Say which months and what amount fall due this year.", message: (facts) => `the period ends in ${facts.text("year")}, after the budget year ${facts.text("budgetYear")}` },
  "total-ambiguous": { title: "Total or part", rule: "A total stands apart from the part before it.", advice: "Add the part's amount and begin a new line for the total.", message: (facts) => `right behind "${facts.text("line")}", which has no amount: it may be that line's or the project's` },
  "text-breaks-off": {
    title: "Text breaks off", rule: "Texts are complete.", advice: "Complete the text.",
    message: (facts) => byCase(facts, { end: `the text breaks off: "${facts.text("words")}"`, circumstance: `the sentence lacks its statement: "${facts.text("words")}"`, correlative: `既 without 又: "${facts.text("words")}"` }),
  },
  "repeated-words": { title: "Words twice in a row", rule: "No stretch of words stands twice in a row.", advice: "Delete one.", message: (facts) => `"${facts.text("words")}" stands twice in a row` },
  "foreign-place": { title: "Another place's name", rule: "A place that is spoken of as here is the department's own.", advice: "Put in the own place's name.", message: (facts) => `"${facts.text("words")}" is not where ${facts.text("name")} is: very likely taken over` },
  "goal-without-amount": { title: "No amount", rule: "A goal is matched with money: it states the amount that it needs.", advice: "Add the amount and how it comes about.", message: (facts) => `"${facts.text("title")}" states no amount` },
  "total-not-stated": { title: "No total", rule: "Where parts are stated, their total is too.", advice: "Add the total.", message: (facts) => `"${facts.text("title")}" states ${facts.text("parts")} parts and no total; they come to ${facts.expected}` },
  "amount-unit-missing": {
    title: "Unit missing", rule: "An amount has its unit.", advice: "Add the unit.",
    message: (facts) => byCase(facts, { none: `"${facts.text("digits")}" has no unit; read as ${facts.text("unit")}`, short: `the unit is not complete: ${facts.text("unit")}` }),
  },
  "heading-number": {
    title: "Number missing in the heading", rule: "A heading that counts people has the number and its measure word.", advice: "Complete the heading.",
    message: (facts) => byCase(facts, { number: `the heading lacks its number${facts.text("expected") ? ` (the text says ${facts.text("expected")})` : ""}`, "measure-word": "the number in the heading lacks its measure word" }),
  },
  "required-field": { title: "Field empty", rule: "The form's fields are filled in.", advice: "Fill it in.", message: (facts) => `"${facts.text("field")}" is empty` },
  "category-without-rows": { title: "Category without rows", rule: "The county form has output, effect and satisfaction indicators; the national form may leave satisfaction out.", advice: "Add indicators.", message: (facts) => `"${facts.text("title")}" has no ${CATEGORIES[facts.text("category")] ?? "such indicators"}` },
  "basis-missing": { title: "Basis missing", rule: "Every indicator says what its grading goes by.", advice: "Add the basis.", message: (facts) => `"${facts.text("name")}" has no basis` },
  "spending-plan": {
    title: "Spending plan", rule: "The spending plan is cumulative: it never falls and ends at 100%.", advice: "Write cumulative percentages.",
    message: (facts) => byCase(facts, {
      falling: `the cumulative plan falls in "${facts.text("step")}" and ends at ${facts.stated} instead of 100%`, "not-cumulative": "the quarters add up to 100%: very likely not written cumulatively",
      "not-whole": `the cumulative plan ends at ${facts.stated} instead of 100%`,
    }),
  },
  "placeholder-left": { title: "Placeholder left", rule: "Nothing is left that was to be filled in.", advice: "Fill it in or delete it.", message: (facts) => `the placeholder "${facts.text("words")}" is left` },
  "target-without-number": { title: "Target without number", rule: "Targets are clear and quantified.", advice: "Say how many or how much.", message: () => "no number is stated" },
  "two-units": { title: "Two units at once", rule: "A number has one unit.", advice: "Decide between share and number.", message: (facts) => `"${facts.text("words")}" is a percentage and a number at once` },
  "digit-grouping": { title: "Commas between digits", rule: "Commas group the digits of an amount by three; elsewhere a digit may be missing.", advice: "Check the amount and mend the commas.", message: (facts) => `the commas of "${facts.text("words")}" are not in their places; read as ${facts.text("digits")}` },
  "year-mark-missing": { title: "Year without 年", rule: "A year is followed by 年.", advice: "Add it.", message: (facts) => `"${facts.text("year")}" lacks its 年` },
  "list-numbering": { title: "List numbers", rule: "A list counts on.", advice: "Correct the numbers.", message: (facts) => `(${facts.text("number")}) does not follow (${facts.text("before")})` },
  "scale-wording": { title: "Words of a scale", rule: "One scale has one word for what it grades.", advice: "Use one word.", message: (facts) => `"${facts.text("words")}" where the others say "${facts.text("usual")}"` },
  "bracket-left-open": { title: "Bracket left open", rule: "Brackets that are opened are closed.", advice: "Add or delete the bracket.", message: () => "the brackets do not match" },
};
