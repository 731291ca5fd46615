import type { Frame } from "playwright-core";
import { VIEWS } from "../../src/taskpane/app/index";
import { zh } from "../../src/taskpane/texts/zh";
import { type, writeFromPane } from "./support/drive-workbench";
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForView } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

/** Shows a view as a user does: by its entry in the navigation, or from the view that leads to it. */
async function showView(pane: Frame, id: (typeof VIEWS)[number]["id"]): Promise<void> {
  const { within } = VIEWS.find((one) => one.id === id)!;
  if (within === undefined) await pane.getByRole("navigation").first().getByRole("button", { name: zh.views[id], exact: true }).click();
  else {
    await showView(pane, within);
    await pane.getByRole("button", { name: zh.settings.capabilities }).click();
  }
  await waitForView(pane, zh.views[id]);
}

const opened = async (work: (bench: OpenWorkbench) => Promise<void>): Promise<void> => {
  const bench = await openWorkbench({ query: "lang=zh-CN" });
  try {
    await work(bench);
  } finally {
    await bench.close();
  }
};

it("asks nobody but its own origin and breaks no policy, in every view, with a write, an undo and a function in a cell", async () => {
  await opened(async ({ page, pane, url, trouble }) => {
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).origin));
    for (const { id } of VIEWS) await showView(pane, id);
    await showView(pane, "payroll");
    await writeFromPane(pane, () => pane.getByRole("radio", { name: /PAYROLL 函数/ }).click());
    await type(page, "人员费用", "R2", "=PAYROLL.WAGE(2520,2)");
    await showView(pane, "handover");
    await writeFromPane(pane, () => pane.getByRole("button", { name: "预览移交" }).click());
    await showView(pane, "start");
    await writeFromPane(pane, () => pane.getByRole("button", { name: /^撤销“移交/ }).first().click());
    expect([...asked].filter((origin) => origin !== new URL(url).origin && origin !== "null")).toEqual([]);
    expect(trouble).toEqual([]);
  });
});

it("has a policy that bites: a request elsewhere and an inline script are refused and noticed", async () => {
  await opened(async ({ pane, trouble }) => {
    const policy = await pane.evaluate(() => document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content"));
    expect(policy).toContain("script-src 'self';");
    // The browser's driver may evaluate whatever a policy says, so that this is read and not tried.
    expect(policy).not.toContain("unsafe-eval");
    const results = await pane.evaluate(async () => {
      const attempts: Record<string, string> = {};
      attempts["fetch"] = await fetch("https://elsewhere.example/").then(() => "done", () => "refused");
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.body.append(script);
      attempts["inline"] = "inlineRan" in window ? "done" : "refused";
      return attempts;
    });
    expect(results).toEqual({ fetch: "refused", inline: "refused" });
    // As the browser words it, or as the page's own listener does; the browser tells of it when it likes.
    await eventually(() => {
      for (const directive of ["connect-src", "script-src"]) {
        expect(trouble.filter((line) => /Content Security Policy directive|CSP:/.test(line) && line.includes(directive)).length).toBeGreaterThan(0);
      }
    });
  });
});
