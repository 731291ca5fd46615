import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { countsOf, type WorkbookReview } from "../../application/index";
import { Section } from "../pieces/index";
import type { ReviewRun } from "../review-runner/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { isOpen } from "./finding-groups";
import { formulaReviewTexts } from "./formula-review-texts";
import { reviewAsText } from "./review-as-text";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" } });

/** What is accepted is said in 「核对记录」, not again in the report. */
const openOnly = ({ review, checked }: ReviewRun): WorkbookReview => {
  const findings = checked.filter(isOpen).map(({ finding }) => finding);
  return { ...review, findings, summary: countsOf(findings) };
};

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
        <Button disabled={isBusy || isOutdated} onClick={() => ask({ kind: "review-report", name: run.name, review: openOnly(run) })}>{texts.writeReport}</Button>
        <Button onClick={copy}>{texts.copyText}</Button>
        <span role="status">{copied === null ? "" : copied ? texts.copied : texts.notCopied}</span>
      </div>
    </Section>
  );
};
