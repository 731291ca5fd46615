import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fillForm, projectForForm, withFieldCell, withoutSlot, withSlotCategory, withSlotCell, type BudgetView, type FormContext, type FormMapping, type FormSheet } from "../../application/index";
import { Notice, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { blankFormTexts } from "./blank-form-texts";
import { FieldList } from "./field-list";
import { SlotList } from "./slot-list";
import { useSelectedCell } from "./use-forms";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  problems: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // The shadow covers what would scroll past in the pane's own padding below the bar.
  save: { position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexWrap: "wrap", gap: "8px", padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: "12px", backgroundColor: tokens.colorNeutralBackground2, boxShadow: `0 32px 0 0 ${tokens.colorNeutralBackground2}` },
});

/** One kind of form with all its copies: what goes where, which project into which copy, and the write. */
export const FormEditor = ({ view, copies, mapping, isKept, isUnkept, onCorrect, onFill }: {
  readonly view: BudgetView;
  /** Sheets with the same form; at least one. */
  readonly copies: readonly FormSheet[];
  readonly mapping: FormMapping;
  readonly isKept: boolean;
  readonly isUnkept: boolean;
  /** A corrected mapping; null finds the fields anew. */
  readonly onCorrect: (mapping: FormMapping | null) => void;
  /** Lets the workbook remember what is about to be filled in: a form that holds something is found again by it. */
  readonly onFill: (mapping: FormMapping) => Promise<void>;
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = blankFormTexts(language);
  const { ask, isBusy } = useWrite();
  const selectedCell = useSelectedCell();
  const [assigned, setAssigned] = useState<Readonly<Record<string, string>>>({});
  const [unit, setUnit] = useState<FormContext["unit"] | null>(null);
  const [isReplacing, setIsReplacing] = useState(false);
  const [said, setSaid] = useState("");
  const [first] = copies;
  if (!first) return null;
  const { projects } = view;
  const positionOf = ({ sheet, filledName }: FormSheet, index: number): string =>
    assigned[sheet.name] ?? String((projects.find(({ project }) => filledName !== "" && [project.name?.text, project.title].includes(filledName)) ?? projects[index])?.project.position ?? "");
  const context: FormContext = { department: view.budget.department.name?.text ?? "", year: view.year, unit: unit ?? first.unit, isReplacing };
  const forms = copies.flatMap((form, index) => {
    const own = projects.find(({ project }) => String(project.position) === positionOf(form, index));
    return own ? [{ form, project: projectForForm(own, view) }] : [];
  });
  const shown = forms[0];
  const problems = forms.flatMap(({ form, project }) => fillForm(form.sheet, mapping, project, context).notFilled.map((problem) => ({ problem, sheet: form.sheet.name })));
  const sheetShown = shown?.form.sheet ?? first.sheet;
  const take = async (what: string, change: (cell: string) => FormMapping): Promise<void> => {
    const selected = await selectedCell(copies.map(({ sheet }) => sheet.name));
    if ("cell" in selected) onCorrect(change(selected.cell));
    setSaid("cell" in selected ? texts.changed(what, selected.cell) : selected.problem === "none" ? texts.cannotSelect : texts.otherSheet(sheetShown.name));
  };
  const leave = (what: string, next: FormMapping): void => {
    onCorrect(next);
    setSaid(texts.left(what));
  };
  const partName = (index: number, part: keyof typeof texts.parts): string => `${texts.slot(index + 1)} ${texts.parts[part]}`;
  return (
    <>
      {first.sheet.isProtected && <p className={styles.hint}>{texts.locked}</p>}
      {isKept && <Notice intent="info" title={texts.remembered} actions={<Button size="small" onClick={() => onCorrect(null)}>{texts.forget}</Button>} />}
      {isUnkept && <Notice intent="warning" title={texts.notKept} />}
      <Section title={texts.assign}>
        {copies.map((form, index) => (
          <Field key={form.sheet.name} label={texts.projectFor(form.sheet.name)}>
            <Select value={positionOf(form, index)} onChange={(_, { value }) => setAssigned((now) => ({ ...now, [form.sheet.name]: value }))}>
              <option value="">{texts.leaveOut}</option>
              {projects.map(({ project }) => <option key={project.position} value={project.position}>{project.number === null ? project.title : `${project.number}、${project.title}`}</option>)}
            </Select>
          </Field>
        ))}
        <p className={styles.hint}>{texts.assignHint}</p>
        <Field label={texts.unit}>
          <Select value={context.unit} onChange={(_, { value }) => setUnit(value === "元" ? "元" : "万元")}>
            <option value="万元">万元</option>
            <option value="元">元</option>
          </Select>
        </Field>
        <Field hint={texts.replaceHint}><Checkbox checked={isReplacing} label={texts.replace} onChange={(_, { checked }) => setIsReplacing(checked === true)} /></Field>
      </Section>
      <Section title={texts.mapping}>
        <p className={styles.hint}>{texts.mappingHint}</p>
        <FieldList
          mapping={mapping} sheet={sheetShown.name} project={shown?.project ?? null} context={context}
          onTake={(field) => void take(texts.fields[field], (cell) => withFieldCell(mapping, sheetShown, field, cell))}
          onLeave={(field) => leave(texts.fields[field], withFieldCell(mapping, sheetShown, field, null))}
        />
      </Section>
      <Section title={texts.slots(mapping.slots.length)}>
        <SlotList
          mapping={mapping} sheet={sheetShown.name}
          onTake={(index, part) => void take(partName(index, part), (cell) => withSlotCell(mapping, sheetShown, index, part, cell))}
          onLeave={(index, part) => leave(partName(index, part), withSlotCell(mapping, sheetShown, index, part, null))}
          onCategory={(index, category) => onCorrect(withSlotCategory(mapping, index, category))}
          onRemove={(index) => leave(texts.slot(index + 1), withoutSlot(mapping, index))}
        />
      </Section>
      {problems.length > 0 && (
        <Section title={texts.problems(problems.length)}>
          <ul className={styles.problems}>
            {problems.map(({ problem, sheet }, index) => (
              <li key={`${sheet}:${index}`}>
                {`${forms.length > 1 ? `${sheet} · ` : ""}${texts.problem(problem, problem.what === "indicator" ? texts.indicator(problem.indicator ?? 0) : texts.fields[problem.what])}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.save}>
        <Button
          appearance="primary" disabled={isBusy || forms.length === 0}
          onClick={() => void onFill(mapping).then(() => ask({ kind: "blank-form", forms: forms.map(({ form, project }) => ({ sheet: form.sheet.name, project, mapping, context })) }))}
        >
          {texts.fill(forms.length)}
        </Button>
        <p className={styles.hint} role="status">{said === "" ? texts.fillHint : said}</p>
      </div>
    </>
  );
};
