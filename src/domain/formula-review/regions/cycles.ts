import type { ReviewModel } from "../model/review-model";
import type { SheetGrid } from "../model/sheet-grid";

export interface CyclePlace {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** Ranges larger than this are followed only where they hold the cell itself; Excel's circles are nearly always short. */
const LARGEST_RANGE = 256;
/** So many references are followed in all; a workbook with more is searched no further. */
const MOST_EDGES = 20_000_000;

/**
 * Circles of formulas that read one another (strongly connected parts of the graph of formulas), also across sheets.
 * Linear in formulas and references, without recursion.
 */
export function findCycles(model: ReviewModel): CyclePlace[][] {
  const { sheets } = model;
  const starts: number[] = [];
  let count = 0;
  for (const { used } of sheets) {
    starts.push(count);
    count += Math.max(0, used.bottom - used.top + 1) * Math.max(0, used.right - used.left + 1);
  }
  const order = new Int32Array(count);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const cycles: CyclePlace[][] = [];
  let next = 1;
  let edges = 0;

  const placeOf = (sheet: SheetGrid, node: number): CyclePlace => {
    const at = node - starts[sheet.index]!;
    const width = sheet.used.right - sheet.used.left + 1;
    return { sheet, row: sheet.used.top + Math.floor(at / width), column: sheet.used.left + (at % width) };
  };
  const nodeOf = (sheet: SheetGrid, row: number, column: number): number =>
    starts[sheet.index]! + (row - sheet.used.top) * (sheet.used.right - sheet.used.left + 1) + column - sheet.used.left;
  const sheetOfNode = (node: number): SheetGrid => {
    let index = sheets.length - 1;
    while (index > 0 && starts[index]! > node) index -= 1;
    return sheets[index]!;
  };

  function readsOf(node: number): number[] {
    const { sheet, row, column } = placeOf(sheetOfNode(node), node);
    const reads: number[] = [];
    for (const { node: reference, call } of sheet.classAt(row, column)?.uses ?? []) {
      if (call === "ROW" || call === "COLUMN" || call === "ROWS" || call === "COLUMNS" || call === "OFFSET") continue;
      const on = model.sheetOf(reference.sheet, sheet);
      const whole = on && sheet.resolve(reference.area, row, column);
      const area = on && whole && on.usedPart(whole);
      if (!on || !area) continue;
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_RANGE) {
        if (on === sheet && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right) reads.push(node);
        continue;
      }
      for (let r = area.top; r <= area.bottom; r += 1) for (let c = area.left; c <= area.right; c += 1) if (on.isFormula(r, c)) reads.push(nodeOf(on, r, c));
    }
    edges += reads.length;
    return reads;
  }

  interface Step { readonly node: number; readonly reads: readonly number[]; at: number }
  const begin = (node: number): Step => {
    order[node] = low[node] = next;
    next += 1;
    isOpen[node] = 1;
    open.push(node);
    return { node, reads: edges > MOST_EDGES ? [] : readsOf(node), at: 0 };
  };
  for (const sheet of sheets) sheet.forEachFormula((row, column) => {
    const root = nodeOf(sheet, row, column);
    if (order[root] !== 0) return;
    const path: Step[] = [begin(root)];
    for (let step = path[path.length - 1]; step; step = path[path.length - 1]) {
      const read = step.reads[step.at];
      step.at += 1;
      if (read !== undefined) {
        if (order[read] === 0) path.push(begin(read));
        else if (isOpen[read] === 1) low[step.node] = Math.min(low[step.node]!, order[read]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) low[above.node] = Math.min(low[above.node]!, low[step.node]!);
      if (low[step.node] !== order[step.node]) continue;
      const members: number[] = [];
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen[member] = 0;
        members.push(member);
        if (member === step.node) break;
      }
      if (members.length > 1 || step.reads.includes(step.node)) cycles.push(members.sort((a, b) => a - b).map((member) => placeOf(sheetOfNode(member), member)));
    }
  });
  return cycles;
}
