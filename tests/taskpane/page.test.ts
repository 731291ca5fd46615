import { readFileSync } from "node:fs";
import path from "node:path";

const html = readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

describe("taskpane.html", () => {
  it("runs under a content security policy without inline script or style", () => {
    expect(html).not.toMatch(/<style/i);
    expect(html).not.toMatch(/\sstyle=/i);
    expect(html).not.toMatch(/\son[a-z]+=/i);
    expect([...html.matchAll(/<script\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/script>/gi)].map(([, attributes, content]) => [/\bsrc=/.test(attributes ?? ""), content])).toEqual([[true, ""], [true, ""]]);
  });

  it("loads office.js from the build's source before everything else, then the functions", () => {
    expect([...html.matchAll(/src="([^"]*)"/g)].map(([, source]) => source)).toEqual(["<%= htmlWebpackPlugin.options.officeJs %>", "functions.js"]);
  });

  it("says its language", () => expect(html).toMatch(/<html lang="zh-CN">/));
});
