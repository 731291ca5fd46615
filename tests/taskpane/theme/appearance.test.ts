import { luminance, resolveAppearance } from "../../../src/taskpane/theme/index";

const plain = { choice: "system", host: null, prefersDark: false, forcedColours: false } as const;

describe("what is shown", () => {
  it.each([
    ["nothing known: light", {}, "light"],
    ["the browser prefers dark", { prefersDark: true }, "dark"],
    ["Excel is dark though the browser is light", { host: { bodyBackgroundColor: "#262626" } }, "dark"],
    ["Excel is light though the browser is dark", { host: { bodyBackgroundColor: "#FFFFFF" }, prefersDark: true }, "light"],
    ["the user's choice wins over Excel's theme", { choice: "light", host: { bodyBackgroundColor: "#000000" } }, "light"],
    ["forced colours win over everything", { choice: "light", forcedColours: true }, "contrast"],
    ["an unreadable colour of the host is passed over", { host: { bodyBackgroundColor: "window" }, prefersDark: true }, "dark"],
  ] as const)("%s", (_, more, shown) => expect(resolveAppearance({ ...plain, ...more })).toBe(shown));
});

describe("luminance", () => {
  it.each([["#000000", 0], ["#FFFFFF", 1], ["FFFFFF", 1], ["red", null], ["#FFF", null]] as const)("of %s is %s", (colour, expected) => expect(luminance(colour)).toBe(expected));
});
