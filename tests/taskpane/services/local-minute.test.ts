import { localMinute } from "../../../src/taskpane/services/local-minute";

it.each([
  [new Date(2026, 10, 26, 8, 5), "2026-11-26 08:05"],
  [new Date(2027, 0, 1, 23, 59, 59), "2027-01-01 23:59"],
])("is what the computer's clock says, to the minute: %s", (time, words) => expect(localMinute(time)).toBe(words));
