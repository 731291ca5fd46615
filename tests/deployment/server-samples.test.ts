/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root, runModule } from "./run-module";

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const nginx = read("docs/deployment/nginx.conf");
const iis = new DOMParser().parseFromString(read("docs/deployment/web.config"), "application/xml");
const all = (selector: string): Element[] => [...iis.querySelectorAll(selector)];
const { frame } = runModule('import { FRAME_POLICY } from "./scripts/content-policy.mjs"; console.log(JSON.stringify({ frame: FRAME_POLICY }));') as { readonly frame: string };

/** What the build writes, by the ends of the names, and how each must be sent: as docs/deployment.md says. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "application/javascript; charset=utf-8", ".json": "application/json; charset=utf-8", ".xml": "text/xml; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png",
};

it("the sample for IIS is well-formed and is a configuration of a web server", () => {
  expect(iis.querySelector("parsererror")).toBeNull();
  expect([iis.documentElement.tagName, [...iis.documentElement.children].map(({ tagName }) => tagName)]).toEqual(["configuration", ["system.webServer"]]);
  expect(all("system\\.webServer > *").map(({ tagName }) => tagName).sort()).toEqual(["directoryBrowse", "httpProtocol", "security", "staticContent"]);
});

it("both samples send the same headers, and the policy of the build", () => {
  const ofNginx = Object.fromEntries([...nginx.matchAll(/^\s*add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [name, value]));
  const ofIis = Object.fromEntries(all("customHeaders > add").map((one) => [one.getAttribute("name"), one.getAttribute("value")]));
  expect({ "Cache-Control": iis.querySelector("clientCache")!.getAttribute("cacheControlCustom"), ...ofIis }).toEqual(ofNginx);
  expect(ofNginx).toEqual({ "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": frame });
  expect(all("customHeaders > remove").map((one) => one.getAttribute("name"))).toContain("X-Frame-Options");
});

it("IIS removes a type before it maps it: a second map of one ending stops the site", () => {
  const maps = all("staticContent > mimeMap").map((one) => one.getAttribute("fileExtension"));
  expect(new Set(maps).size).toBe(maps.length);
  for (const ending of maps) expect(iis.querySelector(`staticContent > remove[fileExtension="${ending ?? ""}"] + mimeMap[fileExtension="${ending ?? ""}"]`)).not.toBeNull();
});

it("IIS sends every kind of file as the guide says, and nginx its text with the same charset", () => {
  expect(Object.fromEntries(all("staticContent > mimeMap").map((one) => [one.getAttribute("fileExtension"), one.getAttribute("mimeType")]))).toEqual(TYPES);
  const said = Object.fromEntries([.../\*\*文件类型\*\*：(.*)。/.exec(read("docs/deployment.md"))![1]!.matchAll(/`(\.\w+)` ([\w/]+)/g)].map(([, ending, type]) => [ending, type]));
  expect(said).toEqual(Object.fromEntries(Object.entries(TYPES).map(([ending, type]) => [ending, type.replace(/;.*/, "")])));
  const charsetTypes = /charset_types ([^;]*);/.exec(nginx)![1]!.split(" ");
  expect(charsetTypes.sort()).toEqual(Object.values(TYPES).filter((type) => type.includes("charset")).map((type) => type.replace(/;.*/, "")).sort());
});

it("both take nothing but GET and HEAD", () => {
  expect(nginx).toContain("limit_except GET { deny all; }");
  expect([iis.querySelector("verbs")!.getAttribute("allowUnlisted"), all("verbs > add").map((one) => [one.getAttribute("verb"), one.getAttribute("allowed")])]).toEqual(["false", [["GET", "true"], ["HEAD", "true"]]]);
});
