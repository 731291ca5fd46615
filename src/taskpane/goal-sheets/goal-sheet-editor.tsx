import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState } from "react";
import { copyGoalSheet, draftFromPayroll, draftGoal, draftOf, type BudgetView, type CopyEnd, type DraftSource, type GoalSheetDraft, type ProjectView } from "../../application/index";
import { projectKind } from "../../domain/goals/index";
import { passingFocus, Section } from "../pieces/index";
import { useServices } from "../services/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { IndicatorList } from "./indicator-list";
import { isSameDraft, keptDrafts } from "./kept-drafts";
import { SpendingPlanEditor } from "./spending-plan";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", rowGap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", ":focus": { outline: "none" } },
  goal: { minHeight: "160px" },
  input: { minWidth: 0, width: "100%" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  // The shadow covers what would scroll past in the pane's own padding below the bar.
  save: { position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexWrap: "wrap", gap: "8px", padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, boxShadow: `0 32px 0 0 ${tokens.colorNeutralBackground2}` },
});

const peopleOf = ({ lines }: ProjectView): number => lines.filter(({ continues }) => continues === undefined).reduce((sum, { headcount }) => sum + headcount.value, 0);
const endOf = (view: ProjectView): CopyEnd => ({
  number: view.project.number, title: view.project.title,
  headcount: view.lines.length > 0 ? peopleOf(view) : view.project.costs.headcount?.value.toNumber() ?? view.project.headingHeadcount?.value.toNumber() ?? null,
});

/** One goal sheet as a form: what is written is previewed like any other write. What is not written yet stays when another view is shown. */
export const GoalSheetEditor = ({ view, own, onBack }: { readonly view: BudgetView; readonly own: ProjectView; readonly onBack: () => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const { ask, isBusy } = useWrite();
  const { payroll, parameters, library, year } = view;
  const source: DraftSource = { project: own.project, lines: own.lines, payroll, parameters, library, year };
  const kept = keptDrafts(useServices());
  const { position } = own.project;
  const onSheet = own.sheet === null ? draftFromPayroll(source) : draftOf(own.project);
  const [draft, setDraft] = useState<GoalSheetDraft>(() => kept.at(position, onSheet) ?? onSheet);
  const [replaced, setReplaced] = useState<GoalSheetDraft | null>(null);
  useEffect(() => kept.keep(position, draft, onSheet));
  const isUnwritten = !isSameDraft(draft, onSheet);
  const change = (part: Partial<GoalSheetDraft>): void => setDraft((now) => ({ ...now, ...part }));
  /** What a button puts in place of what was typed can be had back. */
  const replace = (by: GoalSheetDraft): void => {
    setReplaced(draft);
    setDraft(by);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isGraded = own.form === null || own.form.template.columns.some(({ id }) => id === "excellent");
  const name = texts.projectName(own.project.number === null ? "" : String(own.project.number), own.project.title);
  return (
    <div className={styles.editor}>
      <div><Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>{texts.back}</Button></div>
      <h2 ref={heading} {...passingFocus} className={styles.title}>{name}</h2>
      {(["code", "name"] as const).map((field) => (
        <Field key={field} label={texts.fields[field]}><Input className={styles.input} value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} /></Field>
      ))}
      <Field label={texts.fields.purpose}><Textarea rows={2} resize="vertical" value={draft.purpose} onChange={(_, { value }) => change({ purpose: value })} /></Field>
      <Field label={texts.fields.goal} hint={own.lines.length > 0 ? texts.draftHint : texts.draftPlainHint}>
        <Textarea resize="vertical" textarea={{ className: styles.goal }} value={draft.goal} onChange={(_, { value }) => change({ goal: value })} />
      </Field>
      <div><Button size="small" onClick={() => replace({ ...draft, goal: draftGoal(source) })}>{own.lines.length > 0 ? texts.draft : texts.draftPlain}</Button></div>
      <SpendingPlanEditor plan={draft.plan} onChange={(plan) => change({ plan })} />
      <IndicatorList
        indicators={draft.indicators} isGraded={isGraded} kind={projectKind(own.project.title)} people={peopleOf(own)} library={library}
        onChange={(indicators) => change({ indicators })}
      />
      <CopyFrom view={view} own={own} onCopy={(from) => replace({ ...copyGoalSheet(draftOf(from.project), endOf(from), endOf(own), own.lines.length > 0 ? draftGoal(source) : null), code: draft.code, name: draft.name })} />
      <div className={styles.save}>
        <Button
          appearance="primary" disabled={isBusy}
          onClick={() => ask({ kind: "goal-sheets", selection: [{ position: own.project.position, draft }], choices: { template: null, version: null, isLive: null } })}
        >
          {texts.save}
        </Button>
        <Button onClick={() => replace(onSheet)} disabled={!isUnwritten}>{texts.discard}</Button>
        {replaced !== null && <Button appearance="subtle" onClick={() => { setDraft(replaced); setReplaced(null); }}>{texts.bringBack}</Button>}
        <p className={styles.hint}>{isUnwritten ? texts.unwritten : texts.saveHint}</p>
      </div>
    </div>
  );
};

/** Another project's sheet, taken over with this project's names and headcounts. */
const CopyFrom = ({ view, own, onCopy }: { readonly view: BudgetView; readonly own: ProjectView; readonly onCopy: (from: ProjectView) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const [chosen, setChosen] = useState("");
  const others = view.projects.filter(({ project, sheet }) => sheet !== null && project.position !== own.project.position);
  const from = others.find(({ project }) => String(project.position) === chosen);
  if (others.length === 0) return null;
  return (
    <Section title={texts.copyFrom}>
      <Field label={texts.copyFrom} hint={texts.copyFromHint}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{texts.choose}</option>
          {others.map(({ project }) => <option key={project.position} value={project.position}>{texts.projectName(project.number === null ? "" : String(project.number), project.title)}</option>)}
        </Select>
      </Field>
      <div className={styles.buttons}><Button size="small" disabled={from === undefined} onClick={() => { if (from) onCopy(from); }}>{texts.copy}</Button></div>
    </Section>
  );
};
