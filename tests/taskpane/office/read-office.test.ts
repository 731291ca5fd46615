import { readOffice } from "../../../src/taskpane/office/index";

const office = (more: { host?: string | null; language?: string; hasSet?: boolean; theme?: unknown }) => ({
  onReady: async () => ({ host: more.host === undefined ? "Excel" : more.host }),
  HostType: { Excel: "Excel" },
  context: { displayLanguage: more.language ?? "zh-CN", officeTheme: more.theme, requirements: { isSetSupported: (name: string, version: string) => name === "ExcelApi" && version === "1.9" && more.hasSet !== false } },
});
const withOffice = (value: unknown) => Object.assign(globalThis, { Office: value });

afterEach(() => { delete (globalThis as { Office?: unknown }).Office; });

describe("what the pane runs in", () => {
  it("no office.js: says so in the browser's language", async () => expect(await readOffice("en-GB")).toEqual({ kind: "no-office", language: "en" }));

  it("a browser alone", async () => {
    withOffice(office({ host: null }));
    expect(await readOffice("zh-CN")).toEqual({ kind: "no-excel", language: "zh" });
  });

  it("an Excel that is too old", async () => {
    withOffice(office({ hasSet: false, language: "en-US" }));
    expect(await readOffice("zh-CN")).toEqual({ kind: "too-old", language: "en" });
  });

  it("Excel: its language and its colours as they are at the time", async () => {
    const host = office({ language: "en-US", theme: { bodyBackgroundColor: "#FFFFFF" } });
    withOffice(host);
    const surroundings = await readOffice("zh-CN");
    if (surroundings.kind !== "excel") throw new Error(surroundings.kind);
    expect(surroundings.language).toBe("en");
    expect(surroundings.colours()).toEqual({ bodyBackgroundColor: "#FFFFFF" });
    host.context.officeTheme = { bodyBackgroundColor: "#262626" };
    expect(surroundings.colours()).toEqual({ bodyBackgroundColor: "#262626" });
  });

  it("an Excel that tells no theme", async () => {
    withOffice(office({}));
    const surroundings = await readOffice("zh-CN");
    expect(surroundings.kind === "excel" && surroundings.colours()).toBeNull();
  });
});
