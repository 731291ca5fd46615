import { helpText } from "../../src/cli/help-texts";
import { COMMAND_OPTIONS, type CommandName } from "../../src/cli/options";
import { run } from "../../src/cli/run";
import { createXlsx, openXlsx } from "../../src/xlsx/index";
import { write } from "../contract/port-harness";
import { memoryWorld as world } from "./support/memory-world";

let sample: Uint8Array;
beforeAll(async () => {
  const { here, files } = world();
  expect(await run(["sample", "--out", "sample.xlsx"], here)).toBe(0);
  sample = files["sample.xlsx"]!;
});

const corrected = async (): Promise<Uint8Array> => {
  const workbook = await openXlsx(sample);
  const { workbook: read } = await workbook.readWorkbook({ sheets: ["人员费用"] });
  const { used } = read.sheets[0]!;
  const rows = used.values.flatMap((cells, r) => cells.flatMap((value, c) => (value === 4_386_816 || value === 8_043_840 ? [{ r: r + used.row, c: c + used.column, value }] : [])));
  await workbook.apply(rows.map(({ r, c, value }) => write("人员费用", r, c, [[value === 4_386_816 ? 4_354_560 : 8_074_080]])));
  return workbook.toBytes();
};

describe("payroll", () => {
  it("prints lines, totals and differences, and ends with 1 where an amount contradicts", async () => {
    const { here, said } = world({ "a.xlsx": sample });
    expect(await run(["payroll", "a.xlsx"], here)).toBe(1);
    expect(said.out).toMatch(/本科 +135 +12 +4,354,560\.00 +1,283,266\.80 +64,800\.00 +5,702,626\.80/);
    expect(said.out).toMatch(/合计 +541 +16,840,704\.00 +5,142,572\.88 +259,680\.00 +22,242,956\.88/);
    expect(said.out).toMatch(/项目2 本科 工资 +不符 +4,386,816\.00 +4,354,560\.00 +\+32,256\.00/);
    expect(said.out).toMatch(/136 人计/);
    expect(said.err).toBe("");
  });

  it("prints the same in JSON, amounts as decimal strings", async () => {
    const { here, said } = world({ "a.xlsx": sample });
    expect(await run(["payroll", "a.xlsx", "--json", "--lang", "en"], here)).toBe(1);
    const [report] = JSON.parse(said.out);
    expect(report).toMatchObject({
      file: "a.xlsx", sheet: "人员费用", year: 2020, style: "native", total: "22242956.88",
      byComponent: { wage: "16840704", insurance: "5142572.88", managementFee: "259680" },
      summary: { different: 2, rounded: 2, unknown: 0, problems: 0 }, problems: [], sheetDiffers: [],
    });
    expect(report.projects.map(({ number, headcount, total }: { number: number; headcount: number; total: string }) => [number, headcount, total])).toEqual([
      [2, 408, "16720525.44"], [5, 21, "844739.28"], [6, 40, "1621123.2"], [7, 9, "504207.12"], [8, 63, "2552361.84"],
    ]);
    expect(report.stated.find(({ stated }: { stated: string }) => stated === "4386816")).toMatchObject({
      project: { number: 2 }, component: "wage", computed: "4354560", difference: "32256", verdict: "different",
      explanation: { kind: "headcount", from: 135, to: 136 }, printed: { unit: "元", decimals: 0 }, place: { sheet: "人员费用" },
    });
    expect(report.stated.find(({ stated }: { stated: string }) => stated === "510000")).toMatchObject({ verdict: "rounded", difference: "5792.88", explanation: { kind: "rounding", policy: "ceiling-wan" } });
    const wage = report.projects[3].lines[0];
    expect(wage).toMatchObject({ category: "研究生", inputs: { wage: { value: "4024", implied: true } }, amounts: { wage: "48288" } });
  });

  it("prints Markdown tables", async () => {
    const { here, said } = world({ "a.xlsx": sample });
    await run(["payroll", "a.xlsx", "--markdown", "--lang", "en"], here);
    expect(said.out).toContain("| Subtotal | 408 |  | 12,646,368.00 | 3,878,317.44 | 195,840.00 | 16,720,525.44 |");
    expect(said.out).toContain("| Project 2, 本科 Wage | DIFFERS | 4,386,816.00 | 4,354,560.00 | +32,256.00 |");
  });

  it("ends with 0 where amounts agree or are only rounded", async () => {
    const { here } = world({ "a.xlsx": await corrected() });
    expect(await run(["payroll", "a.xlsx"], here)).toBe(0);
  });

  it("does the other files where one cannot be used, and ends with 2", async () => {
    const empty = await createXlsx();
    await empty.apply([{ kind: "add-sheet", sheet: "别的" }, write("别的", 0, 0, [["没有人员"]])]);
    const { here, said } = world({
      "a.xlsx": sample, "broken.xlsx": sample.slice(0, 1_000), "text.xlsx": new TextEncoder().encode("a,b"), "none.xlsx": await empty.toBytes(),
      "secret.xlsx": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("EncryptedPackage", "utf16le")]),
    });
    expect(await run(["payroll", "missing.xlsx", "folder/", "broken.xlsx", "text.xlsx", "secret.xlsx", "none.xlsx", "a.xlsx", "--json"], here)).toBe(2);
    expect(JSON.parse(said.out)).toHaveLength(1);
    expect(said.err.trimEnd().split("\n").map((line) => line.replace(/ \(.*$/, ""))).toEqual([
      "missing.xlsx: 文件不存在", "folder/: 这是文件夹，不是文件", "broken.xlsx: 文件已损坏，或不是它的扩展名所说的文件：请重新复制或下载", "text.xlsx: 这不是工作簿：请给出 .xlsx 或 .xlsm 文件",
      "secret.xlsx: 文件设有打开密码：请先打开并取消密码，另存后再试", "none.xlsx: 没有找到人员费用表",
    ]);
  });

  it("says which cells it could not read, and goes on", async () => {
    const workbook = await openXlsx(sample);
    const { workbook: read } = await workbook.readWorkbook({ sheets: ["人员费用"] });
    const { used } = read.sheets[0]!;
    const header = used.values.findIndex((cells) => cells.includes("人数") && cells.includes("类别"));
    await workbook.apply([write("人员费用", used.row + header + 1, used.column + used.values[header]!.indexOf("人数"), [["六"]])]);
    const { here, said } = world({ "a.xlsx": await workbook.toBytes() });
    await run(["payroll", "a.xlsx"], here);
    expect(said.out).toMatch(/未能读取或计算\n +人员费用!\w+（人数）：应为数字，现为文字“六”/);
    expect(said.out).toMatch(/合计 +535 /);
  });

  it("finds a payroll in a sheet of any name, without a table", async () => {
    const workbook = await createXlsx();
    await workbook.apply([{ kind: "add-sheet", sheet: "工资表" }, write("工资表", 2, 1, [["项目", "类别", "人数", "月工资", "月数"], ["甲项目", "本科", 2, 1000, 12]])]);
    const { here, said } = world({ "a.xlsx": await workbook.toBytes() });
    expect(await run(["payroll", "a.xlsx", "--json"], here)).toBe(0);
    expect(JSON.parse(said.out)[0]).toMatchObject({ sheet: "工资表", total: "24000" });
  });
});

