import type { OutsideItem } from "../application/index";
import type { Language } from "../wording/index";

const KINDS: Readonly<Record<Language, Readonly<Record<OutsideItem["kind"], string>>>> = {
  zh: { name: "名称", validation: "数据验证", "conditional-format": "条件格式", "table-column": "表格列" },
  en: { name: "name", validation: "data validation", "conditional-format": "conditional format", "table-column": "table column" },
};

/** Where a formula stands that stands in no cell: `名称 全年工资`, `数据验证 表!D1:D4`. */
export const outsidePlace = ({ kind, sheet, place }: Pick<OutsideItem, "kind" | "sheet" | "place">, language: Language): string =>
  `${KINDS[language][kind]} ${sheet === null || kind === "table-column" ? "" : `${sheet}!`}${place}`;
