import { argumentName, describeFunctionProblem, FUNCTION_EXAMPLES, functionHelpWords, functionText } from "../../wording/index";
import type { FunctionExample, Language } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { CellWords } from "../arguments/cell-words";
import { FUNCTIONS } from "../catalog/index";
import { CHOICE_LISTS } from "../choices";
import type { CellResult, ChoiceListId, FunctionDefinition } from "../definition";
import { parseExampleCall } from "./example-call";
import type { HelpBlock, HelpPage } from "./help-page";

/** What a worked example gives, by running the function. */
export function runExample({ formula }: Pick<FunctionExample, "formula">, language: Language = "zh"): Exclude<CellResult, CellWords>[][] | CellFailure {
  const { id, args } = parseExampleCall(formula);
  const definition = FUNCTIONS.find((one) => one.id === id);
  if (definition === undefined) throw new RangeError(`No such function: ${id}`);
  const result = definition.calculate(args);
  return result instanceof CellFailure ? result : result.rows.map((row) => row.map((cell) => (cell instanceof CellWords ? cell.inLanguage(language) : cell)));
}

/** The file name of a function's page, without extension. */
export const pageName = (definition: Pick<FunctionDefinition, "id">): string => definition.id.toLowerCase();

/** The help page of one function: syntax, arguments, choices, notes, and examples with computed results. */
export function functionPage(definition: FunctionDefinition, language: Language): HelpPage {
  const words = functionHelpWords(language);
  const text = functionText(definition.id, language);
  const names = definition.parameters.map(({ name, isOptional }) => (isOptional ? `[${argumentName(name, language)}]` : argumentName(name, language)));
  const blocks: HelpBlock[] = [
    { kind: "paragraph", text: text.description },
    { kind: "heading", text: words.syntax },
    { kind: "code", text: `PAYROLL.${definition.id}(${names.join(", ")})` },
    {
      kind: "table",
      head: words.argumentColumns,
      rows: definition.parameters.map(({ name, isOptional }) =>
        [argumentName(name, language), text.arguments[name], isOptional ? words.optional : words.required]),
    },
    { kind: "heading", text: words.gives },
    { kind: "paragraph", text: text.gives },
    ...definition.parameters.flatMap(({ name, choices }) => (choices === null ? [] : choiceBlocks(argumentName(name, language), choices, language))),
  ];
  if (text.notes.length > 0) blocks.push({ kind: "heading", text: words.notes }, { kind: "list", items: text.notes });
  blocks.push({ kind: "heading", text: words.examples }, {
    kind: "table",
    head: words.exampleColumns,
    rows: FUNCTION_EXAMPLES.filter(({ functionId }) => functionId === definition.id)
      .map((example) => [{ code: example.formula }, resultText(example, language), example.explanation[language]]),
  });
  blocks.push({ kind: "link", text: words.backToIndex, target: "index" });
  return { title: `PAYROLL.${definition.id}`, blocks };
}

/** The page that lists all functions, with the rules that hold for all. */
export function indexPage(language: Language): HelpPage {
  const words = functionHelpWords(language);
  return {
    title: words.indexTitle,
    blocks: [
      { kind: "paragraph", text: words.indexIntro },
      {
        kind: "table",
        head: [words.functionColumn, words.doesColumn],
        rows: FUNCTIONS.map((definition) => [{ text: definition.id, target: pageName(definition) }, functionText(definition.id, language).description]),
      },
      { kind: "heading", text: words.rules },
      { kind: "list", items: words.ruleLines },
    ],
  };
}

function choiceBlocks(argument: string, choices: ChoiceListId, language: Language): HelpBlock[] {
  const words = functionHelpWords(language);
  return [
    { kind: "heading", text: words.choicesOf(argument) },
    {
      kind: "table",
      head: words.choiceColumns,
      rows: CHOICE_LISTS[choices].map(({ id, label, description }) => [{ code: id }, label[language], description[language]]),
    },
  ];
}

function resultText(example: FunctionExample, language: Language): string {
  const rows = runExample(example, language);
  if (rows instanceof CellFailure) return describeFunctionProblem(rows.problem, language);
  return rows.map((row) => row.map((cell) => (cell instanceof CellFailure ? describeFunctionProblem(cell.problem, language) : String(cell))).join(", ")).join("\n");
}
