import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { PATIENCE, waitUntilRead } from "./wait-for";

// One place for all browser tests: on a busy machine a test takes many times as long as on a quiet one.
jest.setTimeout(5 * PATIENCE);

export const root = path.resolve(__dirname, "../../..");
const artifacts = path.join(root, "artifacts");

const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

/** How many times slower than it is the browser is made to run, to see that no test depends on the machine's speed. */
const SLOWDOWN = Number(process.env["BROWSER_SLOWDOWN"] ?? 1);

let server: { child: ChildProcess; url: string } | null = null;
let browser: Browser | null = null;

/** Starts the workbench's server as `npm start` does (on what was built before), on a free port, and a headless browser; both once per test file. */
export async function startWorkbench(): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs"), "--no-open", "--no-build", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const match = /workbench: (https:\/\/localhost:\d+\/)/.exec(printed);
      if (match) resolve(match[1]!);
    });
    child.once("exit", (code) => reject(new Error(`the server stopped with ${code}: ${printed}`)));
  });
  server = { child, url };
  browser = await chromium.launch({ executablePath: browserPath(), args: QUIET });
}

export async function stopWorkbench(): Promise<void> {
  await browser?.close();
  server?.child.kill();
  browser = null;
  server = null;
}

function browserPath(): string {
  const file = process.env["BROWSER_PATH"] ?? "/usr/bin/chromium";
  return file;
}

/** One open workbench and what went wrong in it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: Frame;
  readonly url: string;
  /** Requests to other origins, console errors, uncaught errors and violations of the content security policy. */
  readonly trouble: string[];
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly width?: number;
  readonly height?: number;
  readonly paneWidth?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Query of the workbench page, e.g. `lang=en-US`. */
  readonly query?: string;
  /** What the user does while the page is still loading. */
  readonly whileLoading?: (page: Page) => Promise<void>;
}

/** Opens the workbench and waits until the pane has drawn its first view. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
  if (!browser || !server) throw new Error("startWorkbench() first");
  const { url } = server;
  const context: BrowserContext = await browser.newContext({
    ignoreHTTPSErrors: true, acceptDownloads: true, locale: "zh-CN",
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.colorScheme ?? "light", forcedColors: options.forcedColors ?? "none", reducedMotion: options.reducedMotion ?? "no-preference",
  });
  context.setDefaultTimeout(PATIENCE);
  const trouble: string[] = [];
  const page = await context.newPage();
  if (SLOWDOWN > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  context.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob|about):/.test(target)) trouble.push(`request to ${target}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`uncaught: ${error.message}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
  });
  const query = [options.query, options.paneWidth ? `pane=${options.paneWidth}` : ""].filter(Boolean).join("&");
  await page.goto(query ? `${url}?${query}` : url, { waitUntil: options.whileLoading ? "commit" : "load" });
  await options.whileLoading?.(page);
  await page.waitForFunction(() => (window as unknown as { workbench?: { ready: Promise<unknown> } }).workbench?.ready.then(() => true));
  const pane = await drawnPaneOf(page);
  return { page, pane, url, trouble, close: () => context.close() };
}

/** The frame in which the add-in runs. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  return frame;
}

/** The frame in which the add-in runs, once it has drawn its view and read the workbook: a workbook that is opened gets a new one. */
export async function drawnPaneOf(page: Page): Promise<Frame> {
  const pane = await paneOf(page);
  await pane.waitForSelector("main h1");
  await waitUntilRead(pane);
  return pane;
}

/** Keeps a picture for people to look at, under artifacts/. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: path.join(artifacts, `${name}.png`) });
}

/** Keeps a picture of the pane alone. */
export async function keepPanePicture(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.locator("iframe").screenshot({ path: path.join(artifacts, `${name}.png`) });
}
