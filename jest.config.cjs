const swc = ["@swc/jest", {
  jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
  module: { type: "commonjs" },
}];
/** ES modules that Univer pulls in and that Node's require cannot load as they are. */
const esModules = ["strip-bom", "uuid", "lodash-es", "nanoid", "cjk-regex", "unicode-regex", "regexp-util", "rbush", "quickselect", "kdbush", "collapse-white-space", "n-gram", "trigram-utils", "franc-min"];
const shared = {
  transform: { "^.+\\.(tsx?|m?js)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esModules.join("|")})/)`],
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/empty-module.cjs" },
};
module.exports = {
  // No test measures time; on a busy machine the first load of a library alone may take seconds.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: "unit", testEnvironment: "node", testMatch: ["<rootDir>/tests/**/*.test.ts?(x)"], testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/browser/"] },
    { ...shared, displayName: "bench", testEnvironment: "node", testMatch: ["<rootDir>/bench/**/*.bench-test.ts"] },
    { ...shared, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/tests/browser/**/*.test.ts"] },
  ],
};
