import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReconciliationSettings } from "../../application/index";
import { Disclosure } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  settings: { marginTop: "12px" },
  summary: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  form: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px 0 0" },
  units: { display: "flex", flexWrap: "wrap" },
});

/** As the settings keep it: a decimal from 0. */
const TOLERANCE = /^\d{1,12}(?:\.\d{1,4})?$/;

/** Tolerance, unit and rounding. What is shown is what holds now. */
export const SettingsSection = ({ settings, onSave }: { readonly settings: ReconciliationSettings; readonly onSave: (settings: ReconciliationSettings) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = reconcileTexts(language);
  const [draft, setDraft] = useState(settings);
  const [kept, setKept] = useState(settings);
  // What was saved, here or by somebody else, replaces what was typed.
  if (kept.tolerance !== settings.tolerance || kept.unit !== settings.unit || kept.rounding !== settings.rounding) {
    setKept(settings);
    setDraft(settings);
  }
  const tolerance = draft.tolerance.normalize("NFKC").trim();
  const isWrong = !TOLERANCE.test(tolerance);
  return (
    <div className={styles.settings}>
      <Disclosure className={styles.summary} title={texts.settings.now(settings.tolerance, texts.settings.units[settings.unit], texts.settings.roundingShort[settings.rounding])}>
        <form
          className={styles.form}
          aria-label={texts.settings.title}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) onSave({ ...draft, tolerance });
          }}
        >
          <Field label={texts.settings.tolerance} hint={texts.settings.toleranceHint} {...(isWrong ? { validationMessage: texts.settings.toleranceWrong } : {})}>
            <Input inputMode="decimal" value={draft.tolerance} onChange={(_, { value }) => setDraft({ ...draft, tolerance: value })} />
          </Field>
          <Field label={texts.settings.unit}>
            <RadioGroup layout="horizontal" className={styles.units} value={draft.unit} onChange={(_, { value }) => setDraft({ ...draft, unit: value === "万元" ? "万元" : "元" })}>
              {(["元", "万元"] as const).map((unit) => <Radio key={unit} value={unit} label={texts.settings.units[unit]} />)}
            </RadioGroup>
          </Field>
          <Field label={texts.settings.rounding}>
            <RadioGroup value={draft.rounding} onChange={(_, { value }) => setDraft({ ...draft, rounding: value === "any" ? "any" : "half-up" })}>
              {(["half-up", "any"] as const).map((rounding) => <Radio key={rounding} value={rounding} label={texts.settings.roundings[rounding]} />)}
            </RadioGroup>
          </Field>
          <div><Button type="submit" appearance="primary" size="small" disabled={isWrong}>{texts.settings.save}</Button></div>
        </form>
      </Disclosure>
    </div>
  );
};
