#!/usr/bin/env node
/** Draws the PNG icons from assets/source/*.svg, in the sizes that Excel asks for. Run it after a drawing has changed. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findOrGetBrowser } from "./find-browser.mjs";
import { root } from "./settings.mjs";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const source = path.join(root, "assets/source");
const browser = await chromium.launch({ executablePath: await findOrGetBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const file of readdirSync(source).filter((name) => name.endsWith(".svg"))) {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const drawing = readFileSync(path.join(source, file), "utf8").replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
    await page.setContent(`<body style="margin:0;background:transparent">${drawing}</body>`);
    writeFileSync(path.join(root, "assets", `${path.parse(file).name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
