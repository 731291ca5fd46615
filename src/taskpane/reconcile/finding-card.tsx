import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { memo, useId, useRef, useState, type ReactNode } from "react";
import { mayHaveFix, type CheckedFinding } from "../../application/index";
import type { Place } from "../../domain/findings/index";
import { checkTitle, findingText } from "../../wording/index";
import { JumpButton } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { AcceptForm } from "./accept-form";
import { FindingDetails } from "./finding-details";
import { FindingFigures } from "./finding-figures";
import { placeWords, projectWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";
import { SeverityMark } from "./severity-mark";
import type { Subject } from "./subject";

const useStyles = makeStyles({
  card: { padding: "6px 4px 8px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere" },
  error: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  note: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  still: {
    display: "block", boxSizing: "border-box", width: "100%", margin: 0, padding: "4px 8px", border: 0, borderRadius: tokens.borderRadiusMedium, background: "none", color: "inherit", font: "inherit",
    textAlign: "left", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  head: { display: "flex", columnGap: "6px", alignItems: "flex-start" },
  mark: { paddingTop: "2px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  place: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  message: { display: "block", marginTop: "2px" },
  quote: { display: "block", marginTop: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflow: "hidden" },
  clipped: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2" },
  figures: { padding: "2px 8px 0" },
  returned: { margin: "4px 8px 0", padding: "4px 8px", borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  returnedTitle: { display: "block", fontWeight: tokens.fontWeightSemibold },
  action: { minWidth: "auto", paddingLeft: "6px", paddingRight: "6px" },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "4px", padding: "4px 4px 0" },
});

/** The text of a finding as a button: it selects the cell, or shows the evidence where a document has no cells. */
const Head = ({ place, onDetails, children }: { readonly place: Place; readonly onDetails: () => void; readonly children: ReactNode }) => {
  const styles = useStyles();
  if (place.sheet !== null && place.cell !== null) return <JumpButton place={place}>{children}</JumpButton>;
  return <button type="button" className={styles.still} onClick={onDetails}>{children}</button>;
};

/**
 * One finding: what, where, its figures, and what can be done. Pressing its text selects the cell.
 *
 * @param names whether the project is named: where findings are grouped by check
 */
export const FindingCard = memo(({ one, subject, names }: { readonly one: CheckedFinding; readonly subject: Subject; readonly names: boolean }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { ask, isBusy } = useWrite();
  const [isOpen, setIsOpen] = useState(false);
  const [isAccepting, setIsAccepting] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const detailsId = useId();
  const formId = useId();
  const { finding, state } = one;
  const { check } = subject;
  const title = checkTitle(finding.check, language);
  const where = placeWords(finding.place, texts, formats);
  const closeForm = (): void => {
    setIsAccepting(false);
    actions.current?.querySelector<HTMLElement>(`[aria-controls="${formId}"]`)?.focus();
  };
  return (
    <li className={mergeClasses(styles.card, styles[finding.severity])}>
      <Head place={finding.place} onDetails={() => setIsOpen(!isOpen)}>
        <span className={styles.head}>
          <SeverityMark severity={finding.severity} className={styles.mark} />
          <span>
            <span className={styles.title}>{names ? projectWords(finding.place, check.projects, texts) : title}</span>{" "}
            <span className={styles.place}>{where}</span>{" "}
            <span className={styles.message}>{findingText(finding, language)}</span>{" "}
            {finding.place.text !== "" && <span className={mergeClasses(styles.quote, !isOpen && styles.clipped)}>“{finding.place.text}”</span>}
          </span>
        </span>
      </Head>
      <div className={styles.figures}><FindingFigures finding={finding} settings={check.settings} /></div>
      {state.kind === "returned" && (
        <div className={styles.returned}>
          <span className={styles.returnedTitle}>{texts.returned}</span>
          {texts.returnedReason(state.acceptance.reason, state.acceptance.by, formats.time(state.acceptance.at))}
        </div>
      )}
      <div ref={actions} className={styles.actions}>
        <Button className={styles.action} size="small" appearance="subtle" aria-expanded={isOpen} aria-controls={detailsId} aria-label={isOpen ? texts.less : texts.moreOf(title)} onClick={() => setIsOpen(!isOpen)}>{isOpen ? texts.less : texts.more}</Button>
        {subject.kind === "workbook" && mayHaveFix(subject.check, one) && (
          <Button className={styles.action} size="small" appearance="subtle" icon={<WrenchRegular />} disabled={isBusy} aria-label={texts.fixOf(title)} onClick={() => ask({ kind: "fix-finding", id: one.id })}>{texts.fix}</Button>
        )}
        {subject.kind === "workbook" && (
          <Button
            className={styles.action} size="small" appearance="subtle" icon={<CheckmarkRegular />} disabled={isBusy} aria-label={texts.acceptOf(title)} aria-expanded={isAccepting} aria-controls={formId}
            onClick={() => setIsAccepting(!isAccepting)}
          >
            {texts.accept}
          </Button>
        )}
      </div>
      <div id={detailsId}>{isOpen && <FindingDetails finding={finding} check={check} />}</div>
      <div id={formId}>
        {isAccepting && (
          <AcceptForm
            label={texts.acceptOf(title)}
            onCancel={closeForm}
            onAccept={({ reason, by }) => {
              closeForm();
              ask({ kind: "accept-findings", findings: [one], projects: check.projects, reason, by });
            }}
          />
        )}
      </div>
    </li>
  );
});
FindingCard.displayName = "FindingCard";
