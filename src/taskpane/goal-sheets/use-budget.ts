import type { BudgetView } from "../../application/index";
import { useLiveRead, type CellsChanged } from "../live/index";
import { useServices } from "../services/index";
import { useWrite } from "../writing/index";

/** Only changes of sheets that the budget was read from, and sheets that come and go, are followed: reading takes the whole workbook. */
const concernsBudget = ({ sheet, address }: CellsChanged, last: BudgetView | null | undefined): boolean => {
  if (address === "" || last === undefined || last === null) return true;
  const { department } = last.budget;
  return last.projects.some((project) => project.sheet === sheet || project.lines.some(({ place }) => place?.sheet === sheet))
    || department.figures.some(({ place }) => place.sheet === sheet) || department.paragraphs.some(({ words }) => words.place.sheet === sheet);
};

/** The budget of the open workbook, followed while the view is open. */
export const useBudget = () => {
  const services = useServices();
  const { isWriting, revision } = useWrite();
  return useLiveRead<BudgetView | null>({ read: services.budget.load, watch: services.watch, concerns: concernsBudget, isHeld: isWriting, revision });
};
