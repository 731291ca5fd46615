import type { SheetPlan } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";

/** Steps that set heights, widths and print set-up of a sheet that is there, where its new plan has others than its former one. */
export function sizesOfPlan(plan: SheetPlan, former: SheetPlan): SheetOperation[] {
  const sheet = plan.name;
  const heights = new Map(former.rowHeights.map(({ row, height }) => [row, height]));
  return [
    ...plan.rowHeights.filter(({ row, height }) => heights.get(row) !== height).map(({ row, height }): SheetOperation => ({ kind: "row-height", sheet, row, points: height })),
    ...plan.columnWidths.flatMap((characters, column): SheetOperation[] => (characters === null || characters === former.columnWidths[column] ? [] : [{ kind: "column-width", sheet, column, characters }])),
    ...(plan.print && JSON.stringify(plan.print) !== JSON.stringify(former.print) ? [{ kind: "print", sheet, print: plan.print } as const] : []),
  ];
}

/** Steps that give a sheet the looks of its former plan again, after its new one has been taken away. */
export function looksAgain(former: SheetPlan, plan: SheetPlan): SheetOperation[] {
  const sheet = former.name;
  const areas = [...new Set(plan.formats.map(({ address }) => address))];
  const isSameLayout = JSON.stringify(former.formats) === JSON.stringify(plan.formats);
  return [
    ...(isSameLayout ? [] : [
      ...areas.map((address): SheetOperation => ({ kind: "clear-formats", sheet, address })),
      ...former.formats.map(({ address, style }): SheetOperation => ({ kind: "format", sheet, address, style })),
    ]),
    ...sizesOfPlan(former, plan),
  ];
}
