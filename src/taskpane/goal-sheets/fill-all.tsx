import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FORM_TEMPLATES, formTemplate } from "../../domain/goals/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { goalSheetsTexts } from "./goal-sheets-texts";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  // A long choice must not widen its field beyond the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Fills in all goal sheets at once, in the form that is chosen. */
export const FillAll = ({ count, edited, hasLive }: { readonly count: number; readonly edited: number; readonly hasLive: boolean }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = goalSheetsTexts(language);
  const { ask, isBusy } = useWrite();
  const [template, setTemplate] = useState("");
  const [version, setVersion] = useState("");
  const [figures, setFigures] = useState("");
  const [isWithEdited, setIsWithEdited] = useState(false);
  const mayFollow = edited > 0 && (figures === "live" || (figures === "" && hasLive));
  const fill = (): void => ask({
    kind: "goal-sheets", selection: "all",
    choices: { template: formTemplate(template), version: version === "publication" || version === "submission" ? version : null, isLive: figures === "" ? null : figures === "live", ...(mayFollow && isWithEdited ? { withEdited: true } : {}) },
  });
  return (
    <Section title={texts.fillTitle}>
      <Field className={styles.field} label={texts.template}>
        <Select value={template} onChange={(_, { value }) => setTemplate(value)}>
          <option value="">{texts.asItIs}</option>
          {FORM_TEMPLATES.map(({ id, label }) => <option key={id} value={id}>{label[language]}</option>)}
        </Select>
      </Field>
      <Field className={styles.field} label={texts.version}>
        <Select value={version} onChange={(_, { value }) => setVersion(value)}>
          <option value="">{texts.asItIs}</option>
          <option value="publication">{texts.versions.publication}</option>
          <option value="submission">{texts.versions.submission}</option>
        </Select>
      </Field>
      <Field className={styles.field} label={texts.figures}>
        <Select value={figures} onChange={(_, { value }) => setFigures(value)}>
          <option value="">{texts.asItIs}</option>
          <option value="live">{texts.figureChoices.live}</option>
          <option value="plain">{texts.figureChoices.plain}</option>
        </Select>
      </Field>
      {mayFollow && (
        <Field hint={texts.withEditedHint}>
          <Checkbox checked={isWithEdited} label={texts.withEdited(formats.count(edited))} onChange={(_, { checked }) => setIsWithEdited(checked === true)} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isBusy} onClick={fill}>{texts.fillAll(formats.count(count))}</Button>
        <Button disabled={isBusy || !hasLive} title={texts.finaliseHint} onClick={() => ask({ kind: "final-texts" })}>{texts.finalise}</Button>
      </div>
      <p className={styles.hint}>{texts.fillHint}</p>
    </Section>
  );
};
