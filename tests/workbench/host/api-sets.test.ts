import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../../..");

describe("the generated table of requirement sets", () => {
  it("is what the installed declarations say", () => {
    const printed = execFileSync(process.execPath, [path.join(root, "scripts/generate-api-sets.mjs"), "--print"], { encoding: "utf8", maxBuffer: 1e7 });
    expect(fs.readFileSync(path.join(root, "src/workbench/host/api-sets.generated.json"), "utf8")).toBe(printed);
  });
});
