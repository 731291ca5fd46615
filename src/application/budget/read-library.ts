import { GRADES, type Grade, type IndicatorCategory, type LibraryIndicator, type ProjectKind } from "../../domain/goals/index";
import { goalWords, type Language, type LibraryColumn } from "../../wording/index";
import { cellAt } from "../writing/cell-content";
import type { BookInWorkbook } from "./book-in-workbook";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const plain = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value).trim() : "");

/** The indicators of 「指标库」 as the user has it; null where the workbook has none. Rows without a known kind count for all kinds. */
export function readLibrary(book: BookInWorkbook): LibraryIndicator[] | null {
  const sheet = book.sheetFor("indicator-library");
  if (!sheet) return null;
  const { used } = sheet;
  for (const language of LANGUAGES) {
    const words = goalWords(language);
    const heads = Object.entries(words.libraryColumns) as [LibraryColumn, string][];
    for (let row = used.row; row < used.row + used.values.length; row += 1) {
      const columns = new Map(heads.flatMap(([key, head]) => {
        const at = used.values[row - used.row]?.findIndex((value) => plain(value) === head) ?? -1;
        return at < 0 ? [] : [[key, used.column + at] as const];
      }));
      if (!columns.has("name") || !columns.has("category") || !columns.has("excellent")) continue;
      const text = (at: number, key: LibraryColumn): string => (columns.has(key) ? plain(cellAt(sheet, at, columns.get(key)!).value) : "");
      const byLabel = <K extends string>(labels: Readonly<Record<K, string>>, label: string): K | null => (Object.keys(labels) as K[]).find((key) => labels[key] === label) ?? null;
      return Array.from({ length: used.row + used.values.length - row - 1 }, (_, index) => row + 1 + index).flatMap((at): LibraryIndicator[] => {
        const category = byLabel<IndicatorCategory>(words.categories, text(at, "category"));
        if (text(at, "name") === "" || category === null) return [];
        return [{
          kind: byLabel<ProjectKind>(words.projectKinds, text(at, "kind")) ?? "other", category, name: text(at, "name"), unit: text(at, "unit"),
          direction: text(at, "direction") === words.libraryDirections.negative ? "negative" : "positive",
          bounds: Object.fromEntries(GRADES.map((grade) => [grade, text(at, grade)])) as Readonly<Record<Grade, string>>, basis: text(at, "basis"),
        }];
      });
    }
  }
  return null;
}
