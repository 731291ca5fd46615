/**
 * What the pane's page may load and who may frame it. The page carries its policy itself, as a meta element, so that it
 * holds wherever it is put; only `frame-ancestors` has no effect there and must come as a header from the server.
 */

/** Origins of office.js, by where the build takes it from. */
const OFFICE_ORIGINS = {
  cdn: ["https://appsforoffice.microsoft.com"],
  china: ["https://appsforoffice.cdn.partner.office365.cn"],
  local: [],
};

/** Pages of Office on the web that frame the pane: international, and those of 21Vianet. */
export const OFFICE_HOSTS = [
  "https://*.officeapps.live.com", "https://*.office.com", "https://*.office365.com", "https://*.microsoft365.com", "https://*.cloud.microsoft", "https://*.sharepoint.com",
  "https://*.partner.officewebapps.cn", "https://*.sharepoint.cn",
];

const written = (directives) => Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");

/** Fluent puts its styles into the page as it goes: that is the one thing that is not from a file. */
const own = { "default-src": ["'self'"], "script-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:"], "font-src": ["'self'"], "connect-src": ["'self'"], "worker-src": ["'self'"] };
const nothing = { "frame-src": ["'none'"], "object-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"] };

/** The policy that the pane's page carries, for a source of office.js (`cdn`, `china`, `local`). */
export function pagePolicy(source) {
  const office = OFFICE_ORIGINS[source];
  if (!office) throw new Error(`unknown source of office.js: ${source} (known: ${Object.keys(OFFICE_ORIGINS).join(", ")})`);
  return written({ ...own, "script-src": [...own["script-src"], ...office], "connect-src": [...own["connect-src"], ...office], ...nothing });
}

/** The header that the server must send beside it. */
export const FRAME_POLICY = written({ "frame-ancestors": ["'self'", ...OFFICE_HOSTS] });

/** The workbench frames the pane and nobody frames the workbench; its grid draws on blobs. */
export const WORKBENCH_POLICY = written({
  ...own, "img-src": ["'self'", "data:", "blob:"], "font-src": ["'self'", "data:"], "worker-src": ["'self'", "blob:"],
  ...nothing, "frame-src": ["'self'"], "frame-ancestors": ["'none'"],
});

/** The pane within the workbench. */
export const WORKBENCH_PANE_POLICY = `${pagePolicy("local")}; frame-ancestors 'self'`;

/** The page with its policy, before anything that it governs. */
export function withPolicy(html, source) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(source)}">`;
  const present = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  if (present.test(html)) return html.replace(present, meta);
  if (!html.includes('<meta charset="utf-8">')) throw new Error("the page has no place for its policy");
  return html.replace('<meta charset="utf-8">', `<meta charset="utf-8">\n    ${meta}`);
}