describe("sample", () => {
  it("writes formulas in the wanted style, with the values that they give", async () => {
    const { here, files } = world();
    expect(await run(["sample", "--out", "f.xlsx", "--style", "functions", "--lang", "en"], here)).toBe(0);
    const { workbook } = await (await openXlsx(files["f.xlsx"]!)).readWorkbook();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["人员费用", "参数", "函数示例"]);
    expect(workbook.activeSheet).toBe("人员费用");
    expect(workbook.sheets[0]!.used.formulas.flat().some((formula) => formula?.startsWith("=PAYROLL."))).toBe(true);
    expect(workbook.sheets[0]!.used.values.flat()).toContain(22_242_956.88);
  });

  it("says when it cannot write", async () => {
    const { here, said } = world();
    expect(await run(["sample", "--out", "nowhere/f.xlsx"], here)).toBe(2);
    expect(said.err).toBe("nowhere/f.xlsx: 文件无法写出 (no such directory)\n");
  });
});

describe("the call itself", () => {
  it.each([
    [["--help"], 0, /用法/, ""],
    [["--help", "--lang", "en"], 0, /Usage/, ""],
    [["--version"], 0, /^1\.2\.3\n$/, ""],
    [[], 2, /^$/, "请给出命令"],
    [["unknown"], 2, /^$/, "没有命令 unknown"],
    [["form"], 2, /^$/, "没有命令 form"],
    [["check", "--help"], 0, /^(?=[\s\S]*check 文件)(?![\s\S]*payroll 文件)/, ""],
    [["help", "fill", "--lang", "en"], 0, /--show-mapping/, ""],
    [["check", "a.txt", "--nonsense", "--lang=en"], 2, /^$/, "There is no option --nonsense"],
    [["check", "a.txt", "-x"], 2, /^$/, "没有选项 -x"],
    [["check", "a.txt", "--out"], 2, /^$/, "选项 --out 后面要给出内容"],
    [["check", "a.txt", "-o", "--json"], 2, /^$/, "选项 --out 后面要给出内容"],
    [["check", "a.txt", "--out", ""], 2, /^$/, "选项 --out 后面要给出内容"],
    [["check", "a.txt", "--json=yes"], 2, /^$/, "选项 --json 后面不带内容"],
    [["payroll", "a.xlsx", "--out", "b.xlsx"], 2, /^$/, "命令 payroll 没有选项 --out"],
    [["check", "a.txt", "--template", "national", "--lang", "en"], 2, /^$/, "Command check has no option --template"],
    [["fill", "a.txt", "--out", "b.xlsx", "--mapping", "m.json"], 2, /^$/, "命令 fill 没有选项 --mapping"],
    [["fill", "a.txt", "--form", "f.xlsx", "--out", "b.xlsx", "--live"], 2, /^$/, "命令 fill --form 没有选项 --live"],
    [["sample", "a.xlsx", "--out", "b.xlsx"], 2, /^$/, "这个命令不读文件"],
    [["payroll"], 2, /^$/, "至少一个文件"],
    [["payroll", "a.xlsx", "--json", "--markdown"], 2, /^$/, "只能选一个"],
    [["payroll", "a.xlsx", "--lang", "fr"], 2, /^$/, "--lang"],
    [["payroll", "a.xlsx", "--unknown"], 2, /^$/, "--unknown"],
    [["sample"], 2, /^$/, "--out"],
    [["sample", "--out", "a.xlsx", "--style", "pretty"], 2, /^$/, "--style"],
  ] as const)("%j", async (args, status, out, err) => {
    const { here, said } = world();
    expect(await run(args, here)).toBe(status);
    expect(said.out).toMatch(out);
    expect(said.err).toContain(err);
  });
});

