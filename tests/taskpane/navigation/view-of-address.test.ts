import { viewOfAddress } from "../../../src/taskpane/navigation/index";

const KNOWN = ["start", "payroll", "settings"] as const;

it.each([
  ["in the query", "?view=payroll", "", "payroll"],
  ["beside what the host adds", "?_host_Info=Excel$Web$16.00&view=settings", "", "settings"],
  ["in the fragment", "", "#view=payroll", "payroll"],
  ["none asked for", "?x=1", "", null],
  ["one that is not known", "?view=secret", "", null],
  ["nothing at all", "", "", null],
])("%s", (_, search, hash, view) => expect(viewOfAddress({ search, hash }, KNOWN)).toBe(view));
