import type { DocumentSection } from "../domain/budget/index";

/** Columns of the blocks of 「部门预算」. */
export type DepartmentFigureColumn = "figureNumber" | "figure" | "figureLabel" | "figureSection" | "amount" | "amountUnit" | "amountDecimals" | "amountYuan" | "figureWords";
export type IdentityColumn = "identity" | "stated" | "computed" | "difference" | "verdict";
export type ChangeColumn = "changeNumber" | "changed" | "direction" | "changeAmount" | "changeUnit" | "comparedYear" | "changeYuan" | "changeWords";
export type OrganisationColumn = "organisation" | "nature" | "level" | "fundedBy";
export type AssetColumn = "asset" | "quantity" | "assetValue";
export type ParagraphColumn = "paragraphNumber" | "paragraphSection" | "paragraphText";

/** Columns of the other sheets of the book. */
export type ProjectColumn =
  | "position" | "number" | "title" | "code" | "kind" | "statedYuan" | "statedWords" | "partsYuan" | "parts" | "payrollYuan" | "difference" | "indicatorCount" | "sheet";
export type IndicatorListColumn =
  | "number" | "title" | "row" | "category" | "subcategory" | "name" | "description" | "excellent" | "good" | "fair" | "poor" | "target" | "basis" | "sheet";
export type CatalogueColumn = "position" | "title" | "amountWan" | "indicatorCount" | "sheet";
export type LibraryColumn = "kind" | "category" | "name" | "unit" | "direction" | "excellent" | "good" | "fair" | "poor" | "basis";

type Words<K extends string> = Readonly<Record<K, string>>;

/** Every word of the budget book; complete in both languages by this type. The forms' own words are in their templates. */
export interface GoalWords {
  readonly departmentTitle: string;
  readonly basics: Words<"department" | "year" | "unit">;
  readonly blocks: Words<"figures" | "identities" | "changes" | "organisations" | "assets" | "paragraphs">;
  readonly figureColumns: Words<DepartmentFigureColumn>;
  readonly identityColumns: Words<IdentityColumn>;
  readonly changeColumns: Words<ChangeColumn>;
  readonly organisationColumns: Words<OrganisationColumn>;
  /** Header of the assets' value column, e.g. 价值（金额单位：万元）. */
  readonly assetValueHead: (unit: string) => string;
  readonly assetColumns: Words<Exclude<AssetColumn, "assetValue">>;
  readonly paragraphColumns: Words<ParagraphColumn>;
  readonly sections: Words<DocumentSection>;
  readonly directions: Words<"increase" | "decrease">;
  readonly agrees: string;
  readonly differs: string;
  readonly projectsTitle: string;
  readonly projectColumns: Words<ProjectColumn>;
  readonly total: string;
  readonly indicatorsTitle: string;
  readonly indicatorColumns: Words<IndicatorListColumn>;
  readonly catalogueTitle: string;
  readonly catalogueColumns: Words<CatalogueColumn>;
  readonly libraryTitle: string;
  readonly libraryHint: string;
  readonly libraryColumns: Words<LibraryColumn>;
  readonly libraryDirections: Words<"positive" | "negative">;
  readonly categories: Words<"output" | "effect" | "satisfaction" | "cost">;
  readonly projectKinds: Words<
    "dispatched-workers" | "subsidies" | "training-and-employment" | "office-costs" | "information-systems" | "rent" | "pension-matching" | "loan-interest" | "other"
  >;
  readonly footer: string;
}

/** Names of the book's sheets; the same in both languages, since formulas refer to them. */
export const BOOK_SHEET_NAMES = {
  catalogue: "目录", department: "部门预算", projects: "项目", indicators: "指标", library: "指标库",
} as const;

/** Names of the book's Excel tables, by which a renamed sheet is still recognised. */
export const BOOK_TABLE_NAMES = { projects: "项目表", indicators: "指标表", library: "指标库表" } as const;
