/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
const completed: string[] = [];
const states: string[] = [];
const early: string[] = [];
const earlyIds: string[] = [];
beforeAll(async () => {
  office = await bootOffice({
    grid: new MemoryGrid(), host: { onCommandCompleted: (id) => completed.push(id), onPaneState: (state) => states.push(state) },
    beforeLoad: (host) => earlyIds.push(host.runCommand("first", "A"), host.runCommand("second", "B")),
  });
  // Later than the library listens, as where the page's script comes behind it.
  await turn();
  for (const name of ["first", "second"]) office.Office.actions.associate(name, (event: Office.AddinCommands.Event) => { early.push(`${name} ${event.source.id}`); event.completed(); });
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
/** Waits until it is so, and a turn more for what would come behind it. */
const until = async (isSo: () => boolean): Promise<void> => {
  for (let round = 0; round < 500 && !isSo(); round += 1) await turn();
  await turn();
};

describe("ribbon commands and the pane", () => {
  it("keeps the last press for a pane that is still loading", async () => {
    await until(() => early.length > 0);
    expect(early).toEqual(["second B"]);
    expect(completed.splice(0)).toEqual([earlyIds[1]]);
  });

  it("runs the function behind a button and hears that it is done", async () => {
    const sources: string[] = [];
    office.Office.actions.associate("addSelectedLines", (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      event.completed();
    });
    const id = office.host.runCommand("addSelectedLines", "ContextAddLines");
    await until(() => sources.length > 0);
    expect(sources).toEqual(["ContextAddLines"]);
    expect(completed).toEqual([id]);
  });

  it("hears that the pane wants to be shown or hidden", async () => {
    await office.Office.addin.showAsTaskpane();
    await office.Office.addin.hide();
    await office.Office.addin.setStartupBehavior(office.Office.StartupBehavior.load);
    expect(states).toEqual(["Visible", "Background"]);
    expect(await office.Office.addin.getStartupBehavior()).toBe("Load");
  });
});
