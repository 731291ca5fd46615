import { DEFAULT_SETTINGS, parseSettings, settingsOperations } from "../../../src/application/workbook/settings";

describe("settings", () => {
  it.each([["nothing", null], ["no JSON", "{"], ["a newer version", '{"version":2,"formulaStyle":"functions"}'], ["unknown values", '{"version":1,"formulaStyle":"x","sheetLanguage":3}'], ["a list", "[]"]])("are the defaults for %s", (_case, text) => {
    expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
  });

  it("keep entries that this version does not know", () => {
    expect(settingsOperations('{"version":1,"later":[1],"formulaStyle":"native"}', { formulaStyle: "functions" })).toEqual([
      { kind: "store", key: "settings", text: '{"version":1,"later":[1],"formulaStyle":"functions"}' },
    ]);
  });

  it("write nothing where nothing changes, and nothing over a newer version", () => {
    expect(settingsOperations('{"version":1,"formulaStyle":"functions"}', { formulaStyle: "functions" })).toEqual([]);
    expect(settingsOperations('{"version":2}', { formulaStyle: "functions" })).toEqual([]);
  });
});
