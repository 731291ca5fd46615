#!/usr/bin/env node
/** Bundles the measurements and runs them in one process: `npm run bench`. */
import { mkdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/settings.mjs";

const outfile = path.join(root, "build/bench.cjs");
mkdirSync(path.dirname(outfile), { recursive: true });
await build({ entryPoints: [path.join(root, "bench/main.ts")], outfile, bundle: true, platform: "node", format: "cjs", target: "node20", packages: "external", logLevel: "warning" });
process.exit(spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" }).status ?? 1);
