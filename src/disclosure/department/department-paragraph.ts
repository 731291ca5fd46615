import type { DepartmentChange, DepartmentClaim, DepartmentFigure, DepartmentFigureId, DocumentSection } from "../../domain/budget/index";
import type { LocatedFigure, MoneyFigure, QuantityFigure } from "../../domain/figures/index";
import { firstFrom, type NumberLedger, type ReadText, type Whereabouts } from "../number-ledger";
import { namedFigure, printedLabel } from "./figure-label";

/** What a paragraph of the department's sections states. */
export interface ParagraphFigures {
  readonly figures: readonly DepartmentFigure[];
  readonly changes: readonly DepartmentChange[];
  readonly claims: readonly DepartmentClaim[];
}

const CHANGE = /(?:增加|增长|上升|提高|增|减少|下降|降低|减)(?:了|额?为?|约)?$/;
const DECREASE = /(?:减少|下降|降低|减)(?:了|额?为?|约)?$/;
const COMPARED = /(?:较|比|与)[^，。；]{0,12}?(?:年初?|上年|去年)[^，。；]{0,12}$/;
const OF_THE_WHOLE = /^(?:与|较|比|同)[^，。；]{0,12}(?:年初?|上年|去年)/;
const CLAIM = /^[^。；;\n]{0,30}?(主要(?:是|用于|为|包括|原因)[^。；;\n]*)/;

const LONGEST_CLAIM = 400;

const isMoney = (located: LocatedFigure): located is LocatedFigure & { figure: MoneyFigure } => located.figure.kind === "money";

/** Reads amounts with the words before them: stated figures, changes against another year, claims about a figure. */
export function readDepartmentParagraph(read: ReadText, section: DocumentSection, ledger: NumberLedger, where: Whereabouts): ParagraphFigures {
  const figures: DepartmentFigure[] = [];
  const changes: DepartmentChange[] = [];
  const claims: DepartmentClaim[] = [];
  let behind = 0;
  let last: DepartmentFigureId | null = null;
  const amounts = read.figures.filter(isMoney);
  for (const [index, located] of amounts.entries()) {
    const before = sentencePart(read.compact.slice(behind, located.start));
    const place = located.figure.place;
    if (CHANGE.test(before)) {
      const named = namedFigure(before.replace(CHANGE, "").replace(COMPARED, "").replace(/(?:较|比|同比|与).*$/, ""));
      // A sentence of its own that names nothing is about the whole, not about what was named last.
      if (named === null && OF_THE_WHOLE.test(before) && read.compact.charAt(located.start - before.length - 1) === "。") last = null;
      changes.push({
        of: named ?? last, label: printedLabel(before).replace(CHANGE, ""), direction: DECREASE.test(before) ? "decrease" : "increase", amount: located.figure,
        comparedYear: comparedYear(read, behind, located.start), section, place,
      });
      last = named ?? last;
    } else {
      const id = namedFigure(before);
      figures.push({ id, label: printedLabel(before), section, amount: located.figure, place });
      last = id ?? last;
    }
    const claim = CLAIM.exec(read.compact.slice(located.end, Math.min(amounts[index + 1]?.start ?? read.compact.length, located.end + LONGEST_CLAIM)));
    if (claim?.[1]) {
      const start = located.end + claim[0].length - claim[1].length;
      claims.push({ about: last, words: ledger.wordsOf(read, where, start, start + claim[1].length) });
    }
    behind = located.end;
  }
  return { figures, changes, claims };
}

/** The words since the last sentence; a bracket that opens in them counts, one that closes does not. */
const sentencePart = (before: string): string => before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1);

/** The year printed between two amounts: 较2019年减少. */
function comparedYear(read: ReadText, from: number, to: number): QuantityFigure | null {
  for (let at = firstFrom(read.figures, from); at < read.figures.length; at += 1) {
    const { start, figure } = read.figures[at] as LocatedFigure;
    if (start >= to) break;
    if (figure.kind === "year" && "较比与".includes(read.compact.charAt(start - 1))) return figure;
  }
  return null;
}
