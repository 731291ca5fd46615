import { Button, Checkbox, Field, makeStyles, ProgressBar, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DisclosureReading } from "../../application/index";
import { FORM_TEMPLATES, formTemplate } from "../../domain/goals/index";
import { useNavigation } from "../navigation/index";
import { failureWords, Notice, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { DocumentPreview } from "./document-preview";
import { DocumentSource } from "./document-source";
import { importTexts } from "./import-texts";
import { useDocument } from "./use-document";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "16px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  reading: { display: "flex", flexDirection: "column", rowGap: "12px", alignItems: "flex-start" },
  bar: { width: "100%" },
  // A long choice must not widen its field beyond the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** How the budget is to be written, and the button that does it after the preview of changes. */
const WriteOptions = ({ reading, onAnother }: { readonly reading: DisclosureReading; readonly onAnother: () => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = importTexts(language);
  const { ask, isBusy, revision } = useWrite();
  const { arrive } = useNavigation();
  const [template, setTemplate] = useState("");
  const [version, setVersion] = useState<"publication" | "submission">("publication");
  const [isLive, setIsLive] = useState(false);
  const isEmpty = reading.budget.projects.length === 0 && reading.budget.department.figures.length === 0;
  return (
    <Section title={texts.options}>
      <Field className={styles.field} label={texts.template}>
        <Select value={template} onChange={(_, { value }) => setTemplate(value)}>
          <option value="">{texts.templateOfDocument}</option>
          {FORM_TEMPLATES.map(({ id, label }) => <option key={id} value={id}>{label[language]}</option>)}
        </Select>
      </Field>
      <Field label={texts.version}>
        <RadioGroup value={version} onChange={(_, { value }) => { if (value === "publication" || value === "submission") setVersion(value); }}>
          <Radio value="publication" label={texts.versions.publication} />
          <Radio value="submission" label={texts.versions.submission} />
        </RadioGroup>
      </Field>
      <Field hint={texts.liveHint}>
        <Checkbox checked={isLive} label={texts.live} onChange={(_, { checked }) => setIsLive(checked === true)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isEmpty || isBusy} onClick={() => ask({ kind: "budget-book", budget: reading.budget, choices: { template: formTemplate(template), version, isLive } })}>{texts.write}</Button>
        <Button onClick={onAnother}>{texts.another}</Button>
        <Button disabled={isEmpty} onClick={() => arrive("reconcile")}>{texts.reconcile}</Button>
        {revision > 0 && <Button appearance="subtle" onClick={() => arrive("goal-sheets")}>{texts.showGoalSheets}</Button>}
      </div>
      <p className={styles.hint}>{texts.writeHint}</p>
    </Section>
  );
};

/** A published budget: paste or choose a file, see what was found, write it. */
export const ImportView = () => {
  const styles = useStyles();
  const { texts: common, language } = useSpeech();
  const texts = importTexts(language);
  const { state, read, reset } = useDocument();
  return (
    <div className={styles.view}>
      {state.kind !== "read" && <p className={styles.text}>{texts.intro}</p>}
      {state.kind === "unusable" && <div role="alert"><Notice intent="warning" title={texts.unusable}>{texts.problem(state.problem)}</Notice></div>}
      {state.kind === "failed" && <div role="alert"><Notice intent="error" title={texts.failed}>{failureWords(state.failure, common)}</Notice></div>}
      {state.kind === "reading" && (
        <div className={styles.reading} role="status">
          <ProgressBar className={styles.bar} aria-label={texts.reading} />
          {texts.reading}
          <Button onClick={reset}>{texts.cancel}</Button>
        </div>
      )}
      {(state.kind === "none" || state.kind === "unusable" || state.kind === "failed") && <DocumentSource onRead={read} />}
      {state.kind === "read" && (
        <>
          <DocumentPreview reading={state.reading} />
          <WriteOptions reading={state.reading} onAnother={reset} />
        </>
      )}
    </div>
  );
};
