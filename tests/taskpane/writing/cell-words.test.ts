import { speechOf } from "../../../src/taskpane/texts/index";
import { contentWords, readWords } from "../../../src/taskpane/writing/cell-words";

const { texts } = speechOf("zh");

it.each([
  ["a formula rather than its value", { value: 144, formula: "=B1*12" }, "=B1*12"],
  ["a blank cell", { value: null, formula: null }, "（空）"],
  ["an empty text", { value: "", formula: null }, "（空）"],
  ["a number as it stands", { value: 1923264.5, formula: null }, "1923264.5"],
  ["a year is not an amount", { value: 2020, formula: null }, "2020"],
  ["a number with the noise of a double", { value: 0.1 + 0.2, formula: null }, "0.3"],
  ["a very small number", { value: 1e-9, formula: null }, "1e-9"],
  ["a text that looks like a formula", { value: "=1+1", formula: null }, "=1+1"],
  ["true", { value: true, formula: null }, "TRUE"],
  ["false", { value: false, formula: null }, "FALSE"],
  ["an error", { value: { error: "#N/A" }, formula: null }, "#N/A"],
])("before: %s", (_, before, words) => expect(readWords(before, texts)).toBe(words));

it.each([
  ["a text", { kind: "text", text: "本科" }, "本科"],
  ["an empty text", { kind: "text", text: "" }, "（空）"],
  ["a number", { kind: "number", number: -3024 }, "-3024"],
  ["a truth value", { kind: "boolean", boolean: false }, "FALSE"],
  ["a formula", { kind: "formula", formula: "=ROUND(A1,2)", cached: 1 }, "=ROUND(A1,2)"],
  ["nothing", { kind: "blank" }, "（空）"],
] as const)("after: %s", (_, content, words) => expect(contentWords(content, texts)).toBe(words));
