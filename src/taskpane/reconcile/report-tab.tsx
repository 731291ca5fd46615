import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useState } from "react";
import { opinionText, reportText, type BudgetCheck } from "../../application/index";
import { Action, ActionList, failureWords, Notice, Section } from "../pieces/index";
import { useServices, type Failure } from "../services/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { CopyText } from "./copy-text";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  stack: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start" },
});

/** Only a browser keeps a file that a page offers: desktop Excel drops it silently. */
const keepsDownloads = (platform: string): boolean => platform === "OfficeOnline";

const MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const offer = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: MIME }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** The findings as sheets, as text, and as a document to send back. */
export const ReportTab = ({ check }: { readonly check: BudgetCheck }) => {
  const styles = useStyles();
  const services = useServices();
  const { language, formats, texts: common } = useSpeech();
  const texts = reconcileTexts(language);
  const { ask, isBusy } = useWrite();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const { summary, budget } = check;
  const download = (): void => {
    setFailure(null);
    setIsMaking(true);
    services.reconciliation.opinionDocument(check, language).then(
      (bytes) => offer(bytes, `${[budget.department.name?.text ?? "", texts.report.opinionName].filter(Boolean).join(" ")}.docx`),
      (error: unknown) => setFailure(services.failureOf(error)),
    ).finally(() => setIsMaking(false));
  };
  return (
    <>
      <Section title={texts.report.writeTitle}>
        <p className={styles.hint}>{texts.report.counts(formats.count(summary.errors), formats.count(summary.warnings), formats.count(summary.notes), formats.count(summary.accepted))}</p>
        <ActionList>
          <Action icon={<DocumentTextRegular />} label={texts.report.write} hint={texts.report.writeHint} isPrimary isDisabled={isBusy} onClick={() => ask({ kind: "reconciliation-report", check })} />
        </ActionList>
      </Section>
      <Section title={texts.report.copyTitle}>
        <p className={styles.hint}>{texts.report.copyHint}</p>
        <div className={styles.stack}>
          <CopyText label={texts.report.copyOpinion} text={() => opinionText(check, language)} />
          <CopyText label={texts.report.copyReport} text={() => reportText(check, language)} />
        </div>
      </Section>
      <Section title={texts.report.wordTitle}>
        {keepsDownloads(services.capabilities().platform)
          ? <div className={styles.stack}><Button icon={<ArrowDownloadRegular />} disabled={isMaking} onClick={download}>{texts.report.download}</Button><p className={styles.hint}>{texts.report.downloadHint}</p></div>
          : <p className={styles.hint}>{texts.report.noDownload}</p>}
        {failure !== null && <div role="alert"><Notice intent="error" title={texts.report.downloadFailed}>{failureWords(failure, common)}</Notice></div>}
      </Section>
    </>
  );
};
