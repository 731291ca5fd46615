import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePreferences } from "../preferences/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
});

/** Why and by whom a finding is accepted. The name is remembered on this computer. */
export const AcceptForm = ({ label, onAccept, onCancel }: {
  readonly label: string;
  readonly onAccept: (note: { readonly reason: string; readonly by: string }) => void;
  readonly onCancel: () => void;
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = reconcileTexts(language);
  const { isBusy } = useWrite();
  const { values, change } = usePreferences();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(values.reviewer);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const isComplete = reason.trim() !== "" && by.trim() !== "";
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete || isBusy) return;
        if (by.trim() !== values.reviewer) change({ reviewer: by.trim() });
        onAccept({ reason: reason.trim(), by: by.trim() });
      }}
    >
      <Field label={texts.reason} hint={texts.reasonHint} required>
        <Textarea rows={2} resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={texts.by} required><Input className={styles.input} autoComplete="name" value={by} onChange={(_, { value }) => setBy(value)} /></Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={!isComplete || isBusy}>{texts.saveAcceptance}</Button>
        <Button size="small" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
};
