/**
 * What Stryker does to one folder of the domain, named by MUTATION_FOLDER (`money`): see docs/mutation.md.
 *
 * The folder's own tests alone judge it: what only a test far away would notice counts as not noticed.
 */
const folder = process.env.MUTATION_FOLDER;
const out = `build/mutation/${folder}`;
const plugin = (name) => new URL(name, import.meta.url).href;

export default {
  mutate: [`src/domain/${folder}/**/*.ts`],
  plugins: [plugin("domain-test-runner.mjs"), plugin("ignore-words.mjs")],
  testRunner: "domain",
  ignorers: ["words"],
  coverageAnalysis: "perTest",
  // The sandbox holds what the tests of the domain read, nothing else.
  ignorePatterns: ["*", "!src/domain/**", "!tests/domain/**", "!tests/support/**"],
  tempDirName: `${out}-sandbox`,
  jsonReporter: { fileName: `${out}.json` },
  htmlReporter: { fileName: `${out}.html` },
  reporters: ["json", "html", "progress-append-only"],
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // Endless loops are found by counting; time alone decides only after long, so that a busy machine kills no mutant.
  timeoutMS: 15_000,
  timeoutFactor: 4,
  allowConsoleColors: false,
};
