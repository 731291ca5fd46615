import type { AssetRow } from "../../budget/index";
import { yuanDecimal } from "../../money/index";
import { printedTerm } from "../../reconciliation/index";
import { reported, type Check } from "../check";

/** The assets table's total is the sum of its rows; 其中 rows are parts of the row above. */
export const assetsSum: Check = {
  id: "assets-sum", group: "department", severities: ["error", "note"], source: "logic",
  *identities({ budget }) {
    const rows = budget.department.assets?.rows ?? [];
    const total = rows.find(({ role }) => role === "total");
    const parts = rows.filter(({ role }) => role === "part");
    if (total?.value.kind !== "number" || parts.length < 2) return;
    const { figure } = total.value;
    yield {
      check: assetsSum.id, figure, label: total.label.text, formation: parts.flatMap(termOf), unit: "元", elsewhere: [], place: figure.place,
      related: parts.map(({ label }) => label.place), severity: "error",
    };
  },
};

const termOf = (row: AssetRow) => (row.value.kind === "number" ? [printedTerm(row.label.text, yuanDecimal(row.value.figure.amount), row.value.figure)] : []);

/** Things that are there have a value: a vehicle counted but not valued leaves the total open. */
export const assetWithoutValue: Check = {
  id: "asset-without-value", group: "department", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const { label, quantity, value } of budget.department.assets?.rows ?? []) {
      if (quantity.kind !== "number" || quantity.figure.value.lte(0)) continue;
      const isZero = value.kind === "number" && yuanDecimal(value.figure.amount).isZero();
      if (value.kind === "number" && !isZero) continue;
      yield reported({
        check: assetWithoutValue.id, severity: "warning", place: label.place, related: [quantity.figure.place],
        parameters: { label: label.text, quantity: quantity.figure.value.toFixed(), case: isZero ? "zero" : "blank" },
      });
    }
  },
};
