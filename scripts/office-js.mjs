/** Where the pane loads office.js from: one setting of the build. Microsoft supports its CDN only. */
export const OFFICE_JS_SOURCES = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  /** Beside the pane, for networks without internet. */
  local: "office/office.js",
  /** As the workbench's server has it, from the installed package. */
  workbench: "../office/office.js",
};

/** The same page with office.js taken from another source. */
export function withOfficeJs(html, source) {
  const url = OFFICE_JS_SOURCES[source];
  if (!url) throw new Error(`unknown source of office.js: ${source} (known: ${Object.keys(OFFICE_JS_SOURCES).join(", ")})`);
  const known = Object.values(OFFICE_JS_SOURCES).find((candidate) => html.includes(`"${candidate}"`));
  if (!known) throw new Error("the page does not load office.js");
  return html.replace(`"${known}"`, `"${url}"`);
}
