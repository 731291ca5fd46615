/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { bootOffice, type BootedOffice } from "../../support/office/boot-office";
import { MemoryGrid } from "../../support/memory-grid";

let office: BootedOffice;
const completed: string[] = [];
const states: string[] = [];
beforeAll(async () => {
  office = await bootOffice({ grid: new MemoryGrid(), host: { onCommandCompleted: (id) => completed.push(id), onPaneState: (state) => states.push(state) } });
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("ribbon commands and the pane", () => {
  it("runs the function behind a button and hears that it is done", async () => {
    const sources: string[] = [];
    office.Office.actions.associate("addSelectedLines", (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      event.completed();
    });
    const id = office.host.runCommand("addSelectedLines", "ContextAddLines");
    await turn();
    expect(id).not.toBeNull();
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

  it("does nothing where no pane listens", () => {
    const other = office.host;
    other.dispose();
    expect(other.runCommand("addSelectedLines", "x")).toBeNull();
  });
});
