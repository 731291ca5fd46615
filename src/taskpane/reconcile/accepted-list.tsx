import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckedFinding } from "../../application/index";
import { checkTitle, findingText } from "../../wording/index";
import { Disclosure, JumpButton } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { projectWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";
import type { Subject } from "./subject";

const useStyles = makeStyles({
  accepted: { marginTop: "16px" },
  summary: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  item: { padding: "6px 4px 8px", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  reason: { margin: 0, padding: "2px 8px" },
});

const STEP = 30;

/** Findings that were accepted, folded away: by whom, when and why. */
export const AcceptedList = ({ accepted, subject }: { readonly accepted: readonly CheckedFinding[]; readonly subject: Subject }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { ask, isBusy } = useWrite();
  const [limit, setLimit] = useState(STEP);
  if (accepted.length === 0) return null;
  const left = accepted.length - limit;
  return (
    <div className={styles.accepted}>
      <Disclosure title={texts.accepted(formats.count(accepted.length))} className={styles.summary}>
        <ul className={styles.list}>
          {accepted.slice(0, limit).map((one) => {
            const { finding, state } = one;
            if (state.kind !== "accepted") return null;
            const title = checkTitle(finding.check, language);
            return (
              <li key={one.id} className={styles.item}>
                <JumpButton place={finding.place}>
                  <span className={styles.title}>{title}</span>{" "}
                  <span className={styles.small}>{projectWords(finding.place, subject.check.projects, texts)}</span>{" "}
                  <span className={styles.small}>{findingText(finding, language)}</span>
                </JumpButton>
                <p className={styles.reason}>{state.acceptance.reason}<span className={styles.small}>{texts.acceptedBy(state.acceptance.by, formats.time(state.acceptance.at))}</span></p>
                {subject.kind === "workbook" && <Button size="small" appearance="subtle" disabled={isBusy} aria-label={texts.withdrawOf(title)} onClick={() => ask({ kind: "withdraw-acceptance", findings: [one] })}>{texts.withdraw}</Button>}
              </li>
            );
          })}
        </ul>
        {left > 0 && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(left, STEP)))}</Button>}
      </Disclosure>
    </div>
  );
};
