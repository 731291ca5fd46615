import { readFileSync } from "node:fs";
import path from "node:path";
import { root, runModule } from "./run-module";

const { pages, frame } = runModule(`
  import { readFileSync } from "node:fs";
  import { FRAME_POLICY, withPolicy } from "./scripts/content-policy.mjs";
  import { withOfficeJs } from "./scripts/office-js.mjs";
  const html = readFileSync("src/taskpane/taskpane.html", "utf8").replace(/<%= [^%]*%>/, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  const pages = Object.fromEntries(["cdn", "china", "local"].map((source) => [source, withPolicy(withOfficeJs(html, source), source)]));
  console.log(JSON.stringify({ pages, frame: FRAME_POLICY }));
`) as { readonly pages: Readonly<Record<"cdn" | "china" | "local", string>>; readonly frame: string };

const directives = (policy: string): Record<string, string> => Object.fromEntries(policy.split("; ").map((one) => [one.slice(0, one.indexOf(" ")), one.slice(one.indexOf(" ") + 1)]));
const policyOf = (html: string) => directives(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)![1]!);

describe.each([
  ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "'self' https://appsforoffice.microsoft.com"],
  ["china", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", "'self' https://appsforoffice.cdn.partner.office365.cn"],
  ["local", "office/office.js", "'self'"],
] as const)("the page with office.js from %s", (source, address, allowed) => {
  it("loads it from there, and allows that origin and no other", () => {
    expect(/<script src="([^"]*)"/.exec(pages[source])![1]).toBe(address);
    const policy = policyOf(pages[source]);
    expect(policy).toMatchObject({ "default-src": "'self'", "script-src": allowed, "connect-src": allowed, "object-src": "'none'", "base-uri": "'none'", "form-action": "'none'", "frame-src": "'none'" });
    expect(JSON.stringify(policy)).not.toMatch(/\*|unsafe-eval|http:/);
  });

  it("has its policy before anything that it governs", () => {
    const html = pages[source];
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<script|<link|<style/));
    expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
  });
});

it("is refused for a source that is not known", () => {
  expect(() => runModule(`import { pagePolicy } from "./scripts/content-policy.mjs"; console.log(JSON.stringify(pagePolicy("elsewhere")));`)).toThrow(/unknown source/);
});

it.each(["nginx.conf", "web.config"])("the sample %s sends the header that the pane needs", (file) => {
  expect(readFileSync(path.join(root, "docs/deployment", file), "utf8")).toContain(frame);
});

it("names the hosts of Office, international and 21Vianet's, and no other", () => {
  const { "frame-ancestors": hosts = "" } = directives(frame);
  expect(hosts.split(" ").slice(1).every((host) => /^https:\/\/\*\.(officeapps\.live\.com|office\.com|office365\.com|microsoft365\.com|cloud\.microsoft|sharepoint\.com|partner\.officewebapps\.cn|sharepoint\.cn)$/.test(host))).toBe(true);
  expect(readFileSync(path.join(root, "docs/deployment.md"), "utf8")).toContain(frame);
});
