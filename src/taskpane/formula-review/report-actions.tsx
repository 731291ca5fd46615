import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../pieces/index";
import type { ReviewRun } from "../review-runner/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { formulaReviewTexts } from "./formula-review-texts";
import { reviewAsText } from "./review-as-text";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" } });

/** Takes the findings out of the pane: as sheets of the workbook, or as text. */
export const ReportActions = ({ run, isOutdated }: { readonly run: ReviewRun; readonly isOutdated: boolean }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { ask, isBusy } = useWrite();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    const writing = navigator.clipboard?.writeText(reviewAsText(run, language)) ?? Promise.reject(new Error("no clipboard"));
    writing.then(() => setCopied(true), () => setCopied(false));
  };
  return (
    <Section title={texts.report}>
      <div className={styles.buttons}>
        <Button disabled={isBusy || isOutdated} onClick={() => ask({ kind: "review-report", name: run.name, review: run.review })}>{texts.writeReport}</Button>
        <Button onClick={copy}>{texts.copyText}</Button>
        <span role="status">{copied === null ? "" : copied ? texts.copied : texts.notCopied}</span>
      </div>
    </Section>
  );
};
