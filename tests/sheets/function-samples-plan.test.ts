import { areaOf, functionSamplesPlan } from "../../src/sheets/index";
import { expectedRows, FUNCTION_EXAMPLES, FUNCTION_IDS } from "../../src/wording/index";

describe.each(["zh", "en"] as const)("the sheet of function examples (%s)", (language) => {
  const plan = functionSamplesPlan(language);
  const rows = plan.cells.map((cells, row) => ({ row, cells })).filter(({ cells }) => cells[0]?.kind === "text" && cells[0].text.startsWith("PAYROLL."));

  it("shows every function, and every example once", () => {
    expect(rows).toHaveLength(FUNCTION_EXAMPLES.length);
    const shown = new Set(rows.map(({ cells }) => (cells[0]?.kind === "text" ? cells[0].text : "")));
    expect(FUNCTION_IDS.filter((id) => !shown.has(`PAYROLL.${id}`))).toEqual([]);
  });

  it("has the formula as text, explained, and alive with the expected result", () => {
    rows.forEach(({ cells }, index) => {
      const example = FUNCTION_EXAMPLES[index];
      expect(cells[1]).toEqual({ kind: "text", text: example?.formula });
      expect(cells[2]).toEqual({ kind: "text", text: example?.explanation[language] });
      const live = cells.findLast((content) => content?.kind === "formula");
      expect(live).toMatchObject({ formula: example?.formula });
    });
  });

  it("leaves room for every spill", () => {
    rows.forEach(({ row, cells }, index) => {
      const example = FUNCTION_EXAMPLES[index];
      const expected = example ? expectedRows(example, "zh") : [];
      const [height, width] = [expected.length, Math.max(...expected.map((line) => line.length))];
      const column = cells.findLastIndex((content) => content?.kind === "formula");
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          if (down + right > 0) expect(plan.cells[row + down]?.[column + right] ?? null).toBeNull();
        }
      }
    });
  });

  it("compares result and expectation over the whole spill", () => {
    const [table] = rows.filter(({ cells }) => cells[0]?.kind === "text" && cells[0].text === "PAYROLL.COSTTABLE");
    const check = table?.cells[3];
    const formula = check?.kind === "formula" ? check.formula : "";
    const [expected, result] = [...formula.matchAll(/[A-Z]+\d+:[A-Z]+\d+/g)].map(([address]) => areaOf(address));
    expect([expected?.rowCount, expected?.columnCount, result?.rowCount, result?.columnCount]).toEqual([4, 5, 4, 5]);
  });
});
