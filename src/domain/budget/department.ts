import type { MoneyFigure, MoneyUnit, QuantityFigure, Words } from "../figures/index";
import type { Place } from "../findings/index";
import type { DepartmentFigureId } from "./department-figure-id";

/** Where in the document a department's figure stands. */
export type DocumentSection =
  | "title" | "duties" | "overview" | "operating-costs" | "three-public" | "performance" | "procurement" | "assets" | "glossary" | "other" | "unknown";

/** A figure that the document states for the whole department. */
export interface DepartmentFigure {
  /** What it is; null where its label is none that is known. */
  readonly id: DepartmentFigureId | null;
  /** The words that name it, as printed. */
  readonly label: string;
  readonly section: DocumentSection;
  /** The money; null where the document prints a dash or nothing. */
  readonly amount: MoneyFigure | null;
  readonly place: Place;
}

/** A change against another year, as stated. */
export interface DepartmentChange {
  /** What changed; null where its label is none that is known. */
  readonly of: DepartmentFigureId | null;
  readonly label: string;
  readonly direction: "increase" | "decrease";
  /** As printed, without the direction's sign. */
  readonly amount: MoneyFigure;
  /** The year compared with, where it is printed. */
  readonly comparedYear: QuantityFigure | null;
  readonly section: DocumentSection;
  readonly place: Place;
}

/** A claim in words about a figure: 项目支出…，主要是…. */
export interface DepartmentClaim {
  readonly about: DepartmentFigureId | null;
  readonly words: Words;
}

/** 一是…: one of the goals that the overall goal is split into. */
export interface SubGoal {
  readonly heading: Words;
  readonly goal: Words | null;
  /** Its indicators, one per clause. */
  readonly indicators: readonly Words[];
}

/** A unit of the department. Columns that the table does not have are null. */
export interface Organisation {
  readonly name: Words;
  readonly nature: Words | null;
  readonly level: Words | null;
  readonly funding: Words | null;
}

/** What a cell of quantities or values holds: a number, a dash (none), or nothing. */
export type TableEntry<F> = { readonly kind: "number"; readonly figure: F } | { readonly kind: "none"; readonly place: Place } | { readonly kind: "blank"; readonly place: Place };

/** A row of the assets table. */
export interface AssetRow {
  readonly label: Words;
  /** 资产总额 against its parts, and 其中 rows, which are parts of the row above. */
  readonly role: "total" | "part" | "of-which";
  readonly quantity: TableEntry<QuantityFigure>;
  readonly value: TableEntry<MoneyFigure>;
}

export interface AssetsTable {
  /** Words above the table: who made it, as of when. */
  readonly notes: readonly Words[];
  readonly unit: MoneyUnit;
  readonly rows: readonly AssetRow[];
}

/** What the document says of the department as a whole. */
export interface Department {
  readonly name: Words | null;
  /** Budget year. */
  readonly year: QuantityFigure | null;
  readonly title: Words | null;
  /** The unit that the document's amounts are in, by what it prints most; taken where an amount lacks its unit. */
  readonly unit: MoneyUnit;
  readonly organisations: readonly Organisation[];
  readonly figures: readonly DepartmentFigure[];
  readonly changes: readonly DepartmentChange[];
  readonly claims: readonly DepartmentClaim[];
  readonly overallGoal: Words | null;
  readonly subGoals: readonly SubGoal[];
  readonly measures: readonly Words[];
  readonly assets: AssetsTable | null;
  /** All other text outside the projects, paragraph by paragraph, in order. */
  readonly paragraphs: readonly { readonly section: DocumentSection; readonly words: Words }[];
}
