import type { Frame, Page } from "playwright-core";
import { blankFormTexts } from "../../../src/taskpane/blank-form/blank-form-texts";
import { capabilitiesTexts } from "../../../src/taskpane/capabilities/capabilities-texts";
import { formulaReviewTexts } from "../../../src/taskpane/formula-review/formula-review-texts";
import { goalSheetsTexts } from "../../../src/taskpane/goal-sheets/goal-sheets-texts";
import { handoverTexts } from "../../../src/taskpane/handover/handover-texts";
import { importTexts } from "../../../src/taskpane/import/import-texts";
import { reconcileTexts } from "../../../src/taskpane/reconcile/reconcile-texts";
import { en } from "../../../src/taskpane/texts/en";
import { zh } from "../../../src/taskpane/texts/zh";
import type { Language } from "../../../src/wording/index";
import { select, type } from "./drive-workbench";
import { documentText, PROJECTS, SUMS } from "./full-workbook";
import { waitForView, waitUntilRead } from "./wait-for";

/** All words that the pane may say, in one language. */
export const wordsOf = (language: Language) => ({
  common: language === "zh" ? zh : en, blankForm: blankFormTexts(language), capabilities: capabilitiesTexts(language), review: formulaReviewTexts(language),
  goals: goalSheetsTexts(language), handover: handoverTexts(language), import: importTexts(language), reconcile: reconcileTexts(language),
});
export type Words = ReturnType<typeof wordsOf>;

/** Where the pane stands, and what there is to look at. */
export interface Scene {
  readonly page: Page;
  readonly pane: Frame;
  readonly words: Words;
  readonly look: (name: string) => Promise<void>;
}

type ViewName = keyof typeof zh.views;

/** Goes to a view by the pane's navigation. */
export async function goTo({ pane, words }: Pick<Scene, "pane" | "words">, view: ViewName): Promise<void> {
  await pane.getByRole("navigation").first().getByRole("button", { name: words.common.views[view], exact: true }).click();
  await waitForView(pane, words.common.views[view]);
}

const press = async (pane: Frame, name: string | RegExp): Promise<void> => {
  await pane.getByRole("main").getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first().click();
};

/** Opens everything that is folded away in the view. */
export async function unfold(pane: Frame): Promise<void> {
  const closed = pane.locator("main button[aria-expanded=false]");
  for (let left = 40; left > 0 && await closed.count() > 0; left -= 1) {
    const button = (await closed.first().elementHandle())!;
    await button.evaluate((element) => { (element as HTMLElement).click(); });
    await pane.waitForFunction((pressed) => !pressed.isConnected || pressed.getAttribute("aria-expanded") !== "false", button);
  }
}

