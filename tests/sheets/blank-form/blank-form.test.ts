import { cellName, fillForm, findFormFields, formSignature, mappingFromJson, mappingToJson, type FormContext, type FormMapping, type SheetSnapshot } from "../../../src/sheets";
import { projectOf, type IndicatorRow } from "../goal-sheet/invented-project";
import { BLOCKS_FORM, formSheet, LABELS_ABOVE_FORM, LOCKED_FORM, NATIONAL_FORM, TABLE_FORM, TABLES_BY_CATEGORY_FORM } from "./forms";

const ROWS: readonly IndicatorRow[] = [
  { category: "产出指标", cells: ["发放人数", "实发人数", "40人", "≥38人", "≥35人", "＜35人", "银行回单"] },
  { category: "产出指标", cells: ["发放及时率", "按月发放的比例", "100%", "≥90%", "≥80%", "＜80%", "工资发放表"] },
  { category: "效果指标", cells: ["工作完成率", "按期完成的比例", "≥95%", "≥90%", "≥80%", "＜80%", "统计报表"] },
  { category: "满意度指标", cells: ["群众满意度", "满意人数的比例", "≥95%", "≥90%", "≥80%", "＜80%", "调查问卷"] },
];
const project = projectOf("全年需经费12万元。", ROWS);
const CONTEXT: FormContext = { department: "某县公共事务局", year: 2020, unit: "万元", persons: { preparedBy: "甲某", telephone: "0310-0000000" } };

function mappingOf(sheet: SheetSnapshot): FormMapping {
  const mapping = findFormFields(sheet);
  if (!mapping) throw new Error("nothing was found");
  return mapping;
}

/** What is written, by cell. */
function filled(sheet: SheetSnapshot, context = CONTEXT): Record<string, string | number> {
  const { cells } = fillForm(sheet, mappingOf(sheet), project, context);
  return Object.fromEntries(cells.map(({ row, column, content }) => [cellName(row, column), content.kind === "text" ? content.text : content.kind === "number" ? content.number : content.kind]));
}

describe("finding the fields of a bureau's form", () => {
  it.each<[string, SheetSnapshot, Record<string, string>]>([
    ["labels left of merged fields", TABLE_FORM, {
      department: "A2", code: "B3", name: "E3", purpose: "B4", quarter1: "B6", quarter2: "D6", quarter3: "E6", quarter4: "G6", goal: "B7", preparedBy: "A16", telephone: "C16", responsible: "F16",
    }],
    ["labels above their fields", LABELS_ABOVE_FORM, {
      name: "A3", code: "B3", supervisor: "C3", implementer: "D3", total: "A5", financialFunds: "B5", carriedOver: "C5", otherFunds: "D5", goal: "A7", preparedBy: "A15", date: "C15",
    }],
    ["the national form", NATIONAL_FORM, {
      name: "B3", supervisor: "B4", implementer: "E4", kind: "B5", period: "E5", total: "D6", financialFunds: "D7", otherFunds: "D8", overallGoal: "B9", goal: "B10",
    }],
    ["a table for each category", TABLES_BY_CATEGORY_FORM, { name: "B2", goal: "B3", preparedBy: "B17", telephone: "D17", date: "F17" }],
    ["a block for each indicator", BLOCKS_FORM, { department: "A2", name: "B3", code: "D3", goal: "B4" }],
  ])("%s", (_name, sheet, expected) => {
    expect(Object.fromEntries(mappingOf(sheet).fields.map(({ field, cell }) => [field, cell]))).toEqual(expected);
  });

  it.each<[string, SheetSnapshot, [string | null, string][]]>([
    ["labels left of merged fields", TABLE_FORM, [["output", "B10"], ["output", "B11"], ["output", "B12"], ["effect", "B13"], ["effect", "B14"], ["satisfaction", "B15"]]],
    ["labels above their fields", LABELS_ABOVE_FORM, [[null, "B9"], [null, "B10"], [null, "B11"], [null, "B12"], [null, "B13"], [null, "B14"]]],
    ["the national form", NATIONAL_FORM, [["output", "C12"], ["output", "C13"], ["output", "C14"], ["output", "C15"], ["effect", "C16"], ["effect", "C17"], ["satisfaction", "C18"]]],
    ["a table for each category", TABLES_BY_CATEGORY_FORM, [["output", "A6"], ["output", "A7"], ["output", "A8"], ["effect", "A11"], ["effect", "A12"], ["satisfaction", "A15"], ["satisfaction", "A16"]]],
    ["a block for each indicator", BLOCKS_FORM, [["output", "B6"], ["output", "B10"], ["satisfaction", "B15"]]],
  ])("finds room for indicators: %s", (_name, sheet, expected) => {
    expect(mappingOf(sheet).slots.map(({ category, cells }) => [category, cells.name])).toEqual(expected);
  });

  it("says why it thinks so", () => {
    expect(mappingOf(TABLE_FORM).fields.find(({ field }) => field === "goal")).toEqual({
      field: "goal", cell: "B7", confidence: "sure", evidence: { label: "绩效目标", labelCell: "A7", side: "right" },
    });
    expect(mappingOf(BLOCKS_FORM).fields.find(({ field }) => field === "department")).toMatchObject({ confidence: "likely", evidence: { side: "inside" } });
  });

  it.each<[string, SheetSnapshot]>([["an empty sheet", formSheet([])], ["a list of names", formSheet([["姓名", "电话号码"], ["甲某", "1"]])]])("finds nothing in %s", (_name, sheet) => {
    expect(findFormFields(sheet)).toBeNull();
  });
});

