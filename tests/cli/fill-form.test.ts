import JSZip from "jszip";
import { run } from "../../src/cli/run";
import { openXlsx } from "../../src/xlsx/index";
import { countyDocument } from "../disclosure/support/county-document";
import { writeCellLines } from "../disclosure/support/write-document";
import { formSheet, TABLE_FORM } from "../sheets/blank-form/forms";
import { formFile } from "../support/form-file";
import { memoryWorld as world } from "./support/memory-world";

const { blocks, facts } = countyDocument(5, 3);
const text = new TextEncoder().encode(writeCellLines(blocks));

const cells = async (bytes: Uint8Array) => {
  const { workbook } = await (await openXlsx(bytes)).readWorkbook({ sheets: [TABLE_FORM.name] });
  const [{ used, ...sheet }] = workbook.sheets as [(typeof workbook.sheets)[number]];
  return { sheet, at: (row: number, column: number) => used.values[row - used.row]?.[column - used.column] ?? null };
};

describe("fill --form", () => {
  it("fills in the bureau's form for one project and leaves everything else of the file byte for byte", async () => {
    const form = await formFile([formSheet([["目录"]], [], { name: "说明" }), TABLE_FORM]);
    const zip = await JSZip.loadAsync(form);
    zip.file("xl/vbaProject.bin", "macros that no reader of ours knows of");
    const { here, said, files } = world({ "a.txt": text, "form.xlsx": await zip.generateAsync({ type: "uint8array" }) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "2", "--out", "filled.xlsx"], here)).toBe(0);
    expect(said.out).toBe("已写出 filled.xlsx\n");
    expect(said.err).toMatch(/^(?:filled\.xlsx: 指标 \d+: 表中没有空行，未填\n)*$/);
    const { sheet, at } = await cells(files["filled.xlsx"]!);
    expect(at(2, 4)).toBe(facts.projects[1]!.title);
    expect(at(1, 0)).toBe(`编制单位：${facts.name}`);
    expect(sheet).toMatchObject({ isProtected: true, unlocked: expect.arrayContaining(["A2:F2"]) });
    const [before, after] = await Promise.all([JSZip.loadAsync(files["form.xlsx"]!), JSZip.loadAsync(files["filled.xlsx"]!)]);
    const changed: string[] = [];
    for (const name of Object.keys(before.files)) if (!before.files[name]!.dir && (await before.file(name)!.async("string")) !== (await after.file(name)?.async("string"))) changed.push(name);
    expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    const around = async (file: JSZip) => (await file.file("xl/worksheets/sheet2.xml")!.async("string")).replace(/<sheetData>[\s\S]*<\/sheetData>/, "");
    expect(await around(after)).toBe(await around(before));
  });

  it("writes a file for each project", async () => {
    const { here, files } = world({ "a.txt": text, "form.xlsx": await formFile([TABLE_FORM]) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "all", "--out", "out/filled.xlsx"], here)).toBe(0);
    expect(Object.keys(files).filter((name) => name.startsWith("out/"))).toEqual(facts.projects.map(({ number }) => `out/filled-${number}.xlsx`));
    expect((await cells(files["out/filled-3.xlsx"]!)).at(2, 4)).toBe(facts.projects[2]!.title);
  });

  it("shows what goes where, and takes it back corrected", async () => {
    const { here, said, files } = world({ "a.txt": text, "form.xlsx": await formFile([TABLE_FORM]) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--show-mapping"], here)).toBe(0);
    const mapping = JSON.parse(said.out);
    expect(mapping.fields.map(({ field, cell }: { field: string; cell: string }) => `${field} ${cell}`)).toEqual(expect.arrayContaining(["name E3", "goal B7"]));
    mapping.fields.find(({ field }: { field: string }) => field === "name").cell = "B4";
    mapping.fields = mapping.fields.filter(({ field }: { field: string }) => field !== "purpose");
    files["map.json"] = new TextEncoder().encode(JSON.stringify(mapping));
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "1", "--mapping", "map.json", "--out", "b.xlsx"], here)).toBe(0);
    const { at } = await cells(files["b.xlsx"]!);
    expect([at(3, 1), at(2, 4)]).toEqual([facts.projects[0]!.title, null]);
  });

  it("keeps the mapping in a file, beside the filled form or alone, and takes it back", async () => {
    const { here, said, files } = world({ "a.txt": text, "form.xlsx": await formFile([TABLE_FORM]) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--show-mapping"], here)).toBe(0);
    const shown = said.out;
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--save-mapping", "alone.json"], here)).toBe(0);
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "1", "--out", "b.xlsx", "--save-mapping", "m.json"], here)).toBe(0);
    expect([files["alone.json"], files["m.json"]].map((bytes) => new TextDecoder().decode(bytes))).toEqual([shown, shown]);
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "1", "--out", "c.xlsx", "--mapping", "m.json"], here)).toBe(0);
    expect((await cells(files["c.xlsx"]!)).at(2, 4)).toBe(facts.projects[0]!.title);
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--save-mapping", "m.json"], here)).toBe(2);
    expect(said.err).toContain("m.json: 文件已经存在");
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "1", "--out", "d.xlsx", "--save-mapping", "D.xlsx"], here)).toBe(2);
    expect(files["d.xlsx"]).toBeUndefined();
  });

  it("asks which of the projects with the same number is meant, and takes number and place", async () => {
    const repeated = new TextEncoder().encode(writeCellLines(blocks).replace(`3、${facts.projects[2]!.title}绩效目标表`, (heading) => heading.replace("3", "1")));
    const { here, said, files } = world({ "a.txt": repeated, "form.xlsx": await formFile([TABLE_FORM]) });
    const fill = (project: string, out: string): Promise<number> => run(["fill", "a.txt", "--form", "form.xlsx", "--project", project, "--out", out], here);
    expect(await fill("1", "b.xlsx")).toBe(2);
    expect(said.err).toBe(`a.txt: 编号 1 的项目不止一个，请用 --project 指定其中一个（编号-文件中的次序）：1-1 ${facts.projects[0]!.title}、1-3 ${facts.projects[2]!.title}\n`);
    expect(await fill("1-3", "b.xlsx")).toBe(0);
    expect((await cells(files["b.xlsx"]!)).at(2, 4)).toBe(facts.projects[2]!.title);
    expect(await fill("1-2", "c.xlsx")).toBe(2);
    expect(await fill("all", "all.xlsx")).toBe(0);
    expect(Object.keys(files).filter((name) => name.startsWith("all"))).toEqual(["all-1-1.xlsx", "all-2.xlsx", "all-1-3.xlsx"]);
  });

  it.each<[string, string[], RegExp]>([
    ["no project named where there are several", ["--out", "b.xlsx"], /--project 指定项目：1、2、3 或 all/],
    ["a project that is not there", ["--out", "b.xlsx", "--project", "9"], /1、2、3/],
    ["a sheet that is not there", ["--out", "b.xlsx", "--project", "1", "--sheet", "别的"], /没有工作表「别的」；有：绩效目标申报表/],
    ["no output", ["--project", "1"], /--out/],
    ["a project that is no number", ["--out", "b.xlsx", "--project", "甲"], /--project/],
    ["a mapping that is none", ["--out", "b.xlsx", "--project", "1", "--mapping", "a.txt"], /a\.txt: 不是 --show-mapping/],
    ["a mapping that is missing", ["--out", "b.xlsx", "--project", "1", "--mapping", "none.json"], /none\.json: 文件不存在/],
  ])("%s: says so and writes nothing", async (_case, args, message) => {
    const { here, said, files } = world({ "a.txt": text, "form.xlsx": await formFile([TABLE_FORM]) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", ...args], here)).toBe(2);
    expect(said.err).toMatch(message);
    expect(files["b.xlsx"]).toBeUndefined();
  });

  it("says that a workbook holds no form", async () => {
    const { here, said } = world({ "a.txt": text, "form.xlsx": await formFile([formSheet([["姓名", ""]])]) });
    expect(await run(["fill", "a.txt", "--form", "form.xlsx", "--project", "1", "--out", "b.xlsx", "--lang", "en"], here)).toBe(2);
    expect(said.err).toMatch(/No form to fill in was found/);
  });
});
