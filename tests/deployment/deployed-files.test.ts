import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root, runModule } from "./run-module";

const BASE = "https://addin.example.gov.cn/budget";
type Source = "cdn" | "china" | "local";

const { manifest, files } = runModule(`
  import { readFileSync } from "node:fs";
  import { manifestFor, officeFilesFor } from "./scripts/deployed-files.mjs";
  console.log(JSON.stringify({ manifest: manifestFor(readFileSync("manifest.xml", "utf8"), ${JSON.stringify(BASE)}), files: Object.fromEntries(["cdn", "china", "local"].map((source) => [source, officeFilesFor(source)])) }));
`) as { readonly manifest: string; readonly files: Readonly<Record<Source, readonly string[]>> };

it("the manifest names the chosen address everywhere and no other", () => {
  const addresses = [...manifest.matchAll(/DefaultValue="(https?:[^"]*)"|<AppDomain>([^<]*)</g)].map(([, value, domain]) => value ?? domain!);
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith(BASE) && !BASE.startsWith(address))).toEqual([]);
  expect(manifest).not.toContain("localhost");
});

it("office.js stands beside the pane in a build for networks without internet alone", () => {
  expect([files.cdn, files.china]).toEqual([[], []]);
  const library = path.join(root, "node_modules/@microsoft/office-js/dist");
  expect(files.local.filter((file) => !existsSync(path.join(library, file)))).toEqual([]);
});

it("what office.js loads in Excel on each platform is among it, in both languages", () => {
  const office = readFileSync(path.join(root, "node_modules/@microsoft/office-js/dist/office.js"), "utf8");
  const versions = /\bexcel:\{([^}]*)\}/.exec(office)![1]!;
  const asked = [...versions.matchAll(/(\w+):"([\d.]+)"/g)].map(([, platform, version]) => `excel-${platform}-${version}.js`);
  expect(asked).toContain("excel-win32-16.01.js");
  expect(asked.filter((file) => !files.local.includes(file))).toEqual([]);
  expect(files.local).toEqual(expect.arrayContaining(["office.js", "en-us", "zh-cn"]));
});
