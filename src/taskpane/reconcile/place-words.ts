import type { BudgetCheck } from "../../application/index";
import type { Place } from "../../domain/findings/index";
import type { Formats } from "../texts/index";
import type { ReconcileTexts } from "./reconcile-texts";

/** A project as lists name it, by the number that places carry; the department where there is none. */
export const projectWords = (number: number | null, projects: BudgetCheck["projects"], texts: ReconcileTexts): string => {
  if (number === null) return texts.department;
  return texts.projectName(String(number), projects.find((project) => project.number === number)?.title ?? "");
};

/** Where something stands, as short as it can be found by: sheet and cell, or line of the document; with the row of an indicator. */
export const placeWords = (place: Place, texts: ReconcileTexts, formats: Formats): string => {
  const where = place.sheet !== null && place.cell !== null ? `${place.sheet}!${place.cell}` : place.line === null ? "" : texts.line(formats.count(place.line));
  const row = place.indicator === null ? "" : texts.indicator(formats.count(place.indicator));
  return [row, where].filter(Boolean).join(" · ");
};
