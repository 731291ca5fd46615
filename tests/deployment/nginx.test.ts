import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import https from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, runModule } from "./run-module";

const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find((file) => existsSync(file)) ?? null;
const types = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find((file) => existsSync(file)) ?? null;
/** Where nginx is not installed these are counted as skipped. */
const whereNginxIs = nginx === null || types === null ? describe.skip : describe;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

whereNginxIs("the sample for nginx, in nginx", () => {
  let folder: string;
  let server: ChildProcess | undefined;
  let port: number;

  const ask = (pathname: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> => new Promise((resolve, reject) => {
    const request = https.request({ host: "127.0.0.1", port, path: pathname, method, headers, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.on("error", reject);
    request.end();
  });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
    port = await freePort();
    mkdirSync(path.join(folder, "site/addin"), { recursive: true });
    cpSync(path.join(root, "dist"), path.join(folder, "site/addin"), { recursive: true });
    const { key, cert } = runModule(`
      import { generate } from "selfsigned";
      const made = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048, algorithm: "sha256" });
      console.log(JSON.stringify({ key: made.private, cert: made.cert }));
    `) as { readonly key: string; readonly cert: string };
    writeFileSync(path.join(folder, "addin.key"), key);
    writeFileSync(path.join(folder, "addin.crt"), cert);
    const sample = readFileSync(path.join(root, "docs/deployment/nginx.conf"), "utf8")
      .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`).replaceAll("/etc/nginx/addin.", `${folder}/addin.`).replace("/srv/budget-payroll", `${folder}/site`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n");
    writeFileSync(path.join(folder, "nginx.conf"), `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\ninclude ${types};\ndefault_type application/octet-stream;\naccess_log off;\n${temporary}\n${sample}\n}\n`);
    // As root nginx gives its workers to another user, who must be able to read the folder.
    execFileSync("chmod", ["-R", "a+rX", folder]);
    execFileSync(nginx!, ["-t", "-p", folder, "-c", path.join(folder, "nginx.conf")], { stdio: "pipe" });
    server = spawn(nginx!, ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await ask("/addin/taskpane.html").then(() => true, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("nginx does not answer");
  });
  afterAll(async () => {
    // Where the preparation failed there is no server to stop.
    if (server) {
      const { exitCode } = server;
      const gone = exitCode === null ? new Promise((resolve) => server?.once("exit", resolve)) : null;
      server.kill("SIGTERM");
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["taskpane.html", "text/html; charset=utf-8"], ["taskpane.js", "application/javascript; charset=utf-8"], ["functions.js", "application/javascript; charset=utf-8"],
    ["functions.json", "application/json; charset=utf-8"], ["functions-zh-cn.json", "application/json; charset=utf-8"], ["manifest.xml", "text/xml; charset=utf-8"],
    ["assets/icon-32.png", "image/png"], ["help/functions/zh/wage.html", "text/html; charset=utf-8"], ["help/index.html", "text/html; charset=utf-8"], ["help/guide/zh/import.html", "text/html; charset=utf-8"],
    ["help/help.css", "text/css; charset=utf-8"], ["help/guide/pictures/start.png", "image/png"],
  ])("sends %s as %s, whole and with its headers", async (file, type) => {
    const { status, headers, body } = await ask(`/addin/${file}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(type);
    expect(body.equals(readFileSync(path.join(root, "dist", file)))).toBe(true);
    expect(headers).toMatchObject({ "cache-control": "no-cache", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["content-security-policy"]).toMatch(/^frame-ancestors 'self' https:/);
    expect(headers["x-frame-options"]).toBeUndefined();
  });

  it("says that nothing has changed, and compresses", async () => {
    const { headers } = await ask("/addin/taskpane.js");
    expect((await ask("/addin/taskpane.js", "GET", { "if-none-match": String(headers["etag"]) })).status).toBe(304);
    const small = await ask("/addin/taskpane.js", "GET", { "accept-encoding": "gzip" });
    expect(small.headers["content-encoding"]).toBe("gzip");
  });

  it.each([
    ["/", "GET", 404], ["/addin/nothing.js", "GET", 404], ["/addin/../nginx.conf", "GET", 404], ["/addin/%2e%2e/%2e%2e/addin.key", "GET", 400], ["/addin/taskpane.html", "POST", 403], ["/addin/taskpane.html", "DELETE", 403], ["/addin/taskpane.html", "HEAD", 200],
  ])("answers %s %s with %d", async (pathname, method, status) => expect((await ask(pathname, method)).status).toBe(status));
});
