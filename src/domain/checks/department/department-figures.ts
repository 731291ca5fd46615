import type { Department, DepartmentFigure, DepartmentFigureId } from "../../budget/index";
import type { MoneyFigure } from "../../figures/index";

/** A department's figure with its amount. */
export interface AmountFigure extends DepartmentFigure {
  readonly id: DepartmentFigureId;
  readonly amount: MoneyFigure;
}

/** The figures that have a name and an amount, in the document's order. */
export const amountFigures = (department: Department): AmountFigure[] =>
  department.figures.filter((figure): figure is AmountFigure => figure.id !== null && figure.amount !== null);

/** The first figure of each name. */
export function figuresById(department: Department): ReadonlyMap<DepartmentFigureId, AmountFigure> {
  const found = new Map<DepartmentFigureId, AmountFigure>();
  for (const figure of amountFigures(department)) if (!found.has(figure.id)) found.set(figure.id, figure);
  return found;
}
