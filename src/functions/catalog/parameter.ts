import { parameterOn } from "../../domain/parameters/index";
import type { DatedRow } from "../../domain/parameters/index";
import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { dateReader, openDateReader } from "../arguments/date-readers";
import { atPosition } from "../arguments/list";
import { matrixOf } from "../arguments/matrix";
import type { Matrix } from "../arguments/matrix";
import { amountReader } from "../arguments/number-readers";
import { nameReader } from "../arguments/text-readers";
import { required, whole } from "../definition";
import type { CellResult, FunctionDefinition } from "../definition";
import { spread } from "../spread";

const SPREAD_PARAMETERS = [required("name", nameReader), required("date", dateReader)] as const;
const COLUMNS: readonly ArgumentName[] = ["name", "from", "to", "value"];

interface TableRow extends DatedRow {
  readonly value: unknown;
  /** Row of the table, from 1. */
  readonly position: number;
}

/** The value in force on a day, out of dated rows (name, from, to, value; further columns are the user's own). */
export const PARAMETER: FunctionDefinition = {
  id: "PARAMETER",
  parameters: [...SPREAD_PARAMETERS, whole("table")],
  calculate: ([name, date, table]) => {
    const matrix = matrixOf(table);
    if (matrix.columnCount < COLUMNS.length) {
      return new CellFailure({ code: "columns-missing", shape: { argument: "table", rows: matrix.rowCount, columns: matrix.columnCount }, columns: COLUMNS });
    }
    const rowsByName = groupByName(matrix);
    const known = new Map<string, readonly TableRow[] | CellFailure>();
    return spread(SPREAD_PARAMETERS, [name, date], (wanted, day) => {
      const rows = known.get(wanted) ?? readRows(wanted, rowsByName.get(wanted));
      known.set(wanted, rows);
      return rows instanceof CellFailure ? rows : valueOn(rows, wanted, day);
    });
  },
};

/** Rows by name; which of them is a header or a remark does not matter, since nobody asks for it. */
function groupByName(matrix: Matrix): Map<string, [row: readonly unknown[], position: number][]> {
  const groups = new Map<string, [readonly unknown[], number][]>();
  matrix.rows.forEach((row, index) => {
    const name = nameReader.read(row[0], "name");
    if (name instanceof CellFailure) return;
    const group = groups.get(name) ?? [];
    group.push([row, index + 1]);
    groups.set(name, group);
  });
  return groups;
}

/** The rows of one name with their dates read; one date that cannot be read makes the answer unsure, so it fails. */
function readRows(name: string, group: readonly [row: readonly unknown[], position: number][] | undefined): readonly TableRow[] | CellFailure {
  if (group === undefined) return new CellFailure({ code: "parameter-unknown", name }, "not-available");
  const rows: TableRow[] = [];
  for (const [row, position] of group) {
    const from = dateReader.read(row[1], "from");
    if (from instanceof CellFailure) return atPosition(from, position);
    const to = openDateReader.read(row[2], "to");
    if (to instanceof CellFailure) return atPosition(to, position);
    rows.push({ name, from, to, value: row[3], position });
  }
  return rows;
}

function valueOn(rows: readonly TableRow[], name: string, date: string): CellResult {
  const lookup = parameterOn(rows, name, date);
  if (lookup.kind === "none") return new CellFailure({ code: "parameter-not-in-force", name, date }, "not-available");
  if (lookup.kind === "overlap") return new CellFailure({ code: "parameter-overlap", name, date, rows: lookup.rows.map(({ position }) => position) });
  const value = amountReader.read(lookup.row.value, "value");
  return value instanceof CellFailure ? atPosition(value, lookup.row.position) : value;
}
