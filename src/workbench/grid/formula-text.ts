/**
 * A formula as a user would type it: prefixes that files put before newer functions and parameters are taken off, and
 * an add-in's function gets its dot back, outside string literals and sheet names.
 *
 * @example readableFormula("=_xlfn._xlws.SORT(A1:A3)") // "=SORT(A1:A3)"
 * @example readableFormula("=_xldudf_PAYROLL_WAGE(1)") // "=PAYROLL.WAGE(1)"
 */
export function readableFormula(formula: string): string {
  return outsideLiterals(formula, (part) => part
    .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\.|_xludf\./gi, "")
    .replace(/_xldudf_([A-Z0-9]+)_/gi, "$1."));
}

/** Applies `change` to the parts of a formula that are neither in `"…"` nor in `'…'`. */
export function outsideLiterals(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
