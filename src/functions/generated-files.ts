import type { Language } from "../wording/index";
import { FUNCTIONS } from "./catalog/index";
import { functionPage, indexPage, pageName, toMarkdown } from "./help/index";
import type { HelpPage } from "./help/index";
import { functionsMetadata } from "./metadata/index";

/** A file to write: its path with `/`, relative to where it belongs, and its content. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const LANGUAGES: readonly Language[] = ["zh", "en"];
const METADATA_FILES: Readonly<Record<Language, string>> = { zh: "functions-zh-cn.json", en: "functions.json" };

const pagesOf = (language: Language): readonly { readonly name: string; readonly page: HelpPage }[] => [
  { name: "index", page: indexPage(language) },
  ...FUNCTIONS.map((definition) => ({ name: pageName(definition), page: functionPage(definition, language) })),
];

/** What is deployed beside the functions' bundle: the metadata in both languages. The build makes the help of the pages below. */
export const deployedFiles = (baseUrl: string): GeneratedFile[] => LANGUAGES.map((language) => (
  { path: METADATA_FILES[language], content: `${JSON.stringify(functionsMetadata(language, baseUrl), null, 2)}\n` }
));

/** The same pages for the repository, relative to docs/functions. */
export const documentationFiles = (): GeneratedFile[] => [
  {
    path: "README.md",
    content: "# PAYROLL 函数 / functions\n\n- [中文](zh/index.md)\n- [English](en/index.md)\n\nGenerated from the functions' definitions by `node scripts/generate-function-files.mjs --docs`; edit the texts in `src/wording/function-texts-*.ts`.\n",
  },
  ...LANGUAGES.flatMap((language) => pagesOf(language).map(({ name, page }) => ({ path: `${language}/${name}.md`, content: toMarkdown(page) }))),
];
