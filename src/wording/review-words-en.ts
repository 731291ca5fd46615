import type { ReviewWords } from "./review-words";

const LINE: Readonly<Record<string, string>> = { row: "row", column: "column" };
const LIKENESS: Readonly<Record<string, string>> = {
  shorter: "it leaves out one or more summands", longer: "it adds one or more summands", overlap: "some of its summands are others", shape: "the same calculation of other cells",
};
const HIDDEN: Readonly<Record<string, string>> = { rows: "hidden rows", columns: "hidden columns", sheet: "a hidden sheet" };
const several = (count: number): string => (count > 1 ? ` (${count} cells)` : "");

export const REVIEW_WORDS_EN: ReviewWords = {
  subjects: { error: "Errors", formula: "Formulas", missing: "Typed numbers where formulas belong", total: "Totals that differ", data: "Data", form: "Form" },
  fits: (formula, cell, more) => `${cell} would fit as ${formula}${more > 0 ? `, ${more} more likewise` : ""}`,
  sureness: (percent) => `${percent}% sure`,
  rules: {
    "broken-reference": {
      title: "Lost reference",
      what: ({ text, cellCount }) => `${text("lost")} in ${text("formula")} no longer means any cell${several(cellCount)}`,
      why: "The cells, sheet or name that it referred to were deleted; the result cannot be relied on.",
    },
    "circular-chain": {
      title: "Circular reference",
      what: ({ text }) => `${text("count")} formulas from ${text("first")} on depend on each other, the first being ${text("formula")}`,
      why: "A circle has no definite result; Excel may show 0 or the value from before.",
    },
    "error-value": {
      title: "Where an error begins",
      what: ({ text, cellCount }) => `${text("formula") || "The cell"} shows ${text("code")} though nothing that it reads does${several(cellCount)}`,
      why: "Every formula that reads it fails too; once this is mended the others usually recover.",
    },
    "unlike-neighbours": {
      title: "Unlike the formulas beside it",
      what: ({ text, cellCount }) => `${text("formula")} differs from ${text("usualCount")} other formulas in its ${LINE[text("axis")] ?? "line"}: ${LIKENESS[text("likeness")] ?? ""}${several(cellCount)}`,
      why: "Formulas of one row or column are usually filled from one another; a single different one is mostly a slip.",
    },
    "unlike-constant": {
      title: "A number in a formula that its neighbours do not share",
      what: ({ text, cellCount }) => `The number written into ${text("formula")} differs from ${text("usualCount")} other formulas in its ${LINE[text("axis")] ?? "line"}${several(cellCount)}`,
      why: "A rate or adjustment inside a formula shows no source and is missed when parameters change.",
    },
    "drifting-reference": {
      title: "A $ is missing: the reference moves",
      what: ({ text, cellCount }) => `${text("formula")}, filled from ${text("first")}, refers to empty cells; the first one refers to ${text("operand")}${several(cellCount)}`,
      why: "The cell with the total or rate is not held by $, so the reference ran off into blanks.",
    },
    "total-stops-short": {
      title: "A sum leaves out figures beside it",
      what: ({ text, related }) => `${text("formula")} leaves out ${text("count")} adjacent figures: ${related.join(", ")}`,
      why: "They belong to the same block, and no other sum takes them up.",
    },
    "range-past-block": {
      title: "A sum's range runs past its block",
      what: ({ text, cellCount }) => `The range of ${text("formula")} ${text("way") === "heading" ? "begins with a heading line that holds no figure" : "ends with an empty line"}${several(cellCount)}`,
      why: "It changes nothing now, but a number written into that line enters the total.",
    },
    "counted-twice": {
      title: "A subtotal is counted twice",
      what: ({ text, related }) => `${text("formula")} adds the figures and their subtotals ${related.join(", ")}`,
      why: "The same amounts are added twice.",
    },
    "approximate-lookup": {
      title: "Nearest match in a list that is not in order",
      what: ({ text, cellCount }) => `${text("formula")} takes the nearest match by ${text("call")}, but from ${text("unsorted")} on the list is not ascending${several(cellCount)}`,
      why: "The nearest match needs ascending order; otherwise it silently finds another line.",
    },
    "unit-mix": {
      title: "元 and 万元 added",
      what: ({ text, cellCount }) => `${text("formula")} adds ${text("cell")} (${text("unit")}) and ${text("otherCell")} (${text("otherUnit")})${several(cellCount)}`,
      why: "By their headers the units differ, and the formula does not convert.",
    },
    "typed-over-formula": {
      title: "A number typed among formulas",
      what: ({ text, cellCount }) => `${text("value")} was typed; ${text("usualCount")} cells of its ${LINE[text("axis")] ?? "line"} hold the same formula${text("would") ? `, which would give ${text("would")}` : ""}${several(cellCount)}`,
      why: "A typed number does not follow when its inputs change.",
    },
    "mixed-inputs": {
      title: "Inputs and results take turns",
      what: ({ text, cellCount }) => `Typed numbers and formulas alternate in this ${LINE[text("axis")] ?? "line"}, each worked out from the other${several(cellCount)}`,
      why: "Nobody can see which figures are original, and filling the formula over them destroys some.",
    },
    "formula-among-numbers": {
      title: "A single formula among typed numbers",
      what: ({ text }) => `Among ${text("count")} typed numbers only ${text("formula")} is a formula`,
      why: "Perhaps it was worked out in place, or the others should be formulas too.",
    },
    "typed-total": {
      title: "A typed total that its parts do not give",
      what: ({ text, difference }) => `The typed total is ${text("stated")}, the ${text("count")} figures above it give ${text("sum")}: a difference of ${difference}`,
      why: "In other columns of the same row the total agrees with its parts.",
    },
    "cross-foot": {
      title: "Row totals and column totals differ",
      what: ({ text, difference }) => `The row totals give ${text("byRows")}, the column totals ${text("byColumns")}: a difference of ${difference}`,
      why: "A table adds up to the same both ways; somewhere a line is left out or added twice.",
    },
    "stale-value": {
      title: "Not what the formula gives",
      what: ({ text, cellCount }) => `${text("formula")} shows ${text("stated")}, with the present figures it gives ${text("expected")}${several(cellCount)}`,
      why: "Calculation may be switched off, or the file was written by a program that does not calculate.",
    },
    "rounded-sum": {
      title: "The figures shown do not add up",
      what: ({ text, cellCount }) => `The total shows ${text("stated")}, the parts as shown give ${text("sum")}${several(cellCount)}`,
      why: "The parts were not rounded to the fen before they were added, so the printed page does not add up.",
    },
    "number-as-text": {
      title: "A number as text is left out of the sum",
      what: ({ text, cellCount }) => `“${text("text")}” is text; ${text("formula")} in ${text("total")} passes over it${several(cellCount)}`,
      why: "Sums skip text without a word.",
    },
    "percent-as-whole": {
      title: "A percentage typed as a whole number",
      what: ({ text, cellCount }) => `${text("value")} shows as ${text("shown")}, the figures beside it are fractions${several(cellCount)}`,
      why: "It was most likely not divided by 100.",
    },
    "unit-by-size": {
      title: "Size and unit do not go together",
      what: ({ text }) => `The header says ${text("unit")}, the cell holds ${text("value")}; converted, ${text("would")} would be like the others`,
      why: "It is about ten thousand times off: 元 and 万元 may have been mixed up.",
    },
    "text-operand": {
      title: "Arithmetic on text",
      what: ({ text, cellCount }) => `${text("operand")} in ${text("formula")} holds the text “${text("text")}”${several(cellCount)}`,
      why: "Text in arithmetic gives #VALUE! or is converted silently.",
    },
    "blank-operand": {
      title: "Multiplied or divided by an empty cell",
      what: ({ text, cellCount }) => `${text("operand")} in ${text("formula")} is empty${several(cellCount)}`,
      why: "An empty cell counts as 0: the result is always 0 or #DIV/0!.",
    },
    "reference-to-blank": {
      title: "Refers to an empty cell",
      what: ({ text, cellCount }) => `${text("formula")} reads ${text("operand")}, which is empty; the others of the ${text("runLength")} formulas in its ${LINE[text("axis")] ?? "line"} find figures${several(cellCount)}`,
      why: "An input may have been forgotten.",
    },
    "division-by-blank": {
      title: "Divisor empty or zero",
      what: ({ text, cellCount }) => `${text("formula")} shows #DIV/0!${several(cellCount)}`,
      why: "The divisor is not filled in yet, or should be tested first.",
    },
    "duplicate-key": {
      title: "Duplicate keys in a look-up list",
      what: ({ list, text }) => `${list("keys").join(", ")} occurs more than once; ${text("formula")} in ${text("user")} finds the first line only`,
      why: "The later lines are never found.",
    },
    "date-as-text": {
      title: "A date as text",
      what: ({ text, cellCount }) => `“${text("text")}” is text, not a date${several(cellCount)}`,
      why: "It cannot be calculated with and sorts as letters.",
    },
    "hidden-in-total": {
      title: "Hidden figures in a total",
      what: ({ text, list, cellCount }) => `${text("formula")} takes in ${HIDDEN[text("kind")] ?? ""}: ${list("hidden").join(", ")}${several(cellCount)}`,
      why: "The printed page does not show them, so it cannot be checked.",
    },
    "merged-in-data": {
      title: "Merged cells among figures",
      what: ({ text, cellCount }) => `${text("area")} lies within a range that is added up${several(cellCount)}`,
      why: "Only the first cell holds the figure; sorting, filtering and filling go wrong.",
    },
    "external-link": {
      title: "Reads another workbook",
      what: ({ text, cellCount }) => `${text("formula")} reads ${text("book")}${several(cellCount)}`,
      why: "Whoever gets this file alone cannot check it, and its figures change with the other file.",
    },
    "volatile-function": {
      title: "Volatile function",
      what: ({ text, cellCount }) => `${text("formula")} uses ${text("function")}${several(cellCount)}`,
      why: "It may give another result at every calculation, or its cells cannot be traced.",
    },
    "whole-column": {
      title: "Whole column or row",
      what: ({ text, cellCount }) => `${text("formula")} refers to whole ${text("kind") === "rows" ? "rows" : "columns"}${several(cellCount)}`,
      why: "It takes in whatever is written outside the table later.",
    },
  },
};
