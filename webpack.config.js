const { createHash } = require("node:crypto");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { EsbuildPlugin } = require("esbuild-loader");

const version = require("./package.json").version;
const target = "es2020";

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript", tsx: true }, target, transform: { react: { runtime: "automatic" } } } },
  },
};
/** Our modules do nothing when they are only imported, so that what is not used stays out of a bundle. */
const pureSources = { test: /[\\/]src[\\/].*\.tsx?$/, sideEffects: false };
const styles = { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] };

const shared = (name) => ({
  name,
  mode: "production",
  devtool: false,
  context: __dirname,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [pureSources, typescript, styles] },
  plugins: [],
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", name, cacheDirectory: path.join(__dirname, "build/cache") },
});
const minimized = (options = {}) => ({ minimize: true, minimizer: [new EsbuildPlugin({ target, legalComments: "none", ...options })] });

/**
 * What several of the pane's views need beyond the first load stands in chunks of its own and is loaded once, named after
 * the views that share it. Smaller pieces stay double: a request costs more than they weigh.
 */
const sharedByViews = {
  chunks: "async",
  minSize: 60_000,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    shared: { test: /[\\/](?:src|node_modules)[\\/].*\.[jt]sx?$/, minChunks: 2, name: (_module, chunks) => `shared.${shortHash(chunks.map(({ name }) => name ?? "").sort().join())}` },
  },
};
const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 6);

/** The pane: what Excel shows. Chunks that a first look does not need load on demand. */
const taskpane = {
  ...shared("taskpane"),
  entry: { taskpane: "./src/taskpane/main.tsx" },
  output: {
    path: path.join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "taskpane.[name].js",
    publicPath: "auto",
  },
  optimization: { ...minimized({ css: true }), splitChunks: sharedByViews, chunkIds: "named" },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "taskpane.[name].css" }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      inject: "head",
      scriptLoading: "defer",
      minify: false,
      // Replaced by the build by the chosen source of office.js, see scripts/office-js.mjs.
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    }),
    new (require("webpack").DefinePlugin)({ __VERSION__: JSON.stringify(version), __OFFICE_JS_VERSION__: JSON.stringify(require("@microsoft/office-js/package.json").version) }),
    new CopyPlugin({ patterns: [{ from: "assets/*.png", to: "[path][name][ext]" }] }),
  ],
};

/** The custom functions alone: one file without DOM, for hosts that load it by itself. */
const functions = {
  ...shared("functions"),
  target: ["web", "es2020"],
  entry: { functions: "./src/functions/main.ts" },
  output: { path: path.join(__dirname, "dist"), filename: "functions.js", globalObject: "globalThis" },
  optimization: minimized(),
};

/** The command line: one file for Node. */
const cli = {
  ...shared("cli"),
  target: "node20",
  entry: { cli: "./src/cli/main.ts" },
  output: { path: path.join(__dirname, "dist"), filename: "cli.cjs", library: { type: "commonjs2" } },
  // exceljs has a browser build that lacks streams; the command line takes the one for Node.
  resolve: { extensions: [".ts", ".js"], mainFields: ["main", "module"], conditionNames: ["require", "node"] },
  // One file: what is loaded late by import() is still inside it and evaluated only when it is asked for.
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: "eager" } } },
  optimization: minimized({ target: "node20" }),
  plugins: [
    new (require("webpack").BannerPlugin)({ banner: "#!/usr/bin/env node", raw: true }),
    new (require("webpack").DefinePlugin)({ __VERSION__: JSON.stringify(version) }),
  ],
};

/** The workbench: for trying, developing and testing; it is not deployed. */
const workbench = {
  ...shared("workbench"),
  entry: { workbench: "./src/workbench/page/main.tsx" },
  output: { path: path.join(__dirname, "build/workbench"), filename: "[name].js", chunkFilename: "[name].js", publicPath: "/", clean: { keep: /addin/ } },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      { test: /\.(svg|png|woff2?)$/, type: "asset/resource" },
    ],
  },
  optimization: minimized({ css: true }),
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlPlugin({ template: "./src/workbench/page/workbench.html", filename: "index.html", scriptLoading: "defer", inject: "head", minify: false }),
  ],
};

module.exports = [taskpane, functions, cli, workbench];
