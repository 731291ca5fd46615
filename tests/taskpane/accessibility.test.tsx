/** @jest-environment jsdom */
import axe from "axe-core";
import { Surroundings, OutsideExcel } from "../../src/taskpane/app/index";
import { createPreferences, PreferencesProvider } from "../../src/taskpane/preferences/index";
import { createFakeServices, EMPTY, entry, prepared, type FakeServices } from "./support/fake-services";
import { openPane } from "./support/pane";
import { twoProjects, viewOf } from "./support/payroll-fixture";
import { allByRole, byRole, cleanUp, click, render } from "./support/render";

// axe measures glyphs on a canvas, which jsdom has not: it then takes every glyph for text.
HTMLCanvasElement.prototype.getContext = () => null;

afterEach(cleanUp);
// axe takes seconds over jsdom where the machine is busy; nothing is timed here.
jest.setTimeout(60_000);

/** Violations in one line each. jsdom has no layout: what needs one (contrast, target size) is checked in the browser. */
const violations = async (): Promise<string[]> => {
  const { violations: found } = await axe.run(document.body, { resultTypes: ["violations"], preload: false, rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
};

const FULL: FakeServices["workbook"] = {
  ...EMPTY,
  sheets: [{ name: "人员费用", purpose: "payroll" }, { name: "Sheet1", purpose: null }],
  journal: [entry(), entry({ id: "w2", state: "taken-back" })],
  payroll: viewOf(twoProjects(), { problems: [{ code: "text-for-number", sheet: "人员费用", cell: "F31", column: "人数", text: "135人" }] }),
};

describe.each(["zh", "en"] as const)("axe finds nothing, in %s,", (hostLanguage) => {
  it("on the start view of a full workbook", async () => {
    await openPane({ hostLanguage, fake: createFakeServices(FULL) });
    expect(await violations()).toEqual([]);
  });

  it("on the payroll view with everything opened", async () => {
    await openPane({ hostLanguage, fake: createFakeServices(FULL), initialView: "payroll" });
    for (const toggle of allByRole("button").filter((one) => one.getAttribute("aria-expanded") === "false")) await click(toggle);
    expect(await violations()).toEqual([]);
  });
});

describe("axe finds nothing", () => {
  it("on the start view of an empty workbook", async () => {
    await openPane();
    expect(await violations()).toEqual([]);
  });

  it("on the payroll view without a payroll", async () => {
    await openPane({ initialView: "payroll" });
    expect(await violations()).toEqual([]);
  });

  it("on the settings", async () => {
    await openPane({ initialView: "settings" });
    expect(await violations()).toEqual([]);
  });

  it("on the preview, with something to overwrite and something in the way", async () => {
    const fake = createFakeServices(FULL);
    const write = prepared({ obstacles: [{ code: "merged", sheet: "人员费用", address: "B4:D4" }] });
    fake.preparation = () => ({ kind: "ready", prepared: { ...write, overwrites: write.changes.slice(0, 1) }, problems: [] });
    await openPane({ fake });
    await click(allByRole("button").filter((one) => one.closest("main li") !== null)[0]!);
    expect(allByRole("dialog")).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it("on the message after a write", async () => {
    await openPane();
    await click(byRole("button", /^插入示例/));
    await click(byRole("button", "写入"));
    expect(await violations()).toEqual([]);
  });

  it("on the page outside Excel", async () => {
    await render(
      <PreferencesProvider preferences={createPreferences(() => null)}>
        <Surroundings hostLanguage="zh" hostColours={() => null} onLanguage={() => undefined}><OutsideExcel reason="no-office" /></Surroundings>
      </PreferencesProvider>,
    );
    expect(await violations()).toEqual([]);
  });
});
