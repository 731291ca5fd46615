import { datePartsOf, dayAfter, dayBefore, daysInMonth, isIsoDate, isoDateFromParts, isoDateFromSerial, isoDateFromText, weekdayOf } from "../../../src/domain/calendar";

describe("dates of the calendar", () => {
  it.each(["2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => expect(isIsoDate(text)).toBe(true));
  it.each(["2019-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-1-1", "20200101", "", "0000-01-01", "2020-01-01T00:00"])(
    "%j is none", (text) => expect(datePartsOf(text)).toBeNull());
  it("is made from parts, or not at all", () => {
    expect([isoDateFromParts(2020, 2, 29), isoDateFromParts(2021, 2, 29), isoDateFromParts(2020.5, 1, 1), isoDateFromParts(33, 1, 2)])
      .toEqual(["2020-02-29", null, null, "0033-01-02"]);
  });
  it.each([[2020, 2, 29], [2100, 2, 28], [2000, 2, 29], [2021, 4, 30], [2021, 12, 31]])("%d-%d has %d days", (year, month, days) =>
    expect(daysInMonth(year, month)).toBe(days));
});

describe("neighbouring days", () => {
  it.each([["2020-03-01", "2020-02-29"], ["2021-03-01", "2021-02-28"], ["2021-01-01", "2020-12-31"], ["2020-07-02", "2020-07-01"]])(
    "before %s is %s, and back", (day, before) => {
      expect(dayBefore(day)).toBe(before);
      expect(dayAfter(before)).toBe(day);
    });
  it("refuses what is no date, and the ends of the calendar", () => {
    expect(() => dayBefore("2020-02-30")).toThrow(RangeError);
    expect(() => dayBefore("0001-01-01")).toThrow(RangeError);
    expect(() => dayAfter("9999-12-31")).toThrow(RangeError);
  });
});

describe("weekdays and serial numbers agree with the platform's calendar", () => {
  it("on every day of 1900-03 to 2100", () => {
    const first = Date.UTC(1900, 2, 1) / 86_400_000;
    for (let serial = 61; serial < 73_500; serial += 1) {
      const date = new Date((first + serial - 61) * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      if (isoDateFromSerial(serial) !== iso) throw new Error(`${serial} is ${iso}, not ${isoDateFromSerial(serial)}`);
      const weekday = weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (weekday !== date.getUTCDay()) throw new Error(`${iso}: weekday ${weekday}`);
    }
  });
  it("refuses a day that is none", () => expect(() => weekdayOf(2021, 2, 29)).toThrow(RangeError));
});

describe("serial numbers of cells", () => {
  it.each([
    [1, "1900-01-01"], [59, "1900-02-28"], [60, null], [61, "1900-03-01"], [43831, "2020-01-01"], [43831.75, "2020-01-01"],
    [2958465, "9999-12-31"], [2958465.9, "9999-12-31"], [2958466, null], [0, null], [0.5, null], [-1, null], [Number.NaN, null], [Infinity, null],
  ])("%d is %s", (serial, expected) => expect(isoDateFromSerial(serial)).toBe(expected));
});

describe("dates as people write them", () => {
  it.each([
    ["2020-1-5", "2020-01-05"], ["2020/01/05", "2020-01-05"], ["2020.1.5", "2020-01-05"], ["2020年1月5日", "2020-01-05"], [" 2020年 1月 5 ", "2020-01-05"],
    ["2020-02-30", null], ["1/5/2020", null], ["2020-01", null], ["", null], ["今天", null],
  ])("%j is %s", (text, expected) => expect(isoDateFromText(text)).toBe(expected));
});
