import { journalText, ownedCells, parseJournal, withChanged, withEntry, type JournalDocument, type StoredEntry } from "../../../src/application/journal/journal-document";
import { hashOfContent } from "../../../src/application/journal/content-hash";
import { WrittenCells } from "../../../src/application/journal/written-cells";

const EMPTY: JournalDocument = { version: 1, next: 1, owned: [], entries: [] };
const entry = (row: number, text: string, more: Partial<StoredEntry> = {}): Omit<StoredEntry, "id"> => ({
  at: "2026-11-22T08:00:00.000Z", subject: { kind: "payroll-sheet" }, state: "done", cellCount: 1, appearance: [],
  inverse: [{ kind: "delete-sheet", sheet: "x".repeat(500) }],
  written: [{ sheet: "表", row, column: 0, width: 1, hashes: hashOfContent(text, false) }], ...more,
});
const documentOf = (count: number): JournalDocument => Array.from({ length: count }).reduce<JournalDocument>((document, _, index) => withEntry(document, entry(index, `第${index}`)).document, EMPTY);

describe("the journal as text", () => {
  it.each([["nothing stored", null], ["an empty text", ""], ["no JSON", "{"], ["another thing", "[1]"], ["no entries", '{"version":1}'], ["a string", '"x"']])("reads %s as an empty journal", (_case, text) => {
    expect(parseJournal(text)).toEqual(EMPTY);
  });

  it("does not read a newer version", () => {
    expect(parseJournal('{"version":2,"entries":[]}')).toBe("newer");
  });

  it("comes back as it was", () => {
    expect(parseJournal(journalText(documentOf(3)))).toEqual(documentOf(3));
  });

  it("drops the oldest entries above its limit, keeps what they own, and never the newest", () => {
    const document = documentOf(10);
    const text = journalText(document, 3_000);
    expect(text.length).toBeLessThanOrEqual(3_000);
    const read = parseJournal(text) as JournalDocument;
    expect(read.entries.length).toBeGreaterThan(0);
    expect(read.entries.at(-1)!.id).toBe("w10");
    for (let row = 0; row < 10; row += 1) expect(ownedCells(read).hashAt("表", row, 0)).toBe(hashOfContent(`第${row}`, false));
    expect((parseJournal(journalText(documentOf(1), 10)) as JournalDocument).entries).toHaveLength(1);
  });
});

describe("what the add-in owns", () => {
  const after = (...entries: readonly Omit<StoredEntry, "id">[]) => ownedCells(entries.reduce((document, one) => withEntry(document, one).document, EMPTY));

  it("is what it wrote last", () => {
    expect(after(entry(0, "旧"), entry(0, "新")).hashAt("表", 0, 0)).toBe(hashOfContent("新", false));
  });

  it.each([
    ["a write that stopped half way", entry(0, "甲", { state: "begun" }), false],
    ["a write that was taken back", entry(0, "甲", { state: "taken-back" }), false],
    ["what taking back put back", entry(0, "甲", { subject: { kind: "undo", of: { kind: "sample" } } }), false],
    ["a write that was done again", entry(0, "甲", { subject: { kind: "undo", of: { kind: "undo", of: { kind: "sample" } } } }), true],
  ])("%s", (_case, one, isOwned) => {
    expect(after(one).hashAt("表", 0, 0) !== null).toBe(isOwned);
  });

  it("changes with an entry's state", () => {
    const { document, entry: stored } = withEntry(EMPTY, entry(0, "甲"));
    expect(ownedCells(withChanged(document, stored.id, { state: "taken-back" })).hashAt("表", 0, 0)).toBeNull();
  });

  it("survives being packed into blocks", () => {
    const cells = new WrittenCells().add([{ sheet: "表", row: 2, column: 1, width: 2, hashes: "aaaa....bbbbcccc" }]);
    const again = new WrittenCells().add(cells.toBlocks());
    expect([again.hashAt("表", 2, 1), again.hashAt("表", 2, 2), again.hashAt("表", 3, 1), again.hashAt("表", 3, 2)]).toEqual(["aaaa", null, "bbbb", "cccc"]);
  });
});

describe("the hash of a cell", () => {
  it("tells apart what looks alike", () => {
    const hashes = [hashOfContent("135", false), hashOfContent(135, false), hashOfContent("=A1", true), hashOfContent("=A1", false), hashOfContent(true, false), hashOfContent("true", false), hashOfContent(null, false), hashOfContent({ error: "#N/A" }, false), hashOfContent("#N/A", false)];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("goes by the 15 digits that a workbook keeps", () => {
    expect(hashOfContent(0.1 + 0.2, false)).toBe(hashOfContent(0.3, false));
    expect(hashOfContent("", false)).toBe(hashOfContent(null, false));
  });
});
