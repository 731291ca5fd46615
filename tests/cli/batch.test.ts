import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { buildSync } from "esbuild";
import { shardOf } from "../../src/cli/batch/find-files";
import type { CellContent } from "../../src/application/port/index";
import { fileAt, writeOutput } from "../../src/cli/disk";
import { doFileTask, type FileOutcome, type FileTask } from "../../src/cli/file-task";
import type { TaskWorker } from "../../src/cli/in-parallel";
import { run } from "../../src/cli/run";
import type { World } from "../../src/cli/world";
import { createXlsx, openXlsx, patchFile } from "../../src/xlsx/index";
import { blocksOf, correctDocument } from "../domain/checks/support/correct-document";
import { loadMammoth } from "../disclosure/support/reading";
import { writeCellLines, writeDocx, writeHtml } from "../disclosure/support/write-document";

jest.setTimeout(180_000);

const DOCUMENT = correctDocument(5);
const RIGHT = writeCellLines(blocksOf(DOCUMENT));
const WRONG = writeCellLines(blocksOf(DOCUMENT, (text, project) => (project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : text)));

let place: string;
beforeEach(() => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), "batch-"));
});
afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

const at = (...names: string[]): string => path.join(place, ...names);

/** Writes a file of the input folder, folders before it. */
function put(name: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(at("in", name)), { recursive: true });
  fs.writeFileSync(at("in", name), content);
}

interface Row {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  readonly errors: number | null;
  readonly coverage: { readonly verified: number } | null;
  readonly state: string;
  readonly message: string;
}
interface Summary {
  readonly files: number;
  readonly done: number;
  readonly notDone: number;
  readonly errors: number;
  readonly others: number;
  readonly rows: readonly Row[];
}

const summary = (name = "summary"): Summary => JSON.parse(fs.readFileSync(at("out", `${name}.json`), "utf8")) as Summary;
const states = (): Record<string, string> => Object.fromEntries(summary().rows.map(({ file, state }) => [file, state]));

/** A worker that may be told to behave otherwise at a file. */
type Behaviour = (task: FileTask & { kind: "batch" }) => Promise<FileOutcome> | null;

function world(behaviour: Behaviour = () => null, version = "1.2.3") {
  const said = { out: "", err: "", progress: [] as (string | null)[], done: [] as string[], started: 0, closed: 0 };
  const breaks: (() => void)[] = [];
  const here: World = {
    version,
    readFile: (file) => fs.promises.readFile(file),
    writeFile: writeOutput,
    fileAt,
    open: openXlsx,
    create: createXlsx,
    patch: patchFile,
    loadDocx: loadMammoth,
    doTasks: () => Promise.reject(new Error("a batch holds no list of outcomes")),
    workers: {
      most: 2,
      start: (): TaskWorker<FileTask, FileOutcome> => {
        said.started += 1;
        return {
          run: (task) => {
            if (task.kind !== "batch") throw new Error(task.kind);
            said.done.push(task.file);
            return behaviour(task) ?? doFileTask(structuredClone(task), here).then((outcome) => structuredClone(outcome));
          },
          close: () => {
            said.closed += 1;
          },
        };
      },
    },
    onBreak: (act) => {
      breaks.push(act);
      return () => void breaks.splice(breaks.indexOf(act), 1);
    },
    thisYear: () => 2024,
    progress: (text) => void said.progress.push(text),
    print: (text) => {
      said.out += `${text}\n`;
    },
    complain: (text) => {
      said.err += `${text}\n`;
    },
  };
  const batch = (...args: string[]): Promise<number> => run(["batch", at("in"), "--out", at("out"), ...args], here);
  return { here, said, batch, breakOff: () => breaks.forEach((act) => act()) };
}

/** An old binary workbook, as far as its head tells. */
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);

async function otherWorkbook(): Promise<Uint8Array> {
  const workbook = await createXlsx("other.xlsx");
  await workbook.apply([
    { kind: "add-sheet", sheet: "清单" },
    {
      kind: "write-cells",
      sheet: "清单",
      row: 0,
      column: 0,
      cells: [
        [
          { kind: "text", text: "名称" },
          { kind: "number", number: 3 },
        ],
      ],
    },
  ]);
  return workbook.toBytes();
}

