/** What a build writes that depends on its settings: the manifest, the pane's page, office.js beside the pane. */
import { withPolicy } from "./content-policy.mjs";
import { withOfficeJs } from "./office-js.mjs";
import { DEFAULT_BASE_URL } from "./settings.mjs";

/** The manifest for an address that the add-in is served from; domains that it names are of that address too. */
export const manifestFor = (manifest, baseUrl) => manifest.replaceAll(DEFAULT_BASE_URL, baseUrl).replaceAll(new URL(DEFAULT_BASE_URL).origin, new URL(baseUrl).origin);

/** The pane's page for a source of office.js (`cdn`, `china`, `local`). */
export const paneFor = (page, source) => withPolicy(withOfficeJs(page, source), source);

/** Files and folders of the client library, from the npm package, that a pane of Excel loads; none where Microsoft serves them. */
export const officeFilesFor = (source) =>
  (source === "local" ? ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-ios-16.00.js", "excel-winrt-16.00.js", "en-us", "zh-cn"] : []);
