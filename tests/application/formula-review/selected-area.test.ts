import { selectedArea, WorkbookPortError, type WorkbookPort } from "../../../src/application/index";
import { boundedAddress } from "../../../src/application/formula-review/index";

const selecting = (readSelection: WorkbookPort["readSelection"]): WorkbookPort => ({ readSelection } as WorkbookPort);
const block = { row: 0, column: 0, values: [], formulas: [], numberFormats: [] };

describe("the selected area", () => {
  it.each([["B2:C9", "B2:C9"], ["D4", "D4"], ["B:C", "B1:C1048576"], ["3:5", "A3:XFD5"]])("%s is %s", (address, bounded) => expect(boundedAddress(address)).toBe(bounded));

  it("is known also where its cells are too many to be read", async () => {
    const port = selecting(async () => { throw new WorkbookPortError("too-large", "x", { sheet: "甲", address: "A:F" }); });
    expect(await selectedArea(port)).toEqual({ sheet: "甲", address: "A1:F1048576" });
  });

  it("is what the port says otherwise, and several areas at once are refused", async () => {
    expect(await selectedArea(selecting(async () => ({ sheet: "甲", address: "A1:B2", block })))).toEqual({ sheet: "甲", address: "A1:B2" });
    await expect(selectedArea(selecting(async () => { throw new WorkbookPortError("unsupported", "x"); }))).rejects.toMatchObject({ code: "unsupported" });
  });
});
