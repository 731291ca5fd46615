const DAY_MS = 86_400_000;
const dayOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS);
const isPaid = (serial: number): boolean => ![0, 6].includes(dayOf(serial).getUTCDay());

/** Excel's functions of dates, for days behind February 1900; told apart from the domain's own calendar. */
export const DATE_FUNCTIONS = {
  INT: ([value = 0]) => Math.floor(value),
  DATE: ([year = 0, month = 0, day = 0]) => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS,
  MONTH: ([serial = 0]) => dayOf(serial).getUTCMonth() + 1,
  DAY: ([serial = 0]) => dayOf(serial).getUTCDate(),
  NETWORKDAYS: ([from = 0, to = 0]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, day) => from + day).filter(isPaid).length,
} as const satisfies Readonly<Record<string, (args: readonly number[]) => number>>;
