import type { BudgetCheck } from "../../application/index";
import { projectKeyAt, projectPlace, type Place, type ProjectPlace } from "../../domain/findings/index";
import type { Formats } from "../texts/index";
import type { ReconcileTexts } from "./reconcile-texts";

/** A project as lists name it, by the number that places carry; the department where there is none. */
export const projectWords = (place: ProjectPlace, projects: BudgetCheck["projects"], texts: ReconcileTexts): string => {
  if (place.project === null) return texts.department;
  const key = projectKeyAt(place);
  const name = texts.projectName(String(place.project), projects.find((project) => projectKeyAt(projectPlace(project)) === key)?.title ?? "");
  return place.position === undefined ? name : `${name}${texts.inOrder(String(place.position))}`;
};

/** Where something stands, as short as it can be found by: sheet and cell, or line of the document; with the row of an indicator. */
export const placeWords = (place: Place, texts: ReconcileTexts, formats: Formats): string => {
  const where = place.sheet !== null && place.cell !== null ? `${place.sheet}!${place.cell}` : place.line === null ? "" : texts.line(formats.count(place.line));
  const row = place.indicator === null ? "" : texts.indicator(formats.count(place.indicator));
  return [row, where].filter(Boolean).join(" · ");
};
