import { FunctionType, IFunctionService, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { CalculationWatch } from "../calculation-watch";
import type { UniverEngine } from "../engine";
import { AddInFunction } from "./add-in-function";
import type { FunctionCells } from "./function-cells";
import type { CustomFunctionMetadata, CustomFunctionParameter, CustomFunctionsMetadata, InvokeFunction } from "./function-metadata";

export interface CustomFunctionsRegistration {
  /** Put before every name with a dot, e.g. `PAYROLL`. */
  readonly namespace: string;
  readonly metadata: CustomFunctionsMetadata;
  readonly invoke: InvokeFunction;
}

/** Makes the add-in's functions known to the engine and to its autocomplete; returns the function that takes them away. */
export function registerFunctions(engine: UniverEngine, watch: CalculationWatch, cells: FunctionCells, registration: CustomFunctionsRegistration): () => void {
  const { namespace, metadata, invoke } = registration;
  const functions = engine.injector.get(IFunctionService);
  const descriptions = engine.injector.get(IDescriptionService);
  const named = metadata.functions.map((each) => [`${namespace}.${each.name}`.toUpperCase(), each] as const);
  const names = named.map(([name]) => name);
  const context = {
    cells, invoke, areErrorsAllowed: metadata.allowErrorForDataTypeAny ?? false,
    sheetName: (sheetId: string) => engine.worksheet(sheetId).getName(),
  };
  cells.clear();
  functions.registerExecutors(...named.map(([name, each]) => new AddInFunction(name, each, context)));
  // Formulas that were read while the functions were unknown.
  functions.deleteFormulaAstCacheKey(...names);
  descriptions.unregisterDescriptions(names);
  const described = descriptions.registerDescriptions(named.map(([name, each]) => describe(name, each, metadata)));
  watch.recalculate();
  return () => {
    described.dispose();
    functions.unregisterExecutors(...names);
    functions.deleteFormulaAstCacheKey(...names);
    cells.clear();
    watch.recalculate();
  };
}

function describe(name: string, metadata: CustomFunctionMetadata, all: CustomFunctionsMetadata): IFunctionInfo {
  return {
    functionName: name, functionType: FunctionType.User, description: metadata.description ?? "", abstract: metadata.description ?? "",
    functionParameter: (metadata.parameters ?? []).map((parameter) => ({
      name: parameter.name, detail: detailOf(parameter, all), example: "",
      require: parameter.optional ? 0 : 1, repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** Where a parameter has a list of values, they stand behind its description. */
function detailOf(parameter: CustomFunctionParameter, all: CustomFunctionsMetadata): string {
  const choices = all.enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
  const listed = choices.map((choice) => `"${choice.stringValue ?? choice.numberValue ?? ""}" ${choice.name}`).join("; ");
  return [parameter.description ?? "", listed].filter((part) => part !== "").join(" — ");
}
