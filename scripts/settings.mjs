import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the built add-in is served from; the only place that knows an address. */
export const DEFAULT_BASE_URL = "https://localhost:3000/addin";
export const baseUrl = (process.env.ADDIN_BASE_URL ?? DEFAULT_BASE_URL).replace(/\/+$/, "");
export const officeJs = process.env.ADDIN_OFFICE_JS ?? "cdn";

export const version = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version;
