import { argumentName, FUNCTION_ARGUMENTS, FUNCTION_IDS, functionText } from "../../../src/wording/index";
import type { Language } from "../../../src/wording/index";
import { FUNCTIONS, functionsMetadata, registerFunctions } from "../../../src/functions/index";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const BASE = "https://example.test/addin/";

describe.each(LANGUAGES)("metadata in %s", (language) => {
  const metadata = functionsMetadata(language, BASE);

  it("is plain JSON with errors let through to us", () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.$schema).toMatch(/^https:/);
  });

  it("has every function once, under its id as name", () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(FUNCTION_IDS);
    expect(metadata.functions.map(({ name }) => name)).toEqual(FUNCTION_IDS);
  });

  it.each(metadata.functions.map((one) => [one.id, one] as const))("%s keeps to Excel's limits", (id, one) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(id).not.toMatch(/^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/);
    expect(one.description.length).toBeGreaterThan(0);
    expect(one.description.length).toBeLessThanOrEqual(255);
    expect(one.result).toEqual({ type: "any", dimensionality: "matrix" });
    expect(one.helpUrl).toBe(`https://example.test/addin/help/functions/${language}/${id.toLowerCase()}.html`);
    const names = one.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of one.parameters) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(128);
      expect(name).toMatch(/^\p{L}[\p{L}0-9._]*$/u);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(255);
    }
  });

  it("declares numbers as any in rows and columns, so that our message is seen instead of Excel's refusal", () => {
    for (const { parameters } of metadata.functions) {
      for (const { type, dimensionality, customEnumId } of parameters) {
        expect([type, dimensionality]).toEqual(customEnumId === undefined ? ["any", "matrix"] : ["string", "scalar"]);
      }
    }
  });

  it("puts optional arguments last", () => {
    for (const { parameters } of metadata.functions) {
      const flags = parameters.map(({ optional }) => optional === true);
      expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("offers values for every enumerated argument", () => {
    const ids = metadata.enums.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(metadata.functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? [])))).toEqual(new Set(ids));
    for (const { id, type, values } of metadata.enums) {
      expect(id).toMatch(/^[A-Z]+$/);
      expect(type).toBe("string");
      expect(new Set(values.map(({ stringValue }) => stringValue)).size).toBe(values.length);
      for (const { name, stringValue, tooltip } of values) expect([name, stringValue, tooltip].every((text) => text.length > 0)).toBe(true);
    }
  });

  it("names no two arguments of a message alike within a function", () => {
    for (const id of FUNCTION_IDS) {
      const names = FUNCTION_ARGUMENTS[id].map((argument) => argumentName(argument, language));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("is in its language, but for words that have no other", () => {
    const untranslated = /[优良中差]|万元|合计|零元整|见分进角|支付结算办法|\d+年\d+月\d+日/g;
    for (const id of FUNCTION_IDS) {
      const { description, gives, notes, arguments: descriptions } = functionText(id, language);
      for (const text of [description, gives, ...notes, ...Object.values(descriptions)]) {
        expect([text, /\p{Script=Han}/u.test(text.replaceAll(untranslated, ""))]).toEqual([text, language === "zh"]);
      }
    }
  });
});

describe("definitions", () => {
  it("declare the arguments that the wording describes, in that order", () => {
    for (const { id, parameters } of FUNCTIONS) expect(parameters.map(({ name }) => name)).toEqual(FUNCTION_ARGUMENTS[id]);
  });

  it("both languages differ in words only", () => {
    const bare = (language: Language) => functionsMetadata(language, BASE).functions.map(({ id, result, parameters }) =>
      ({ id, result, parameters: parameters.map(({ type, dimensionality, optional, customEnumId }) => ({ type, dimensionality, optional, customEnumId })) }));
    expect(bare("zh")).toEqual(bare("en"));
    const values = (language: Language) => functionsMetadata(language, BASE).enums.map(({ id, values: list }) => [id, list.map(({ stringValue }) => stringValue)]);
    expect(values("zh")).toEqual(values("en"));
  });

  it("are all associated", () => {
    const ids: string[] = [];
    registerFunctions({ associate: (id) => ids.push(id), createError: () => ({}) });
    expect(ids).toEqual(FUNCTION_IDS);
  });
});
