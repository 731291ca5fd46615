import type { StatedEquation } from "../../budget/index";
import type { Figure } from "../../figures/index";
import { figureValue, printedTerm, productTerm, type Formation } from "../../reconciliation/index";
import { exactDecimal } from "../../money/index";
import type { Check } from "../check";

/** An equation that the text makes holds: 14049 − 6800 − 5280 = 1969. */
export const equation: Check = {
  id: "equation", group: "arithmetic", severities: ["error", "note"], source: "logic",
  *identities({ budget }) {
    for (const project of budget.projects) {
      for (const stated of project.equations) {
        const formation = formationOf(stated);
        if (!formation) continue;
        const { figure, label } = stated.result;
        yield {
          check: equation.id, figure, label, formation, unit: figure.kind === "money" ? "元" : figure.printed.unit, elsewhere: [],
          place: figure.place, related: stated.terms.map((term) => term.figure.place), severity: "error", parameters: { equation: textOf(stated) },
        };
      }
    }
  },
};

function formationOf(stated: StatedEquation): Formation | null {
  if (stated.terms.length === 0) return null;
  if (stated.kind === "sum") {
    return stated.terms.map(({ sign, figure, label }) => printedTerm(label, figureValue(figure), figure, sign === "-" ? -1 : 1));
  }
  if (stated.terms.some(({ sign, figure }) => sign === "÷" && figureValue(figure).isZero())) return null;
  return [productTerm("", stated.terms.map(({ sign, figure, label }) => ({
    kind: "rate" as const, value: exactDecimal(sign === "÷" ? exactDecimal(1).div(asFactor(figure)) : asFactor(figure)), label, figure: sign === "÷" ? null : figure, fits: [],
  })))];
}

/** A percentage multiplies as a fraction. */
const asFactor = (figure: Figure) => (figure.kind === "percent" ? exactDecimal(figure.value.div(100)) : figureValue(figure));

const textOf = ({ terms }: StatedEquation): string =>
  terms.map(({ sign, figure }, index) => `${index === 0 && (sign === "+" || sign === "×") ? "" : ` ${sign === "-" ? "−" : sign} `}${figure.printed.digits}`).join("").trim();
