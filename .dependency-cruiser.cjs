/** Who may import whom. Each rule says why; docs: shared design, "Layout". */
const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: "/main\\.tsx?$" },
  to: { path: "^src/", pathNot: `^src/(${[from, ...allowed].join("|")})/` },
});
const folders = ["domain", "wording", "disclosure", "sheets", "functions", "application", "excel", "xlsx", "cli", "taskpane", "workbench"];
module.exports = {
  forbidden: [
    only("domain", [], "The calculation stays pure: it knows no host, no words and no sheet, so that every edge can share it."),
    only("wording", ["domain"], "Words are made from findings and their parameters; they know nothing of where they are shown."),
    only("disclosure", ["domain"], "Reading a document gives domain objects; it must run without a workbook."),
    only("sheets", ["domain", "wording"], "Sheets are plans as data; writing them is the adapters' work."),
    only("functions", ["domain", "wording"], "The functions' bundle loads alone, synchronous and small."),
    only("application", ["domain", "disclosure", "sheets", "wording"], "Use cases know the port, not an adapter and not a view."),
    only("excel", ["application", "domain"], "An adapter implements the port and nothing else."),
    only("xlsx", ["application", "domain"], "An adapter implements the port and nothing else."),
    only("cli", ["application", "domain", "wording"], "A view talks to use cases; its main file joins the adapter."),
    only("taskpane", ["application", "domain", "wording"], "A view talks to use cases; its main file joins the adapter."),
    only("workbench", ["xlsx"], "The workbench is a host: it must know the add-in only by its manifest and built pane."),
    {
      name: "domain-needs-decimal-only", severity: "error",
      comment: "The calculation has one dependency, so that it can be checked and carried anywhere.",
      from: { path: "^src/domain/" }, to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/decimal\\.js/" },
    },
    {
      name: "workbench-engine-stays-outside", severity: "error",
      comment: "The grid engine is for the workbench alone and never enters what is deployed.",
      from: { path: "^src/(?!workbench/)" }, to: { path: "node_modules/@univerjs/" },
    },
    ...folders.map((folder) => ({
      name: `${folder}-by-its-index`, severity: "error",
      comment: "A folder is entered through its index, so that its inside can change.",
      from: { path: "^src/([^/]+)/", pathNot: [`^src/${folder}/`, "^src/[^/]+/main\\.tsx?$"] },
      to: { path: `^src/${folder}/`, pathNot: [`^src/${folder}/index\\.tsx?$`, `^src/${folder}/[^/]+/index\\.tsx?$`] },
    })),
    { name: "no-cycles", severity: "error", comment: "A cycle cannot be understood in parts.", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", comment: "An import that is not there.", from: {}, to: { couldNotResolve: true } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, doNotFollow: { path: "node_modules" }, enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] } },
};