describe("batch", () => {
  it("does every file of a folder and of those within, whatever is broken, and writes the table in three forms", async () => {
    put("right.txt", RIGHT);
    put("下级/wrong.html", writeHtml(blocksOf(DOCUMENT, (text, project) => (project === 4 ? text.replace(/全年共需经费[\d.]+万元/, "全年共需经费999.5万元") : text))));
    put("下级/更下/right.docx", await writeDocx(blocksOf(DOCUMENT)));
    put("=cmd|' C'!A0.txt", RIGHT);
    put("+1.txt", RIGHT);
    put("-1.txt", RIGHT);
    put("@sum.txt", RIGHT);
    put("other.xlsx", await otherWorkbook());
    put("broken.docx", "PK\u0003\u0004 broken");
    put("broken.xlsx", "no workbook");
    put("old.xls", OLE);
    put("empty.txt", "");
    put("picture.png", "x");
    put(".hidden.txt", RIGHT);
    put("~$right.docx", "x");
    fs.symlinkSync("..", at("in", "下级", "loop"));
    fs.symlinkSync("right.txt", at("in", "same.txt"));
    fs.symlinkSync("nowhere", at("in", "lost.txt"));
    const huge = fs.openSync(at("in", "huge.xlsx"), "w");
    fs.ftruncateSync(huge, 300 * 2 ** 20);
    fs.closeSync(huge);

    const { batch, said } = world();
    expect(await batch()).toBe(2);
    expect(states()).toEqual({
      "+1.txt": "done",
      "-1.txt": "done",
      "=cmd|' C'!A0.txt": "done",
      "@sum.txt": "done",
      "right.txt": "done",
      "下级/wrong.html": "done",
      "下级/更下/right.docx": "done",
      "other.xlsx": "done",
      "broken.docx": "unusable",
      "broken.xlsx": "unusable",
      "old.xls": "unusable",
      "empty.txt": "unusable",
      "huge.xlsx": "unusable",
      "lost.txt": "unreadable",
    });
    expect(summary()).toMatchObject({ files: 14, done: 8, notDone: 6, others: 1 });
    const row = (file: string): Row | undefined => summary().rows.find((one) => one.file === file);
    expect(row("right.txt")).toMatchObject({ errors: 0, year: expect.any(Number), department: expect.stringMatching(/./) });
    expect(row("right.txt")?.coverage?.verified).toBeGreaterThan(0);
    expect(row("下级/wrong.html")?.errors).toBeGreaterThan(0);
    expect(row("other.xlsx")).toMatchObject({ errors: 0, coverage: null, message: expect.stringContaining("工作簿中没有") });
    expect(row("old.xls")?.message).toMatch(/另存为/);
    for (const { state, message } of summary().rows) if (state !== "done") expect(message).not.toBe("");
    expect(said.done).not.toContain("huge.xlsx");
    expect(said.err).toContain("broken.docx: ");
    expect(said.progress.at(-1)).toBeNull();
    expect(said.progress.some((text) => /^\d+\/14，约剩 \d+:\d\d$/.test(text ?? ""))).toBe(true);
    expect(said.started).toBe(2);
    expect(said.closed).toBe(2);

    const { workbook } = await (await openXlsx(new Uint8Array(fs.readFileSync(at("out", "summary.xlsx"))))).readWorkbook();
    const [sheet] = workbook.sheets;
    expect(sheet?.used.formulas.flat().every((formula) => formula === null)).toBe(true);
    const names = sheet?.used.values.map(([name]) => name) ?? [];
    for (const name of ["+1.txt", "-1.txt", "=cmd|' C'!A0.txt", "@sum.txt"]) expect(names).toContain(name);
    const markdown = fs.readFileSync(at("out", "summary.md"), "utf8");
    expect(markdown.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(16);
    expect(markdown).toContain("=cmd\\|' C'!A0.txt");
    const results = fs.readdirSync(at("out", "results")).filter((name) => name.endsWith(".json"));
    const wrong = JSON.parse(fs.readFileSync(at("out", "results", results.find((name) => name.includes("wrong.html")) ?? ""), "utf8")) as {
      check: { findings: { check: string; stated: string }[] };
      review: unknown;
    };
    expect(wrong.check.findings).toContainEqual(expect.objectContaining({ check: "project-total", stated: "9995000" }));
    expect(wrong.review).toBeNull();
    const other = JSON.parse(fs.readFileSync(at("out", "results", results.find((name) => name.includes("other.xlsx")) ?? ""), "utf8")) as { check: unknown; review: { coverage: object } };
    expect(other).toMatchObject({ check: null, review: { coverage: expect.anything() } });
  });

  it("does not read the results that lie within the folder, and ends with 0 or 1 where all was done", async () => {
    put("right.txt", RIGHT);
    const { here, said } = world();
    const inside = ["batch", at("in"), "--out", at("in", "out"), "--json"];
    expect(await run(inside, here)).toBe(0);
    expect(await run(inside, here)).toBe(0);
    expect(said.done).toEqual(["right.txt"]);
    const [old, young] = [".old.tmp", ".young.tmp"].map((name) => at("in", "out", "results", name)) as [string, string];
    for (const remains of [old, young]) fs.writeFileSync(remains, "half");
    fs.utimesSync(old, new Date(), new Date(Date.now() - 2 * 3_600_000));
    put("wrong.txt", WRONG);
    said.out = "";
    expect(await run(inside, here)).toBe(1);
    expect((JSON.parse(said.out) as Summary).rows.map(({ file }) => file)).toEqual(["right.txt", "wrong.txt"]);
    expect([fs.existsSync(old), fs.existsSync(young)]).toEqual([false, true]);
  });

  it("reviews only workbooks, checks only what can be checked, and takes several folders", async () => {
    put("a/right.txt", RIGHT);
    put("b/right.txt", WRONG);
    put("b/other.xlsx", await otherWorkbook());
    const { here, batch, said } = world();
    expect(await batch("--what", "review")).toBe(0);
    expect(states()).toEqual({ "b/other.xlsx": "done" });
    expect(await batch("--what", "check")).toBe(2);
    expect(states()).toEqual({ "a/right.txt": "done", "b/right.txt": "done", "b/other.xlsx": "unusable" });
    said.done = [];
    expect(await run(["batch", at("in", "a"), at("in", "b"), at("in", "a"), "--out", at("both")], here)).toBe(1);
    expect(said.done.map((file) => path.basename(path.dirname(file)) + "/" + path.basename(file)).sort()).toEqual(["a/right.txt", "b/other.xlsx", "b/right.txt"]);
  });

  it("says in the table how much of a file was not understood, and that nothing of it could be read", async () => {
    const list = async (people: readonly CellContent[]): Promise<Uint8Array> => {
      const workbook = await createXlsx("list.xlsx");
      const text = (words: string): CellContent => ({ kind: "text", text: words });
      const rows = people.map((count): CellContent[] => [text("辅警"), count, { kind: "number", number: 3000 }, { kind: "number", number: 12 }]);
      await workbook.apply([{ kind: "add-sheet", sheet: "工资表" }, { kind: "write-cells", sheet: "工资表", row: 0, column: 0, cells: [[text("2026年度")], ["岗位", "人数", "月工资", "月数"].map(text), ...rows] }]);
      return workbook.toBytes();
    };
    put("partly.xlsx", await list([{ kind: "text", text: "十人" }, { kind: "number", number: 5 }]));
    put("words.xlsx", await list([{ kind: "text", text: "十人" }]));
    expect(await world().batch("--what", "check")).toBe(2);
    expect(summary().rows).toMatchObject([
      { file: "partly.xlsx", state: "done", message: "未读懂 1 处" }, { file: "words.xlsx", state: "unusable", message: expect.stringMatching(/没有一行能够读取[\s\S]*十人/) },
    ]);
  });

  it("does again only what has changed: contents, version, what is wanted", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt", "d.docx"]) put(name, name === "d.docx" ? "PK broken" : RIGHT);
    const once = world();
    expect(await once.batch()).toBe(2);
    expect(once.said.done).toHaveLength(4);
    put("b.txt", WRONG);
    fs.utimesSync(at("in", "c.txt"), new Date(), new Date(Date.now() + 60_000));
    const again = world();
    expect(await again.batch()).toBe(2);
    expect(again.said.done).toEqual(["b.txt"]);
    expect(again.said.out).toContain("其中 3 个没有变动");
    expect(summary().rows.find(({ file }) => file === "b.txt")?.errors).toBeGreaterThan(0);
    for (const [args, version, count] of [
      [["--resume"], "1.2.3", 0],
      [["--again"], "1.2.3", 4],
      [[], "1.2.4", 4],
      [["--lang", "en"], "1.2.4", 4],
    ] as const) {
      const { batch, said } = world(undefined, version);
      await batch(...args);
      expect([args, said.done.length]).toEqual([args, count]);
    }
    fs.readdirSync(at("out", "results"))
      .filter((name) => /-[ab]\.txt/.test(name))
      .forEach((name, index) => fs.writeFileSync(at("out", "results", name), index === 0 ? '{"basis":' : '{"basis":null,"row":{}}'));
    const mended = world(undefined, "1.2.4");
    await mended.batch("--lang", "en");
    expect(mended.said.done.sort()).toEqual(["a.txt", "b.txt"]);
  });

  it("notices other contents of the same length, and a file of the same contents that was copied anew", async () => {
    put("a.txt", RIGHT);
    await world().batch();
    put(
      "a.txt",
      RIGHT.replace(/\d(?=人)/, (digit) => String((Number(digit) + 1) % 10)),
    );
    const other = world();
    await other.batch();
    expect(other.said.done).toEqual(["a.txt"]);
    fs.copyFileSync(at("in", "a.txt"), at("copy"));
    fs.rmSync(at("in", "a.txt"));
    fs.copyFileSync(at("copy"), at("in", "a.txt"));
    const same = world();
    await same.batch();
    expect(same.said.done).toEqual([]);
  });

  it("goes on where a worker breaks down or takes too long, and tries such files again", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]) put(name, RIGHT);
    const bad: Behaviour = ({ file }) => {
      if (file === "b.txt") return Promise.reject(Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" }));
      if (file === "c.txt") return Promise.reject(new Error("the thread ended (1)"));
      return file === "d.txt" ? new Promise(() => undefined) : null;
    };
    const first = world(bad);
    expect(await first.batch("--timeout", "5", "--jobs", "1")).toBe(2);
    expect(states()).toEqual({ "a.txt": "done", "b.txt": "crashed", "c.txt": "crashed", "d.txt": "timed-out", "e.txt": "done" });
    expect([first.said.started, first.said.closed]).toEqual([4, 4]);
    expect(first.said.err).toMatch(/^b\.txt: 内存不够.*\nc\.txt: .*thread ended.*\nd\.txt: 超过 5 秒/m);
    const second = world();
    expect(await second.batch()).toBe(0);
    expect(second.said.done.sort()).toEqual(["b.txt", "c.txt", "d.txt"]);
  });

  it("breaks off when told to: what is done stays, no table is written, the next run goes on", async () => {
    for (let index = 0; index < 6; index += 1) put(`${index}.txt`, RIGHT);
    let seen = 0;
    const first = world(() => {
      seen += 1;
      if (seen === 4) first.breakOff();
      return null;
    });
    expect(await first.batch("--jobs", "1")).toBe(2);
    expect(first.said.err).toBe("已中断：6 个文件完成 3 个。再次运行同一命令即可接着做\n");
    expect(fs.existsSync(at("out", "summary.json"))).toBe(false);
    const second = world();
    expect(await second.batch()).toBe(0);
    expect(second.said.done.sort()).toEqual(["3.txt", "4.txt", "5.txt"]);
    expect(summary().files).toBe(6);
  });

  it("holds no result longer than its worker does", async () => {
    v8.setFlagsFromString("--expose-gc");
    const collect = vm.runInNewContext("gc") as () => void;
    const FILES = 20;
    for (let index = 0; index < FILES; index += 1) put(`${index}.txt`, "x");
    const given: WeakRef<FileOutcome>[] = [];
    let most = 0;
    const { batch } = world(async ({ file }) => {
      // A turn of the event loop: what is only waiting to be let go of is let go of.
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      most = Math.max(most, given.filter((one) => one.deref() !== undefined).length);
      const row = { file, department: null, year: null, errors: 0, warnings: 0, notes: 0, coverage: null, state: "done" as const, message: "" };
      const outcome: FileOutcome = { kind: "batched", batched: { row, sha256: null, check: `"${"x".repeat(1000)}"`, review: "null" } };
      given.push(new WeakRef(outcome));
      return outcome;
    });
    expect(await batch("--jobs", "2")).toBe(0);
    expect(given).toHaveLength(FILES);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("divides files into parts that are the same everywhere; a last run gathers them", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
    for (const name of names) put(name, RIGHT);
    const done: string[] = [];
    for (const part of [1, 2, 3]) {
      const { batch, said } = world();
      expect(await batch("--shard", `${part}/3`)).toBe(0);
      expect(said.done.every((file) => shardOf(file, 3) === part)).toBe(true);
      expect(summary(`summary-${part}-of-3`).files).toBe(said.done.length);
      done.push(...said.done);
    }
    expect(done.sort()).toEqual([...names].sort());
    const { batch, said } = world();
    expect(await batch()).toBe(0);
    expect(said.done).toEqual([]);
    expect(summary().files).toBe(12);
    // Figures that must not change: machines of different versions work side by side.
    expect(["a.txt", "下级/预算.docx", "b/c.xlsx"].map((file) => shardOf(file, 1000))).toMatchInlineSnapshot(`
     [
       250,
       958,
       522,
     ]
    `);
  });

  describe("a table in which people have made remarks", () => {
    const table = async (name = "summary.xlsx") => (await (await openXlsx(new Uint8Array(fs.readFileSync(at("out", name))))).readWorkbook()).workbook.sheets[0]!.used;
    /** Files with the remarks beside them. */
    const remarks = async (name?: string): Promise<Record<string, unknown>> => {
      const { values } = await table(name);
      return Object.fromEntries(values.slice(values.findIndex(([head]) => head === "文件") + 1).map((row) => [row[0], row[11]]));
    };
    /** Types remarks as Excel would, and saves. */
    const remark = async (typed: Record<string, CellContent>, name = "summary.xlsx"): Promise<void> => {
      const port = await openXlsx(new Uint8Array(fs.readFileSync(at("out", name))));
      const { workbook: { sheets: [sheet] } } = await port.readWorkbook();
      const rowOf = (file: string): number => sheet!.used.row + sheet!.used.values.findIndex(([head]) => head === file);
      await port.apply(Object.entries(typed).map(([file, content]) => ({ kind: "write-cells", sheet: sheet!.name, row: rowOf(file), column: 11, cells: [[content]] })));
      fs.writeFileSync(at("out", name), await port.toBytes());
    };

    it("takes the remarks over by the file's name, keeps a copy of what was changed, and says so", async () => {
      for (const name of ["a.txt", "b.txt", "c.txt"]) put(name, RIGHT);
      expect(await world().batch()).toBe(0);
      await remark({ "a.txt": { kind: "text", text: "=已电话核实" }, "b.txt": { kind: "number", number: 46352 } });
      const edited = fs.readFileSync(at("out", "summary.xlsx"));
      put("0.txt", RIGHT);
      const { batch, said } = world();
      expect(await batch()).toBe(0);
      expect(await remarks()).toEqual({ "0.txt": null, "a.txt": "=已电话核实", "b.txt": 46352, "c.txt": null });
      expect((await table()).formulas.flat().filter((formula) => formula !== null)).toEqual([]);
      expect(fs.readFileSync(at("out", "summary-edited-1.xlsx")).equals(edited)).toBe(true);
      expect(said.err).toContain("summary-edited-1.xlsx");
      expect(said.err).toContain("2 条备注已带入新表");
    });

    it("makes no copy where nobody has changed anything; remarks stay through any number of runs", async () => {
      put("a.txt", RIGHT);
      await world().batch();
      await remark({ "a.txt": { kind: "text", text: "留着" } });
      for (let run = 0; run < 3; run += 1) await world().batch();
      expect(await remarks()).toEqual({ "a.txt": "留着" });
      expect(fs.readdirSync(at("out")).sort()).toEqual(["results", "summary-edited-1.xlsx", "summary.json", "summary.md", "summary.xlsx"]);
    });

    it("keeps a copy where the file of a remark is gone, and says how many there are", async () => {
      for (const name of ["a.txt", "b.txt"]) put(name, RIGHT);
      await world().batch();
      await remark({ "a.txt": { kind: "text", text: "甲" }, "b.txt": { kind: "text", text: "乙" } });
      await world().batch();
      fs.rmSync(at("in", "b.txt"));
      const { batch, said } = world();
      expect([await batch(), said.err]).toEqual([0, expect.stringContaining("有 1 条备注所在的文件不在这次的表中")]);
      expect(await remarks()).toEqual({ "a.txt": "甲" });
      expect(await remarks("summary-edited-2.xlsx")).toEqual({ "a.txt": "甲", "b.txt": "乙" });
      expect(said.err).toContain("summary.xlsx 里有备注不在新表中：");
      expect(said.err).not.toContain("改过");
    });

    it("does not claim that a table of a former version was changed", async () => {
      put("a.txt", RIGHT);
      await world().batch();
      for (const mark of fs.readdirSync(at("out", "results")).filter((name) => name.endsWith(".sha256"))) fs.rmSync(at("out", "results", mark));
      const { batch, said } = world();
      await batch();
      expect(said.err.match(/由以前的版本写出/g)).toHaveLength(3);
      expect(said.err).not.toContain("在写出之后改过");
    });

    it("keeps notes in the other summaries, and a table that it cannot open", async () => {
      put("a.txt", RIGHT);
      await world().batch();
      fs.appendFileSync(at("out", "summary.md"), "待办：复核\n");
      fs.writeFileSync(at("out", "summary.xlsx"), "no workbook");
      expect(await world().batch()).toBe(0);
      expect(fs.readFileSync(at("out", "summary-edited-1.md"), "utf8")).toContain("待办：复核");
      expect(fs.readFileSync(at("out", "summary-edited-1.xlsx"), "utf8")).toBe("no workbook");
      expect(await remarks()).toEqual({ "a.txt": null });
    });

    it("gathers remarks from the tables of parts", async () => {
      const names = Array.from({ length: 6 }, (_, index) => `${index}.txt`);
      for (const name of names) put(name, RIGHT);
      for (const part of [1, 2]) await world().batch("--shard", `${part}/2`);
      const own = names.find((name) => shardOf(name, 2) === 2)!;
      await remark({ [own]: { kind: "text", text: "第二份" } }, "summary-2-of-2.xlsx");
      await world().batch();
      expect((await remarks())[own]).toBe("第二份");
    });
  });

  it("writes into no folder that may be somebody's, and refuses calls that make no sense", async () => {
    put("a.txt", RIGHT);
    fs.mkdirSync(at("out"));
    fs.writeFileSync(at("out", "summary.xlsx"), "mine");
    const { here, batch, said } = world();
    expect(await batch()).toBe(2);
    expect(said.err).toContain("不是空的");
    expect(fs.readdirSync(at("out"))).toEqual(["summary.xlsx"]);
    expect(await run(["batch", at("in"), "--out", at("in")], here)).toBe(2);
    expect(fs.readdirSync(at("in"))).toEqual(["a.txt"]);
    said.err = "";
    for (const [args, words] of [
      [["batch", "--out", "x"], "文件夹"],
      [["batch", "in"], "--out"],
      [["batch", "in", "--out", "x", "--what", "all"], "--what"],
      [["batch", "in", "--out", "x", "--jobs", "0"], "--jobs"],
      [["batch", "in", "--out", "x", "--timeout", "1.5"], "--timeout"],
      [["batch", "in", "--out", "x", "--shard", "4/3"], "--shard"],
      [["batch", "in", "--out", "x", "--resume", "--again"], "--again"],
      [["batch", "in", "--out", "x", "--json", "--markdown"], "--json"],
    ] as const) {
      said.err = "";
      expect(await run(args, here)).toBe(2);
      expect(said.err).toContain(words);
    }
    fs.rmSync(at("out"), { recursive: true });
    fs.mkdirSync(at("empty"));
    expect(await run(["batch", at("empty"), "--out", at("out")], here)).toBe(2);
    expect(said.err).toContain("没有找到");
    expect(await run(["batch", at("missing"), "--out", at("out")], here)).toBe(2);
    expect(summary().rows).toMatchObject([{ state: "unreadable", message: "文件不存在" }]);
  });
});

