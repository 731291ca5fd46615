import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { root, runModule } from "./run-module";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "package-"));
  mkdirSync(path.join(folder, "dist/assets"), { recursive: true });
  writeFileSync(path.join(folder, "dist/taskpane.html"), "<!DOCTYPE html>窗格");
  writeFileSync(path.join(folder, "dist/cli.cjs"), "// command line");
  writeFileSync(path.join(folder, "dist/assets/icon-16.png"), Buffer.from([0, 1, 2, 255]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const packed = (dist: string): Buffer => Buffer.from(runModule(`
  import { packageOf } from "./scripts/package.mjs";
  const { bytes } = await packageOf(${JSON.stringify(dist)});
  console.log(JSON.stringify(bytes.toString("base64")));
`) as string, "base64");

it("is the same byte for byte, whenever and in whatever order its files were written", () => {
  const first = packed(path.join(folder, "dist"));
  cpSync(path.join(folder, "dist"), path.join(folder, "later"), { recursive: true });
  utimesSync(path.join(folder, "later/taskpane.html"), new Date("2030-05-06"), new Date("2030-05-06"));
  expect(packed(path.join(folder, "later")).equals(first)).toBe(true);
  writeFileSync(path.join(folder, "later/taskpane.html"), "<!DOCTYPE html>另一个");
  expect(packed(path.join(folder, "later")).equals(first)).toBe(false);
});

it("holds what is deployed with the hash of every file, and the command line apart", async () => {
  const zip = await JSZip.loadAsync(packed(path.join(folder, "dist")));
  expect(Object.keys(zip.files).sort()).toEqual([
    "LICENSE", "SHA256SUMS", "addin/assets/icon-16.png", "addin/taskpane.html", "command-line/budget-payroll.cjs", "deployment.md", "integrity.json", "nginx.conf", "web.config",
  ]);
  const sums = (await zip.file("SHA256SUMS")!.async("string")).trim().split("\n").map((line) => line.split("  "));
  const integrity = JSON.parse(await zip.file("integrity.json")!.async("string")) as Record<string, { bytes: number; integrity: string }>;
  expect(sums.map(([, name]) => name).sort()).toEqual(Object.keys(zip.files).filter((name) => !["SHA256SUMS", "integrity.json"].includes(name)).sort());
  for (const [sum, name] of sums) {
    const bytes = await zip.file(name!)!.async("nodebuffer");
    expect([name, createHash("sha256").update(bytes).digest("hex")]).toEqual([name, sum]);
    expect(integrity[name!]).toEqual({ bytes: bytes.length, integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}` });
  }
  expect(await zip.file("nginx.conf")!.async("string")).toBe(readFileSync(path.join(root, "docs/deployment/nginx.conf"), "utf8"));
});
