import { yuanDecimal, yuanText } from "../../money/index";
import { bridgeProjects, printedTerm } from "../../reconciliation/index";
import { projectLabel } from "../arithmetic/cost-factors";
import { reported, type Check } from "../check";

/**
 * The department's project expenditure is the sum of its projects.
 *
 * Where every project states what it costs, more than the department's figure is a contradiction, and so is a difference
 * that a slip explains; less may be a project that is not published. Where some state nothing, the rest is not in
 * the document: the shortfall is a figure and not an accusation, unless the others already come to more.
 */
export const projectExpenditure: Check = {
  id: "project-expenditure", group: "reconciliation", severities: ["error", "warning", "note"], source: "财预〔2016〕143号",
  *identities({ budget }) {
    const bridge = bridgeProjects(budget);
    if (!bridge?.figure.amount || bridge.withoutAmount.length > 0) return;
    yield {
      check: projectExpenditure.id, figure: bridge.figure.amount, label: bridge.figure.label, unit: "元", elsewhere: [], place: bridge.figure.place, isListOpen: true,
      related: [], severity: "error", ...(yuanDecimal(bridge.difference).isPositive() ? { severityUnexplained: "warning" as const } : {}), parameters: { case: "all-known" },
      formation: bridge.steps.flatMap(({ project, amount, kind }) =>
        (amount === null ? [] : [printedTerm(projectLabel(project), yuanDecimal(amount), kind === "total" ? project.total?.amount ?? null : null)])),
    };
  },
  *run({ budget }) {
    const bridge = bridgeProjects(budget);
    if (!bridge || bridge.withoutAmount.length === 0) return;
    const isMore = yuanDecimal(bridge.difference).isNegative();
    yield reported({
      check: projectExpenditure.id, severity: isMore ? "error" : "warning", place: bridge.figure.place, related: bridge.withoutAmount.map(({ place }) => place),
      stated: yuanText(bridge.stated), expected: yuanText(bridge.known), difference: yuanText(bridge.difference), unit: "元",
      parameters: {
        case: isMore ? "more" : "open", missing: bridge.withoutAmount.map(({ number, position }) => String(number ?? position)),
        known: bridge.steps.length - bridge.withoutAmount.length,
      },
    }, isMore && bridge.figure.amount ? [bridge.figure.amount] : []);
  },
};
