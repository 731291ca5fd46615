import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileAt, writeOutput } from "../../src/cli/disk";
import { countyDocument } from "../disclosure/support/county-document";
import { writeCellLines } from "../disclosure/support/write-document";
import { TABLE_FORM } from "../sheets/blank-form/forms";
import { formFile } from "../support/form-file";
import { encode, memoryWorld, type Files } from "./support/memory-world";

const { blocks } = countyDocument(5, 3);
const MINE = encode("my own work");
let sample: Uint8Array;
let form: Uint8Array;
beforeAll(async () => {
  const { files, run } = memoryWorld();
  await run("sample", "--out", "s.xlsx");
  sample = files["s.xlsx"]!;
  form = await formFile([TABLE_FORM]);
});

const inputs = (): Files => ({ "b.xlsx": sample, "c.xlsx": sample, "t.txt": encode(writeCellLines(blocks)), "f.xlsx": form });

describe("a file to write that is one of those to read, or of those to write", () => {
  it.each([
    ["the report over the workbook", ["check", "b.xlsx", "--out", "b.xlsx"]],
    ["the opinion over the document", ["check", "t.txt", "--opinion", "t.txt"]],
    ["report and opinion in one file", ["check", "t.txt", "--out", "o.xlsx", "--opinion", "O.xlsx"]],
    ["another way of writing the same place", ["review", "b.xlsx", "c.xlsx", "--out", "./x/../C.xlsx"]],
    ["the copy to hand over", ["handover", "b.xlsx", "--out", "b.xlsx"]],
    ["the book over its document", ["fill", "t.txt", "--out", "t.txt"]],
    ["the filled form over the blank one", ["fill", "t.txt", "--form", "f.xlsx", "--project", "2", "--out", "f.xlsx"]],
  ])("is refused, even by force: %s", async (_case, args) => {
    const { run, said, files } = memoryWorld(inputs());
    expect(await run(...args, "--force")).toBe(2);
    expect(said.err).toContain("不能是输入的文件");
    expect(files).toEqual(inputs());
  });
});

describe("a file that is there already", () => {
  it.each([
    ["sample", ["sample", "--out", "mine"]],
    ["check", ["check", "b.xlsx", "--out", "mine"]],
    ["opinion", ["check", "b.xlsx", "--opinion", "mine"]],
    ["review", ["review", "b.xlsx", "--out", "mine"]],
    ["handover", ["handover", "b.xlsx", "--out", "mine"]],
    ["fill", ["fill", "t.txt", "--out", "mine"]],
    ["form", ["fill", "t.txt", "--form", "f.xlsx", "--project", "2", "--out", "mine"]],
    ["a form for each project", ["fill", "t.txt", "--form", "f.xlsx", "--project", "all", "--out", "mine.xlsx"], "mine-2.xlsx"],
  ])("is not written over unless --force says so: %s", async (_case, args, name = "mine") => {
    const { run, said, files } = memoryWorld({ ...inputs(), [name]: MINE });
    expect(await run(...args)).toBe(2);
    expect(said.err).toBe(`${name}: 文件已经存在，没有覆盖：请另起文件名，或加 --force 覆盖\n`);
    expect(files).toEqual({ ...inputs(), [name]: MINE });
    expect(await run(...args, "--force")).toBeLessThan(2);
    expect(files[name]).not.toEqual(MINE);
  });
});

describe("on the disk", () => {
  let folder: string;
  beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), "out-")); });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);

  it("a file that came to be in the meantime stays, and no draft is left", async () => {
    fs.writeFileSync(at("a"), "mine");
    await expect(writeOutput(at("a"), encode("new"), false)).rejects.toMatchObject({ code: "EEXIST" });
    expect([fs.readFileSync(at("a"), "utf8"), fs.readdirSync(folder)]).toEqual(["mine", ["a"]]);
    await writeOutput(at("b"), encode("new"), false);
    await writeOutput(at("a"), encode("new"), true);
    expect([fs.readFileSync(at("a"), "utf8"), fs.readFileSync(at("b"), "utf8"), fs.readdirSync(folder)]).toEqual(["new", "new", ["a", "b"]]);
  });

  it("a link stays a link, and is the same file as what it leads to", async () => {
    fs.writeFileSync(at("a"), "mine");
    fs.symlinkSync(at("a"), at("link"));
    expect(await fileAt(at("link"))).toBe(await fileAt(at("a")));
    expect(await fileAt(at("nothing"))).toBeNull();
    await writeOutput(at("link"), encode("new"), true);
    expect([fs.lstatSync(at("link")).isSymbolicLink(), fs.readFileSync(at("a"), "utf8")]).toEqual([true, "new"]);
  });
});
