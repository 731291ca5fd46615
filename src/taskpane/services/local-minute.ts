const two = (number: number): string => String(number).padStart(2, "0");

/**
 * A time as people read it in a sheet: on this computer's clock, to the minute.
 *
 * @example localMinute(new Date(2026, 10, 26, 8, 5)) // "2026-11-26 08:05"
 */
export const localMinute = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
