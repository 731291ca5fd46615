import { argumentName, functionText } from "../../wording/index";
import type { Language } from "../../wording/index";
import { FUNCTIONS } from "../catalog/index";
import { CHOICE_LISTS } from "../choices";
import type { ChoiceListId, ParameterDefinition } from "../definition";

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "string";
  readonly dimensionality: "matrix" | "scalar";
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly parameters: readonly ParameterMetadata[];
}

interface EnumMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** functions.json as Excel reads it (see "Manually create JSON metadata for custom functions" in its documentation). */
export interface FunctionsMetadata {
  readonly $schema: string;
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

const SCHEMA = "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json";

/** Where a function's help page is served, e.g. `https://host/addin/help/functions/zh/wage.html`. */
export const helpUrl = (id: string, language: Language, baseUrl: string): string =>
  `${baseUrl.replace(/\/+$/, "")}/help/functions/${language}/${id.toLowerCase()}.html`;

/**
 * The metadata of all functions in one language. Ids and names are the same in both: a formula must not change with
 * the language of Excel. Arguments are declared as `any` in rows and columns, so that a wrong value reaches us and
 * gets our message instead of Excel's refusal.
 */
export const functionsMetadata = (language: Language, baseUrl: string): FunctionsMetadata => ({
  $schema: SCHEMA,
  allowErrorForDataTypeAny: true,
  functions: FUNCTIONS.map(({ id, parameters }) => {
    const text = functionText(id, language);
    return {
      id,
      name: id,
      description: text.description,
      helpUrl: helpUrl(id, language, baseUrl),
      result: { type: "any", dimensionality: "matrix" },
      parameters: parameters.map((parameter) => parameterMetadata(parameter, text.arguments[parameter.name], language)),
    };
  }),
  enums: (Object.keys(CHOICE_LISTS) as ChoiceListId[]).map((id) => ({
    id,
    type: "string",
    values: CHOICE_LISTS[id].map((entry) => ({ name: entry.label[language], stringValue: entry.id, tooltip: entry.description[language] })),
  })),
});

const parameterMetadata = (parameter: ParameterDefinition, description: string, language: Language): ParameterMetadata => ({
  name: argumentName(parameter.name, language),
  description,
  ...(parameter.accepts === "choice" ? { type: "string", dimensionality: "scalar" } as const : { type: "any", dimensionality: "matrix" } as const),
  ...(parameter.isOptional ? { optional: true } as const : {}),
  ...(parameter.choices === null ? {} : { customEnumId: parameter.choices }),
});
