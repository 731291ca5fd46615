/**
 * Writes src/workbench/host/api-sets.generated.json: which member of which Excel class belongs to which requirement
 * set, read from the "[Api set: …]" remarks of @types/office-js. Only the classes that the workbench's host has.
 *
 *   node scripts/generate-api-sets.mjs            writes the file
 *   node scripts/generate-api-sets.mjs --print    prints it
 *
 * An entry is `kind + set`, e.g. "p1.1" (scalar property), "n1.6" (property that is an object), "m1.2" (method),
 * "e1.7" (event); a property that could be set only later has both: "p1.1/1.2". Sets other than ExcelApi are named:
 * "mExcelApiOnline 1.1".
 */
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const CLASSES = [
  "Application", "ConditionalFormat", "ConditionalFormatCollection", "ConditionalRangeFill", "ConditionalRangeFont", "ConditionalRangeFormat",
  "CellValueConditionalFormat", "ConditionalFormatRule", "CustomConditionalFormat", "CustomXmlPart", "CustomXmlPartCollection",
  "CustomXmlPartScopedCollection", "DataValidation", "DocumentProperties", "FormatProtection", "HeaderFooter", "HeaderFooterGroup",
  "NamedItem", "NamedItemCollection", "PageBreak", "PageBreakCollection", "PageLayout", "Range", "RangeAreas", "RangeBorder",
  "RangeBorderCollection", "RangeCollection", "RangeFill", "RangeFont", "RangeFormat", "Runtime", "Setting", "SettingCollection",
  "Table", "TableCollection", "TableColumn", "TableColumnCollection", "TableRow", "TableRowCollection", "TableScopedCollection",
  "TextConditionalFormat", "Workbook", "WorkbookProtection", "Worksheet", "WorksheetCollection", "WorksheetFreezePanes", "WorksheetProtection",
];
/** What the client library adds by itself; never on the wire. */
const CLIENT_ONLY = new Set(["context", "load", "set", "toJSON", "track", "untrack", "items", "isNullObject", "constructor"]);

const remark = (node) => {
  const text = ts.getJSDocCommentsAndTags(node).map((part) => part.getFullText()).join("\n");
  return /\[Api set: ([^\]]+)\]/.exec(text)?.[1] ?? null;
};

/** "ExcelApi 1.1 for getting the name; 1.4 for setting it." → { read: "1.1", write: "1.4" } */
function levels(text) {
  const [, name, read] = /^(\w+)\s+(\d+\.\d+)/.exec(text) ?? [];
  if (!name) throw new Error(`Not understood: [Api set: ${text}]`);
  const write = /(\d+\.\d+) for (?:set|setting)\b/.exec(text)?.[1] ?? read;
  const named = (level) => (name === "ExcelApi" ? level : `${name} ${level}`);
  return { read: named(read), write: named(write) };
}

const kindOf = (member, classNames) => {
  if (ts.isMethodDeclaration(member)) return "m";
  const type = member.type?.getText() ?? "";
  if (type.startsWith("OfficeExtension.EventHandlers")) return "e";
  return classNames.has(type.replace(/^Excel\./, "")) ? "n" : "p";
};

const earlier = (a, b) => {
  const number = (level) => Number(level.split(".").at(-1));
  return /^\d/.test(a) && (!/^\d/.test(b) || number(a) <= number(b)) ? a : b;
};

/** @returns {Record<string, Record<string, string>>} class → member → entry */
export function readApiSets(declarations) {
  const source = ts.createSourceFile("office.d.ts", declarations, ts.ScriptTarget.Latest, true);
  const spaces = source.statements.filter((s) => ts.isModuleDeclaration(s) && s.name.text === "Excel" && s.body && ts.isModuleBlock(s.body));
  const classes = spaces.flatMap((space) => space.body.statements).filter(ts.isClassDeclaration);
  const classNames = new Set(classes.map((c) => c.name.text));
  const table = {};
  for (const wanted of CLASSES) {
    const found = classes.find((c) => c.name.text === wanted);
    if (!found) throw new Error(`No class Excel.${wanted} in the declarations.`);
    const own = remark(found);
    const members = {};
    for (const member of found.members) {
      const name = member.name?.getText();
      if (!name || CLIENT_ONLY.has(name) || !(ts.isMethodDeclaration(member) || ts.isPropertyDeclaration(member))) continue;
      const text = remark(member) ?? own;
      if (!text) throw new Error(`No requirement set for Excel.${wanted}.${name}.`);
      const { read, write } = levels(text);
      const kind = kindOf(member, classNames);
      const before = members[name]?.slice(1).split("/")[0];
      const least = before ? earlier(before, read) : read;
      members[name] = kind + least + (kind === "p" && write !== read ? `/${write}` : "");
    }
    table[wanted] = Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return table;
}

/** The file's text. */
export function apiSetsText() {
  const require = createRequire(import.meta.url);
  const file = path.join(path.dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");
  const table = readApiSets(fs.readFileSync(file, "utf8"));
  return `{\n${Object.entries(table).map(([name, members]) => `  ${JSON.stringify(name)}: ${JSON.stringify(members)}`).join(",\n")}\n}\n`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = apiSetsText();
  if (process.argv.includes("--print")) process.stdout.write(text);
  else fs.writeFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), "../src/workbench/host/api-sets.generated.json"), text);
}
