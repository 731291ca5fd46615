import { addYuan, yuanFromCell, yuanToCell } from "../../domain/money/index";
import { computeCostColumns } from "../../domain/payroll/index";
import type { CostColumns } from "../../domain/payroll/index";
import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { matrixOf } from "../arguments/matrix";
import { isEmpty, isEmptyOrZero, notANumber } from "../arguments/raw-value";
import { whole } from "../definition";
import type { CellResult, FunctionDefinition } from "../definition";
import { partsOfRow } from "./cost-table-row";
import type { RowParts } from "./cost-table-row";

const COLUMNS: readonly ArgumentName[] = ["label", "headcount", "monthlyWage", "months", "insurancePerHead", "feePerHead"];
const TOTAL_LABEL = "合计";
const BLANK_ROW: readonly CellResult[] = ["", "", "", "", ""];
/** So many bad rows are named in the message of a column's sum. */
const MOST_ROWS_NAMED = 5;

/** The five number columns of the table, row by row. */
interface TableColumns {
  readonly headcounts: Float64Array;
  readonly monthlyWages: Float64Array;
  readonly months: Float64Array;
  readonly insurances: Float64Array;
  readonly managementFees: Float64Array;
}

/**
 * A whole payroll table: the cost of every row part by part, and the sums.
 *
 * All rows are computed at once; rows with a value that is no use are then looked at one by one, so that only the
 * parts that depend on it fail. A sum fails with a part of it and names the rows: it never leaves one out.
 */
export const COST_TABLE: FunctionDefinition = {
  id: "COSTTABLE",
  parameters: [whole("table")],
  calculate: ([table]) => {
    const matrix = matrixOf(table);
    if (matrix.columnCount !== COLUMNS.length) {
      return new CellFailure({ code: "columns-missing", shape: { argument: "table", rows: matrix.rowCount, columns: matrix.columnCount }, columns: COLUMNS });
    }
    const columns = readColumns(matrix.rows);
    const cost = computeCostColumns(columns);
    const bad = new Map<number, RowParts>();
    const rows: CellResult[][] = new Array<CellResult[]>(matrix.rowCount + 1);
    let hasFailures = false;
    for (let index = 0; index < matrix.rowCount; index += 1) {
      const total = cost.total[index] as number;
      const row = matrix.rows[index] as readonly unknown[];
      const label = labelOf(row[0]);
      if (label instanceof CellFailure) hasFailures = true;
      if (total > 0) {
        rows[index] = [label, cost.wage[index] as number, cost.insurance[index] as number, cost.managementFee[index] as number, total];
      } else if (row.every(isEmptyOrZero)) {
        rows[index] = [...BLANK_ROW];
      } else if (total === 0) {
        rows[index] = [label, 0, 0, 0, 0];
      } else {
        const parts = partsOfRow(row);
        bad.set(index, parts);
        hasFailures = true;
        rows[index] = [label, ...parts.map((part) => (part instanceof CellFailure ? part : yuanToCell(part)))];
      }
    }
    rows[matrix.rowCount] = [TOTAL_LABEL, ...(bad.size === 0 ? sumsOf(cost) : sumsBesides(bad, columns))];
    return { rows, hasFailures, isBare: false };
  },
};

/** Numbers as they are, 0 in rows that are blank throughout, NaN for anything else. */
function readColumns(rows: readonly (readonly unknown[])[]): TableColumns {
  const headcounts = new Float64Array(rows.length);
  const monthlyWages = new Float64Array(rows.length);
  const months = new Float64Array(rows.length);
  const insurances = new Float64Array(rows.length);
  const managementFees = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as readonly unknown[];
    const headcount = row[1];
    const wage = row[2];
    const worked = row[3];
    const insurance = row[4];
    const fee = row[5];
    if (typeof headcount === "number" && typeof wage === "number" && typeof worked === "number" && typeof insurance === "number" && typeof fee === "number") {
      headcounts[index] = headcount;
      monthlyWages[index] = wage;
      months[index] = worked;
      insurances[index] = insurance;
      managementFees[index] = fee;
    } else if (!row.every(isEmptyOrZero)) {
      headcounts[index] = Number.NaN;
    }
  }
  return { headcounts, monthlyWages, months, insurances, managementFees };
}

const sumsOf = ({ sums }: CostColumns): readonly number[] => [sums.wage, sums.insurance, sums.managementFee, sums.total];

/** The sums where some rows are bad: of all other rows, and of those parts of the bad ones that could be computed. */
function sumsBesides(bad: ReadonlyMap<number, RowParts>, columns: TableColumns): CellResult[] {
  for (const index of bad.keys()) columns.headcounts[index] = columns.monthlyWages[index] = columns.months[index] = columns.insurances[index] = columns.managementFees[index] = 0;
  return sumsOf(computeCostColumns(columns)).map((sum, part) => {
    const failed = [...bad].filter(([, parts]) => parts[part] instanceof CellFailure).map(([index]) => index + 1);
    if (failed.length > 0) return new CellFailure({ code: "rows-failed", rows: failed.slice(0, MOST_ROWS_NAMED), count: failed.length });
    return yuanToCell([...bad.values()].reduce((all, parts) => {
      const amount = parts[part];
      return amount === undefined || amount instanceof CellFailure ? all : addYuan(all, amount);
    }, yuanFromCell(sum)));
  });
}

function labelOf(raw: unknown): CellResult {
  if (typeof raw === "string" || typeof raw === "number") return raw;
  if (isEmpty(raw)) return "";
  return typeof raw === "boolean" ? String(raw).toUpperCase() : notANumber(raw, "label");
}
