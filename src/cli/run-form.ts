import { cellName, fillForm, formIn, keptForms, mappingFromJson, type FormMapping, type FormSheet, type NotFilled } from "../application/index";
import type { BudgetProject, DepartmentBudget } from "../domain/budget/index";
import { failureText, Unusable } from "./failure-text";
import { openWorkbookFile } from "./foreign-file";
import { writingProblem } from "./outputs";
import type { FormCommand } from "./parse-command";
import { readBudgetFile, readingProblemText } from "./read-file";
import { CLI_TEXTS } from "./texts";
import type { ExitStatus, World } from "./world";

/** Fills in a bureau's own form from a document: contents of its fields alone, everything else of the file stays. */
export async function runForm(command: FormCommand, world: World): Promise<ExitStatus> {
  const { language } = command;
  const texts = CLI_TEXTS[language];
  let file = command.form;
  let isWriting = false;
  try {
    const bytes = await world.readFile(command.form);
    const form = await findForm(command, bytes, world);
    const mapping = command.mapping === null ? form.mapping : await givenMapping((file = command.mapping), world, texts.form.badMapping);
    if (command.saved !== null) {
      [file, isWriting] = [command.saved, true];
      await world.writeFile(command.saved, new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`), command.isForced);
      isWriting = false;
    }
    if (command.out === null) {
      world.print(command.saved === null ? JSON.stringify(mapping, null, 2) : texts.written(command.saved));
      return 0;
    }
    file = command.document;
    const reading = await readBudgetFile(command.document, world, language);
    for (const problem of reading.problems) world.complain(`${command.document}: ${readingProblemText(problem, language)}`);
    const projects = chosenProjects(reading.budget, command.project, texts.form);
    const { out } = command;
    const targets = projects.map((project) => ({ project, target: command.project === "all" ? numberedFile(out, project, projects) : out }));
    const problem = await writingProblem(targets.map(({ target }) => target), [command.document, command.form, ...(command.mapping === null ? [] : [command.mapping])], command.isForced, world, texts);
    if (problem !== null) {
      world.complain(problem);
      return 2;
    }
    for (const { project, target } of targets) {
      file = target;
      const { cells, notFilled } = fillForm(form.sheet, mapping, project, contextOf(reading.budget, form));
      const patches = cells.flatMap(({ row, column, content }) => (content.kind === "text" || content.kind === "number" || content.kind === "blank" ? [{ cell: cellName(row, column), content }] : []));
      const filled = await world.patch(bytes, { sheets: [{ sheet: form.sheet.name, cells: patches }] });
      isWriting = true;
      await world.writeFile(target, filled, command.isForced);
      isWriting = false;
      world.print(texts.written(target));
      for (const one of notFilled) world.complain(`${target}: ${notFilledText(one, mapping, texts.form)}`);
    }
    return 0;
  } catch (error) {
    world.complain(`${file}: ${failureText(error, texts, isWriting ? "unwritable" : "unreadable")}`);
    return 2;
  }
}

async function findForm({ form, sheet, language }: FormCommand, bytes: Uint8Array, world: World): Promise<FormSheet> {
  const { workbook, stored } = await (await openWorkbookFile(bytes, form, language, world)).readWorkbook({ store: ["settings"] });
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
  const found = projects.filter((project) => wanted !== null && labelOf(project) === wanted.number && (wanted.position ?? project.position) === project.position);
  if (found.length === 1) return found;
  if (found.length > 1) throw new Unusable(texts.sameNumber(labelOf(found[0]!), found.map((project) => `${distinctLabel(project, projects)} ${project.title}`)));
  throw new Unusable(texts.whichProject(projects.map((project) => distinctLabel(project, projects))));
}

const contextOf = ({ department }: DepartmentBudget, { unit }: FormSheet) => ({ department: department.name?.text ?? "", year: department.year?.value.toNumber() ?? null, unit });

/** What a project is called by number: the printed one, else its place in the document. */
const labelOf = ({ number, position }: BudgetProject): number => number ?? position;

/** `3`; where another project has the same number, `3-7` with its place in the document. */
const distinctLabel = (project: BudgetProject, all: readonly BudgetProject[]): string =>
  (all.filter((other) => labelOf(other) === labelOf(project)).length > 1 ? `${labelOf(project)}-${project.position}` : String(labelOf(project)));

/** `filled.xlsx` and project 3 → `filled-3.xlsx`. */
const numberedFile = (file: string, project: BudgetProject, all: readonly BudgetProject[]): string => file.replace(/(\.[^./\\]*)?$/, (ending) => `-${distinctLabel(project, all)}${ending}`);

function notFilledText({ what, indicator, cell, reason }: NotFilled, mapping: FormMapping, texts: FormTexts): string {
  const label = what === "indicator" ? texts.indicator(indicator ?? 0) : mapping.fields.find(({ field }) => field === what)?.evidence.label ?? what;
  return `${label.replace(/[:：].*$/s, "")}${cell === null ? "" : ` ${cell}`}: ${texts.reasons[reason]}`;
}
