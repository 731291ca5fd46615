import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FUNCTION_NAMES_DATE, FUNCTION_NAMES_LOOKUP, IFunctionService, NumberValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import type { UniverEngine } from "./engine";

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of Excel's count, right from 1900-03-01 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** EDATE of the engine counts days instead of months. Excel: the same day of a later month, at most its last. */
class MonthShift extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const [day, shift] = [firstOf(start), firstOf(months)];
    if (day.isError()) return day;
    if (shift.isError()) return shift;
    const serial = Math.floor(Number(day.getValue()));
    const count = Math.trunc(Number(shift.getValue()));
    if (!Number.isFinite(serial) || !Number.isFinite(count)) return ErrorValueObject.create(ErrorType.VALUE);
    if (serial < 0) return ErrorValueObject.create(ErrorType.NUM);
    const date = new Date(EPOCH + serial * MILLISECONDS_A_DAY);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
    const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const shifted = (Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) - EPOCH) / MILLISECONDS_A_DAY;
    return shifted < 0 ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(shifted);
  }
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return value.isArray() ? ((value as ArrayValueObject).getFirstCell() as BaseValueObject) : value;
}

function cloneOf(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  const rows: (BaseValueObject | null)[][] = [];
  array.iterator((cell, row, column) => {
    (rows[row] ??= [])[column] = cell ?? null;
  });
  return ArrayValueObject.create({
    calculateValueList: rows, rowCount: array.getRowCount(), columnCount: array.getColumnCount(),
    unitId: array.getUnitId(), sheetId: array.getSheetId(), row: 0, column: 0,
  });
}

/**
 * Puts right what the engine gets wrong: EDATE, and SORT and SORTBY, which sort the cells' shared cache in place and so
 * spoil other formulas' results.
 */
export function repairFunctions(engine: UniverEngine): void {
  const functions = engine.injector.get(IFunctionService);
  functions.registerExecutors(new MonthShift(FUNCTION_NAMES_DATE.EDATE));
  for (const name of [FUNCTION_NAMES_LOOKUP.SORT, FUNCTION_NAMES_LOOKUP.SORTBY]) {
    const executor = functions.getExecutor(name);
    if (!executor) continue;
    const original = executor.calculate.bind(executor);
    executor.calculate = (...values: BaseValueObject[]) => original(...values.map(cloneOf));
  }
}
