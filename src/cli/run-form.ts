import { cellName, fillForm, formIn, keptForms, mappingFromJson, type FormMapping, type FormSheet, type NotFilled } from "../application/index";
import type { BudgetProject, DepartmentBudget } from "../domain/budget/index";
import { failureText, Unusable } from "./failure-text";
import type { FormCommand } from "./parse-command";
import { readBudgetFile, readingProblemText } from "./read-file";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Fills in a bureau's own form from a document: contents of its fields alone, everything else of the file stays. */
export async function runForm(command: FormCommand, world: World): Promise<ExitStatus> {
  const { language } = command;
  const texts = CLI_TEXTS[language];
  let file = command.form;
  try {
    const bytes = await world.readFile(command.form);
    const form = await findForm(command, bytes, world);
    const mapping = command.mapping === null ? form.mapping : await givenMapping((file = command.mapping), world, texts.form.badMapping);
    if (command.out === null) {
      world.print(JSON.stringify(mapping, null, 2));
      return 0;
    }
    file = command.document;
    const reading = await readBudgetFile(command.document, world, language);
    for (const problem of reading.problems) world.complain(`${command.document}: ${readingProblemText(problem, language)}`);
    const projects = chosenProjects(reading.budget, command.project, texts.form);
    for (const project of projects) {
      file = command.project === "all" ? numberedFile(command.out, project, projects) : command.out;
      const { cells, notFilled } = fillForm(form.sheet, mapping, project, contextOf(reading.budget, form));
      const patches = cells.flatMap(({ row, column, content }) => (content.kind === "text" || content.kind === "number" || content.kind === "blank" ? [{ cell: cellName(row, column), content }] : []));
      await world.writeFile(file, await world.patch(bytes, form.sheet.name, patches));
      world.print(texts.written(file));
      for (const one of notFilled) world.complain(`${file}: ${notFilledText(one, mapping, texts.form)}`);
    }
    return 0;
  } catch (error) {
    world.complain(`${file}: ${failureText(error, texts, file === command.out ? "unwritable" : "unreadable")}`);
    return 2;
  }
}

async function findForm({ form, sheet, language }: FormCommand, bytes: Uint8Array, world: World): Promise<FormSheet> {
  const { workbook, stored } = await (await world.open(bytes, form)).readWorkbook({ store: ["settings"] });
  const texts = CLI_TEXTS[language].form;
  if (sheet !== null && workbook.sheets.every(({ name }) => name !== sheet)) throw new Unusable(texts.noSheet(sheet, workbook.sheets.map(({ name }) => name)));
  const kept = keptForms(stored.settings);
  const [found] = workbook.sheets.filter(({ name, visibility }) => (sheet === null ? visibility === "visible" : name === sheet)).flatMap((one) => formIn(one, kept) ?? []);
  if (!found) throw new Unusable(texts.noForm);
  return found;
}

async function givenMapping(file: string, world: World, problem: string): Promise<FormMapping> {
  const mapping = mappingFromJson(new TextDecoder().decode(await world.readFile(file)));
  if (!mapping) throw new Unusable(problem);
  return mapping;
}

type FormTexts = (typeof CLI_TEXTS)["zh"]["form"];

function chosenProjects({ projects }: DepartmentBudget, wanted: FormCommand["project"], texts: FormTexts): readonly BudgetProject[] {
  if (projects.length === 0) throw new Unusable(texts.noProject);
  if (wanted === "all" || (wanted === null && projects.length === 1)) return projects;
  const numbers = projects.map((project) => project.number ?? project.position);
  const [found] = projects.filter((_, index) => numbers[index] === wanted);
  if (!found) throw new Unusable(texts.whichProject(numbers));
  return [found];
}

const contextOf = ({ department }: DepartmentBudget, { unit }: FormSheet) => ({ department: department.name?.text ?? "", year: department.year?.value.toNumber() ?? null, unit });

/** `filled.xlsx` and project 3 → `filled-3.xlsx`; where another project has the same number, its place in the document follows. */
function numberedFile(file: string, { number, position }: BudgetProject, all: readonly BudgetProject[]): string {
  const label = number ?? position;
  const isShared = all.filter((other) => (other.number ?? other.position) === label).length > 1;
  return file.replace(/(\.[^./\\]*)?$/, (ending) => `-${label}${isShared ? `-${position}` : ""}${ending}`);
}

function notFilledText({ what, indicator, cell, reason }: NotFilled, mapping: FormMapping, texts: FormTexts): string {
  const label = what === "indicator" ? texts.indicator(indicator ?? 0) : mapping.fields.find(({ field }) => field === what)?.evidence.label ?? what;
  return `${label.replace(/[:：].*$/s, "")}${cell === null ? "" : ` ${cell}`}: ${texts.reasons[reason]}`;
}
