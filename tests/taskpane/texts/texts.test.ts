import { languageOfTag, resolveLanguage, speechOf, type Texts } from "../../../src/taskpane/texts/index";

const zh = speechOf("zh").texts;
const en = speechOf("en").texts;

/** Every text of a dictionary with its path; functions are called with arguments that show. */
const all = (value: unknown, path: string): [string, string][] => {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => all(one, `${path}[${index}]`));
  if (typeof value === "function") return path === ".subject" ? [] : [[path, String(value("7", "8", "9"))]];
  return Object.entries(value as object).flatMap(([key, one]) => all(one, `${path}.${key}`));
};

describe("the two languages", () => {
  it("have the same texts, none empty", () => {
    const paths = (texts: Texts) => all(texts, "").map(([path]) => path);
    expect(paths(en)).toEqual(paths(zh));
    expect([...all(zh, ""), ...all(en, "")].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are not mixed: no Chinese in English but the language's own name", () => {
    expect(all(en, "").filter(([path, text]) => /\p{Script=Han}/u.test(text) && path !== ".settings.languages.zh")).toEqual([]);
  });

  it("name every kind of write, also taken back", () => {
    const subjects: Parameters<Texts["subject"]>[0][] = [
      { kind: "payroll-sheet" }, { kind: "payroll-lines-added", count: 1 }, { kind: "payroll-lines-added", count: 3 },
      { kind: "formula-style", style: "native" }, { kind: "formula-style", style: "functions" },
      { kind: "freeze-to-values" }, { kind: "parameters-sheet" }, { kind: "sample" },
    ];
    const names = (texts: Texts) => subjects.map((subject) => texts.subject(subject));
    expect(new Set(names(zh)).size).toBe(subjects.length);
    expect(new Set(names(en)).size).toBe(subjects.length);
    expect(zh.subject({ kind: "undo", of: { kind: "sample" } })).toBe("撤销：写入示例");
    expect(zh.subject({ kind: "undo", of: { kind: "undo", of: { kind: "sample" } } })).toBe("恢复：写入示例");
    expect(zh.subject({ kind: "undo", of: { kind: "undo", of: { kind: "undo", of: { kind: "sample" } } } })).toBe("撤销：写入示例");
    expect(en.subject({ kind: "undo", of: { kind: "payroll-lines-added", count: 1 } })).toBe("Undo: Add 1 payroll line");
  });

  it("know one from many in English", () => {
    expect(en.payroll.headcount("1")).toBe("1 person");
    expect(en.payroll.headcount("135")).toBe("135 people");
  });
});

describe("which language", () => {
  it.each([["zh-CN", "zh"], ["zh-TW", "zh"], ["zh", "zh"], ["en-US", "en"], ["de-DE", "en"], ["", "zh"], [undefined, "zh"]] as const)("host says %s: %s", (tag, language) => expect(languageOfTag(tag)).toBe(language));
  it("the user's choice wins over the host's", () => {
    expect(resolveLanguage("en", "zh")).toBe("en");
    expect(resolveLanguage("system", "zh")).toBe("zh");
  });
});
