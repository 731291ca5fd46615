import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { reviewFindingText } from "../../wording/index";
import type { CheckedReviewFinding } from "../../application/index";
import { AcceptForm } from "../reconcile/accept-form";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { formulaReviewTexts } from "./formula-review-texts";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
});

/** Accepts a finding with a reason, or takes the acceptance back; what was said before it came back is shown. */
export const Acceptance = ({ checked }: { readonly checked: CheckedReviewFinding }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { ask, isBusy } = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const { state, finding } = checked;
  const said = state.kind === "open" ? null : state.acceptance;
  return (
    <>
      {said !== null && <p className={styles.note}>{(state.kind === "returned" ? texts.returnedNote : texts.acceptedNote)(said.by, formats.time(said.at), said.reason)}</p>}
      {state.kind === "accepted"
        ? <Button className={styles.button} size="small" disabled={isBusy} onClick={() => ask({ kind: "withdraw-acceptance", findings: [checked] })}>{texts.withdraw}</Button>
        : isAsking
          ? (
            <AcceptForm
              label={texts.acceptOf(reviewFindingText(finding, language).title)}
              onAccept={(note) => ask({ kind: "accept-review-findings", findings: [checked], ...note })}
              onCancel={() => setIsAsking(false)}
            />
          )
          : <Button className={styles.button} size="small" disabled={isBusy} onClick={() => setIsAsking(true)}>{texts.accept}</Button>}
    </>
  );
};
