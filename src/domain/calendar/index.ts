export { isoDateFromSerial, isoDateFromText } from "./cell-date";
export { datePartsOf, dayAfter, dayBefore, daysInMonth, isIsoDate, isoDateFromParts, weekdayOf, type DateParts, type IsoDate } from "./iso-date";