describe("--help", () => {
  it.each((["zh", "en"] as const).flatMap((language) => Object.entries(COMMAND_OPTIONS).map(([name, options]) => [language, name, options] as const)))("in %s names every option of %s", (language, name, options) => {
    const page = helpText(name === "form" ? "fill" : (name as CommandName), language);
    for (const option of [...options, "lang", "help", "version"]) expect(page).toMatch(new RegExp(`--${option}\\b`));
    expect(helpText(null, language)).toContain(`budget-payroll ${name === "form" ? "fill" : name} `);
  });
});

describe("handover", () => {
  const functionsSample = async () => {
    const { here, said, files } = world();
    expect(await run(["sample", "--out", "f.xlsx", "--style", "functions"], here)).toBe(0);
    said.out = "";
    return { here, said, files };
  };
  const ours = async (bytes: Uint8Array): Promise<string[]> => {
    const { workbook } = await (await openXlsx(bytes)).readWorkbook();
    return workbook.sheets.flatMap(({ name, used }) => used.formulas.flat().filter((formula) => formula !== null && /PAYROLL\./.test(formula)).map(() => name));
  };

  it("writes a copy of one sheet without our functions and lists every cell", async () => {
    const { here, said, files } = await functionsSample();
    expect(await run(["handover", "f.xlsx", "--out", "copy.xlsx", "--sheet", "人员费用"], here)).toBe(0);
    expect(said.out).toMatch(/人员费用!I\d+ +WAGE +改为通用公式/);
    expect(said.out).toMatch(/45 处改为通用公式，0 处转为数值\n已写出 copy\.xlsx\n$/);
    expect(new Set(await ours(files["copy.xlsx"]!))).toEqual(new Set(["函数示例"]));
    expect(new Set(await ours(files["f.xlsx"]!))).toEqual(new Set(["人员费用", "函数示例"]));
  });

  it("writes values, as JSON, and says by its status that some cells had to stay", async () => {
    const { here, said, files } = await functionsSample();
    expect(await run(["handover", "f.xlsx", "-o", "copy.xlsx", "--values", "--json"], here)).toBe(1);
    const items = JSON.parse(said.out) as { outcome: string; functions: string[] }[];
    expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(["value", "spill-unknown"]));
    expect((await ours(files["copy.xlsx"]!)).length).toBe(items.filter(({ outcome }) => outcome === "spill-unknown").length);
  });

  it.each([
    [["handover", "f.xlsx"], "--out"], [["handover", "--out", "x.xlsx"], "一个文件"], [["handover", "f.xlsx", "--native", "--values", "--out", "x"], "--native"],
    [["handover", "f.xlsx", "--out", "x.xlsx", "--sheet", "没有"], "没有工作表 没有"], [["handover", "nope.xlsx", "--out", "x.xlsx"], "文件不存在"], [["handover", "f.xlsx", "--out", "nowhere/x.xlsx"], "无法写出"],
  ])("refuses %j", async (args, words) => {
    const { here, said } = await functionsSample();
    expect(await run(args, here)).toBe(2);
    expect(said.err).toContain(words);
  });
});
