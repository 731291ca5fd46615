import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find((path) => existsSync(path)) ?? null;

/** For tests that need it: they run where it is installed, and are counted as skipped elsewhere. */
export const whereLibreOfficeIs = PROGRAM === null ? it.skip : it;

/** Without this LibreOffice shows the results that the file came with. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The file as LibreOffice saves it after it has calculated every formula anew. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  if (PROGRAM === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "workbench-file-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "in.xlsx"), bytes);
    execFileSync(PROGRAM, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, "in.xlsx")], { stdio: "pipe" });
    return new Uint8Array(readFileSync(join(folder, "out/in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