describe("filling in a bureau's form", () => {
  it("labels left of merged fields", () => {
    expect(filled(TABLE_FORM)).toMatchObject({
      A2: "编制单位：某县公共事务局", E3: "40名派遣人员工资、管理等费用", B7: "全年需经费12万元。", A16: "填报人：甲某", C16: "联系电话：0310-0000000",
      B10: "发放人数", C10: "实发人数", D10: "40人", E10: "≥38人", F10: "≥35人", G10: "＜35人", H10: "银行回单", B11: "发放及时率", B13: "工作完成率", B15: "群众满意度",
    });
  });

  it("labels above their fields, with targets and categories", () => {
    expect(filled(LABELS_ABOVE_FORM)).toMatchObject({ A3: "40名派遣人员工资、管理等费用", A5: 12, A7: "全年需经费12万元。", A9: "产出指标", B9: "发放人数", C9: "40人", A11: "效益指标", A12: "满意度指标" });
  });

  it("the national form: sign, number and unit in their own cells, numbers as numbers", () => {
    expect(filled(NATIONAL_FORM)).toMatchObject({ C12: "发放人数", E12: 40, F12: "人", C13: "发放及时率", C16: "工作完成率", D16: "≥", E16: 95, F16: "%", C18: "群众满意度" });
  });

  it("a table for each category", () => {
    expect(filled(TABLES_BY_CATEGORY_FORM)).toMatchObject({ A6: "发放人数", C6: "40人", A11: "工作完成率", A15: "群众满意度", F15: "＜80%" });
  });

  it("a block for each indicator, and says for which there is none", () => {
    expect(filled(BLOCKS_FORM)).toMatchObject({ A2: "填报单位：某县公共事务局", B6: "发放人数", B7: "实发人数", A9: "40人", D9: "＜35人", B10: "发放及时率", B15: "群众满意度", A18: "≥95%" });
    expect(fillForm(BLOCKS_FORM, mappingOf(BLOCKS_FORM), project, CONTEXT).notFilled).toEqual([{ what: "indicator", indicator: 3, cell: null, reason: "no-room" }]);
  });

  it("leaves locked cells alone and says which", () => {
    const { cells, notFilled } = fillForm(LOCKED_FORM, mappingOf(LOCKED_FORM), project, CONTEXT);
    const written = cells.map(({ row, column }) => cellName(row, column));
    expect(written).toEqual(expect.arrayContaining(["E3", "B7", "B10"]));
    expect(written.filter((cell) => /^(?:A|H)/.test(cell))).toEqual([]);
    expect(notFilled.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual(expect.arrayContaining(["A2 locked", "H10 locked", "A16 locked"]));
  });

  it("leaves cells that hold something, formulas too", () => {
    const values = TABLE_FORM.used.values.map((row, r) => row.map((value, c) => (r === 6 && c === 1 ? "已写好的目标" : value)));
    const formulas = TABLE_FORM.used.formulas.map((row, r) => row.map((formula, c) => (r === 2 && c === 4 ? "=目录!A1" : formula)));
    const mapping = mappingOf(TABLE_FORM);
    const { cells, notFilled } = fillForm({ ...TABLE_FORM, used: { ...TABLE_FORM.used, values, formulas } }, mapping, project, CONTEXT);
    expect(notFilled).toEqual(expect.arrayContaining([{ what: "goal", indicator: null, cell: "B7", reason: "occupied" }, { what: "name", indicator: null, cell: "E3", reason: "occupied" }]));
    expect(cells.some(({ row }) => row === 6)).toBe(false);
  });

  it("writes nothing but text and plain numbers, whatever the document says", () => {
    const evil = projectOf("=1+1", [{ category: "产出指标", cells: ["=A1", "+1", "-1人", "@x", "=2", "＜1", "=3"] }]);
    const { cells } = fillForm(TABLE_FORM, mappingOf(TABLE_FORM), evil, CONTEXT);
    expect(cells.every(({ content }) => content.kind === "text" || content.kind === "number")).toBe(true);
  });
});

describe("remembering a form", () => {
  it("is the same mapping from its JSON", () => {
    for (const sheet of [TABLE_FORM, LABELS_ABOVE_FORM, NATIONAL_FORM, TABLES_BY_CATEGORY_FORM, BLOCKS_FORM]) {
      expect(mappingFromJson(mappingToJson(mappingOf(sheet)))).toEqual(mappingOf(sheet));
    }
  });

  it.each(["", "{}", "[]", "null", "{\"version\":2}", "{\"version\":1,\"signature\":\"a\",\"fields\":[{\"field\":\"goal\",\"cell\":\"=A1\",\"evidence\":{}}],\"slots\":[]}"])("takes no other text for one: %s", (text) => {
    expect(mappingFromJson(text)).toBeNull();
  });

  it("knows a copy of a form again, filled in or not, and tells forms apart", () => {
    const { cells } = fillForm(TABLE_FORM, mappingOf(TABLE_FORM), project, CONTEXT);
    const values = TABLE_FORM.used.values.map((row) => [...row]);
    for (const { row, column, content } of cells) if (content.kind === "text") (values[row] as (string | null)[])[column] = content.text;
    const copy: SheetSnapshot = { ...TABLE_FORM, name: "另一份", used: { ...TABLE_FORM.used, values } };
    expect(formSignature(copy)).toBe(formSignature(TABLE_FORM));
    const forms = [TABLE_FORM, LABELS_ABOVE_FORM, NATIONAL_FORM, TABLES_BY_CATEGORY_FORM, BLOCKS_FORM];
    expect(new Set(forms.map(formSignature)).size).toBe(forms.length);
  });
});
