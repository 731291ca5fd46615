import type { FormTemplate, Grade } from "../../domain/goals/index";
import type { TextPiece } from "./text-piece";

/** `submission`: with signatures, for handing in; `publication`: without persons. */
export type GoalSheetVersion = "submission" | "publication";

/** Who fills in and signs the submission version; what is missing stays open for a pen. */
export interface SigningPersons {
  readonly preparedBy?: string | undefined;
  readonly telephone?: string | undefined;
  readonly responsible?: string | undefined;
  readonly date?: string | undefined;
}

/** Texts that are computed from the payroll table instead of being written as they are. */
export interface LiveTexts {
  readonly goal: readonly TextPiece[] | null;
  /** By the indicator's number. */
  readonly bounds: ReadonlyMap<number, Readonly<Record<Grade, readonly TextPiece[]>>>;
}

export interface GoalSheetOptions {
  readonly template: FormTemplate;
  readonly version: GoalSheetVersion;
  /** 编制单位; empty leaves it open. */
  readonly department: string;
  /** Budget year, or null where it is not known. */
  readonly year: number | null;
  /** Unit of the form's amounts as printed above the table. */
  readonly unit: string;
  /** The sheet's name; made from number and title where it is missing. */
  readonly name?: string | undefined;
  readonly persons?: SigningPersons | undefined;
  readonly live?: LiveTexts | undefined;
}

/** Where the parts of a goal sheet stand. Rows and columns count from 0. */
export interface GoalSheetPlaces {
  /** Cells of the goal text, in order. */
  readonly goal: readonly { readonly row: number; readonly column: number }[];
  /** Row of each indicator, by its number. */
  readonly indicatorRows: ReadonlyMap<number, number>;
  /** Column of each part of an indicator. */
  readonly columns: ReadonlyMap<string, number>;
}
