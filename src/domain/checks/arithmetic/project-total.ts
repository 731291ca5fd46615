import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import type { Check } from "../check";
import { projectLabel } from "./cost-factors";
import { projectParts } from "./project-parts";

/**
 * A project's stated total is the sum of its parts. Totals carried up to a whole 万元 are usual, but ask for more than
 * the parts come to: a warning that names the rounding.
 */
export const projectTotal: Check = {
  id: "project-total", group: "arithmetic", severities: ["error", "warning", "note"], source: "logic",
  *identities(subject) {
    const totals = subject.budget.projects.flatMap((project) => (project.total ? [{ label: projectLabel(project), value: yuanDecimal(project.total.amount.amount), figure: project.total.amount }] : []));
    for (const project of subject.budget.projects) {
      const { total } = project;
      const parts = projectParts(project, subject);
      if (!total || total.scope !== "year" || !parts || parts.length < 2) continue;
      yield {
        check: projectTotal.id, figure: total.amount, label: total.words, formation: parts, unit: "元", place: total.amount.place, isListOpen: true,
        elsewhere: totals, related: parts.flatMap((part) => part.figure?.place ?? []), severity: "error",
      };
    }
  },
};

/** A total that the text states twice is the same both times. */
export const repeatedTotal: Check = {
  id: "repeated-total", group: "arithmetic", severities: ["error"], source: "logic",
  *identities({ budget }) {
    for (const { total, furtherTotals } of budget.projects) {
      for (const further of furtherTotals) {
        if (!total || further.scope !== total.scope) continue;
        yield {
          check: repeatedTotal.id, figure: further.amount, label: further.words, formation: [printedTerm(total.words, yuanDecimal(total.amount.amount), total.amount)],
          unit: "元", elsewhere: [], place: further.amount.place, related: [total.amount.place], severity: "error",
        };
      }
    }
  },
};
