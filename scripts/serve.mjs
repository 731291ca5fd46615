/** Serves the workbench and, under /addin/, the built add-in over https on localhost. */
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { FRAME_POLICY, WORKBENCH_PANE_POLICY, WORKBENCH_POLICY } from "./content-policy.mjs";
import { root } from "./settings.mjs";

const page = path.join(root, "build/workbench");
const dist = path.join(root, "dist");
const office = path.join(root, "node_modules/@microsoft/office-js/dist");
const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".woff": "font/woff",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".md": "text/plain; charset=utf-8",
};
/** Certificate and key: the trusted ones that Office's own tool made, where there are any; else self-signed, kept in build/. */
async function certificate() {
  const trusted = path.join(os.homedir(), ".office-addin-dev-certs");
  if (existsSync(path.join(trusted, "localhost.key"))) {
    return { key: readFileSync(path.join(trusted, "localhost.key")), cert: readFileSync(path.join(trusted, "localhost.crt")), isTrusted: true };
  }
  const folder = path.join(root, "build/certificate");
  const [keyFile, certFile] = [path.join(folder, "localhost.key"), path.join(folder, "localhost.crt")];
  const month = 30 * 24 * 3600 * 1000;
  if (!existsSync(keyFile) || Date.now() - statSync(keyFile).mtimeMs > 6 * month) {
    const made = await generate([{ name: "commonName", value: "localhost" }], {
      keySize: 2048, algorithm: "sha256", notAfterDate: new Date(Date.now() + 12 * month),
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }] }],
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
  }
  return { key: readFileSync(keyFile), cert: readFileSync(certFile), isTrusted: false };
}

function locate(pathname, forExcel) {
  let base = page;
  let relative = pathname === "/" ? "index.html" : pathname.slice(1);
  if (pathname.startsWith("/office/")) [base, relative] = [office, pathname.slice("/office/".length)];
  else if (forExcel && pathname.startsWith("/addin/")) [base, relative] = [dist, pathname.slice("/addin/".length)];
  if (relative === "" || relative.endsWith("/")) relative += "index.html";
  const file = path.resolve(base, relative);
  return file.startsWith(base + path.sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response, forExcel) {
  let pathname = "/";
  try {
    pathname = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const file = locate(pathname, forExcel);
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  // The manifest names the address that it was built for; another port of this machine serves it too.
  const body = pathname === "/addin/manifest.xml" ? Buffer.from(readFileSync(file, "utf8").replaceAll("https://localhost:3000", `https://${request.headers.host}`)) : null;
  response.writeHead(200, {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "content-length": body ? body.length : statSync(file).size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": !pathname.startsWith("/addin/") ? WORKBENCH_POLICY : forExcel ? FRAME_POLICY : WORKBENCH_PANE_POLICY,
  });
  if (request.method === "HEAD") response.end();
  else if (body) response.end(body);
  else createReadStream(file).pipe(response);
}

/**
 * Starts the server on localhost; `port` 0 takes a free one. With `forExcel` the add-in is what `npm run build` wrote,
 * with office.js from where the build takes it, to be framed by Office.
 */
export async function serve(port = 3000, { forExcel = false } = {}) {
  const { key, cert, isTrusted } = await certificate();
  const server = https.createServer({ key, cert }, (request, response) => answer(request, response, forExcel));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return { server, url: `https://localhost:${server.address().port}/`, isTrusted, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
