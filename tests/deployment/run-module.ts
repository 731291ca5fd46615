import { execFileSync } from "node:child_process";
import path from "node:path";

export const root = path.resolve(__dirname, "../..");

/** Runs a module of the build's own scripts in Node and gives what it prints as JSON: they are ES modules, which jest does not load. */
export const runModule = (source: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", source], { cwd: root, encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "pipe"] })) as unknown;
