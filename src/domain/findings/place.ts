/** A project as places name it. */
export interface ProjectPlace {
  /** The number printed in its heading, else its place in the document; null for the department. */
  readonly project: number | null;
  /** Its place in the document, from 1: only where another project has the same `project`. */
  readonly position?: number;
}

/** Where something was read: in a document (project, indicator row, line of text) or in a workbook (sheet, cell). */
export interface Place extends ProjectPlace {
  /** Row number of the indicator within its project, from 1. */
  readonly indicator: number | null;
  /** Line of the text, from 1; null where there are no lines. */
  readonly line: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The literal words or cell content. */
  readonly text: string;
}

/** The same for all places of one project, different for two projects, whatever numbers are printed: `3`, `3-7`; "" for the department. */
export const projectKeyAt = ({ project, position }: ProjectPlace): string => (project === null ? "" : position === undefined ? String(project) : `${project}-${position}`);

/** The project of that number as places name it; `position` where another has the same. */
export const projectPlace = ({ number, position }: { readonly number: number; readonly position?: number }): ProjectPlace => ({ project: number, ...(position === undefined ? {} : { position }) });

/** What of a place tells its project apart. */
export const projectAt = ({ project, position }: ProjectPlace): ProjectPlace => ({ project, ...(position === undefined ? {} : { position }) });

/** Whether a place is one of the project of that number and position. */
export const isPlaceOf = ({ project, position }: ProjectPlace, own: { readonly number: number | null; readonly position: number }): boolean =>
  (own.number ?? own.position) === project && (position ?? own.position) === own.position;