describe("the command as a program", () => {
  it("goes on after it was killed in the middle, and leaves no half result", async () => {
    const cli = at("cli.cjs");
    buildSync({ entryPoints: [path.resolve(__dirname, "../../src/cli/main.ts")], bundle: true, platform: "node", format: "cjs", outfile: cli, logLevel: "error" });
    const FILES = 60;
    for (let index = 0; index < FILES; index += 1) put(`${index}.txt`, index % 10 === 0 ? WRONG : RIGHT);
    const args = [cli, "batch", at("in"), "--out", at("out"), "--jobs", "2"];
    const results = (): string[] => (fs.existsSync(at("out", "results")) ? fs.readdirSync(at("out", "results")).filter((name) => name.endsWith(".json")) : []);
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const ended = new Promise<string | null>((resolve) => child.on("exit", (_code, signal) => resolve(signal)));
    while (results().length < 3 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    const left = results();
    expect(left.length).toBeGreaterThanOrEqual(3);
    expect(left.length).toBeLessThan(FILES);
    for (const name of left) expect(JSON.parse(fs.readFileSync(at("out", "results", name), "utf8"))).toMatchObject({ row: { state: "done" } });
    const before = new Map(left.map((name) => [name, fs.statSync(at("out", "results", name)).mtimeMs]));
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--resume"], { encoding: "utf8" });
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain(`其中 ${left.length} 个没有变动`);
    for (const [name, time] of before) expect(fs.statSync(at("out", "results", name)).mtimeMs).toBe(time);
    expect(summary()).toMatchObject({ files: FILES, done: FILES, notDone: 0 });
  });
});
