import { isTotalOfRates } from "../arithmetic/cost-factors";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

/** Whether `amount` follows `line` somewhere with nothing but punctuation between. */
function isBehind(text: string, line: string, amount: string): boolean {
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
    const end = at + line.length;
    const next = text.indexOf(amount, end);
    if (next >= 0 && next - end <= 3 && /^[。，,；;.]*$/.test(text.slice(end, next))) return true;
  }
  return false;
}

/** A total right behind a line that lacks its amount: it may be the line's. `6人2020年…管理费。 共计256万元` */
export const totalAmbiguous: Check = {
  id: "total-ambiguous", group: "consistency", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const project of budget.projects) {
      if (isTotalOfRates(project)) continue;
      const { goal, total, costs } = project;
      const text = withoutSpaces(goal?.text ?? "");
      const covered = new Set(costs.wageAmounts.flatMap((amount) => amount.costs));
      for (const entry of [...costs.insurance, ...costs.fees]) {
        if (entry.amount || covered.has(entry.id) || !total) continue;
        const [line, amount] = [withoutSpaces(entry.place.text), withoutSpaces(total.amount.place.text)];
        if (!isBehind(text, line, amount)) continue;
        yield reported({ check: totalAmbiguous.id, severity: "warning", place: total.amount.place, related: [entry.place], parameters: { line: entry.place.text } });
      }
    }
  },
};