/** Asks for a write and looks at its preview; goes back without writing. */
async function preview(scene: Scene, name: string, ask: () => Promise<void>): Promise<void> {
  const { pane, words, look } = scene;
  await ask();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  await look(name);
  await dialog.getByRole("button", { name: words.common.write.cancel }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Every view of the pane on a workbook in which all of them have something to show, with the previews that they lead to. */
export async function everyView(scene: Scene): Promise<void> {
  const { page, pane, words, look } = scene;
  await waitForView(pane, words.common.views.start);
  await pane.getByRole("main").getByRole("button", { name: words.common.start.openReconcile, exact: true }).waitFor();
  await look("start");
  await preview(scene, "undo preview with later edits", () => press(pane, words.common.start.undoOf(words.common.subject({ kind: "budget-book", projects: PROJECTS }))));

  await goTo(scene, "payroll");
  await unfold(pane);
  await look("payroll");
  await preview(scene, "preview", () => pane.getByRole("radio", { name: new RegExp(words.common.payroll.styles.functions) }).click());

  await goTo(scene, "import");
  await look("import");
  await pane.locator("textarea").fill(documentText(true));
  await press(pane, words.import.read);
  await pane.getByText(words.import.found).waitFor();
  await look("import, read");

  await goTo(scene, "goal-sheets");
  await look("goal sheets");
  await press(pane, words.goals.blankForm);
  await pane.getByText(words.blankForm.mapping).first().waitFor();
  await look("blank form");
  await press(pane, words.blankForm.back);
  await press(pane, new RegExp(`^${words.goals.editOf("")}`));
  await pane.getByText(words.goals.back).waitFor();
  await look("goal sheet");

  await everyReconciliation(scene);

  await goTo(scene, "formula-review");
  await look("formula review, not begun");
  await press(pane, words.review.reviewWorkbook);
  await pane.getByRole("heading", { name: words.review.findings }).waitFor();
  await look("formula review");

  // As a host leaves a function that it does not know; a file that is opened has its names put right.
  await type(page, "人员费用", "R2", "=ROUND(_xlfn.PAYROLL.WAGE(2520,2),0)+1");
  await goTo(scene, "handover");
  await pane.getByText(words.handover.brokenTitle("1")).waitFor();
  await look("handover");
  await preview(scene, "handover preview", () => press(pane, words.handover.preview));
  await preview(scene, "repair preview", () => press(pane, words.handover.repair));

  await goTo(scene, "settings");
  await look("settings");
  await press(pane, words.common.settings.capabilities);
  await waitForView(pane, words.common.views.capabilities);
  await look("capabilities");

  await goTo(scene, "payroll");
  await pane.getByRole("radio", { name: new RegExp(words.common.payroll.styles.functions) }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  await page.evaluate(async () => (await window.workbench!.ready).host.failNext({ sync: 2 }, "GeneralException"));
  const agreed = dialog.getByRole("checkbox");
  if (await agreed.count()) await agreed.first().check();
  await dialog.getByRole("button", { name: words.common.write.write }).click();
  await pane.getByText(words.common.write.failedTitle(words.common.subject({ kind: "formula-style", style: "functions" }))).first().waitFor();
  await waitUntilRead(pane);
  await look("a write that failed");
}

async function everyReconciliation(scene: Scene): Promise<void> {
  const { page, pane, words, look } = scene;
  await goTo(scene, "reconcile");
  await pane.getByText(words.reconcile.bridgeTitle).first().waitFor();
  await unfold(pane);
  await look("reconcile, all open");
  const tab = (id: keyof typeof words.reconcile.tabs): Promise<void> => pane.getByRole("tab", { name: words.reconcile.tabs[id] }).click();
  await tab("coverage");
  await pane.getByRole("heading", { name: words.reconcile.coverage.title }).waitFor();
  await look("reconcile, figures");
  await tab("report");
  await pane.getByText(words.reconcile.report.writeTitle).waitFor();
  await look("reconcile, report");
  await tab("versions");
  await pane.getByText(words.reconcile.versions.intro).waitFor();
  await look("reconcile, versions");
  await pane.locator("textarea").fill(documentText(false));
  await press(pane, words.import.read);
  await pane.getByText(words.reconcile.versions.comparedWith(words.reconcile.versions.pasted)).waitFor();
  await press(pane, new RegExp(`${words.reconcile.versions.kinds.added}$`));
  await look("reconcile, versions compared");
  await tab("ranges");
  await pane.getByText(words.reconcile.ranges.hint).waitFor();
  await look("reconcile, ranges");
  await select(page, SUMS, "A1:B3");
  await press(pane, words.reconcile.ranges.takeParts);
  await pane.getByText(/A1:B3/).first().waitFor();
  await select(page, SUMS, "B4");
  await press(pane, words.reconcile.ranges.takeTotal);
  await pane.getByText("−437.17").waitFor();
  for (const [field, value] of [["stated", "4,386,816"], ["headcount", "135"], ["wage", "2688"]] as const) await pane.getByLabel(words.reconcile.ranges.wageFields[field]).fill(value);
  await pane.getByRole("main").getByText(words.reconcile.expected).first().waitFor();
  await waitUntilRead(pane);
  await look("reconcile, ranges compared");
}

/** Every view on a workbook with nothing in it: what it says then. */
export async function everyEmptyView(scene: Scene): Promise<void> {
  const { pane, words, look } = scene;
  for (const view of ["start", "payroll", "goal-sheets", "reconcile", "handover"] as const) {
    await goTo(scene, view);
    await look(`${view}, empty`);
  }
  await goTo(scene, "formula-review");
  await press(pane, words.review.reviewWorkbook);
  await pane.getByText(words.review.noFormulas).first().waitFor();
  await look("formula-review, empty");
}
