import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { JournalEntry } from "../../application/index";
import { cellProblemText } from "../../wording/index";
import { useNavigation } from "../navigation/index";
import { JumpButton, Notice, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useReturnedFocus } from "./returned-focus";
import { resultWords } from "./result-words";
import { useWrite } from "./write-context";

/** Needed only once something is to be written. */
const WriteDialog = lazy(async () => ({ default: (await import(/* webpackChunkName: "write-dialog", webpackPrefetch: true */ "./write-dialog")).WriteDialog }));

const useStyles = makeStyles({
  status: { marginBottom: "16px", ":empty": { marginBottom: 0 } },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

const FEW = 8;

/** What a write that was done offers next: take it back, look at it. */
const ResultActions = ({ entry }: { readonly entry: JournalEntry }) => {
  const { texts } = useSpeech();
  const { ask } = useWrite();
  const { view, arrive } = useNavigation();
  const isPayroll = entry.subject.kind === "sample" || entry.subject.kind === "payroll-sheet" || entry.subject.kind === "payroll-lines-added";
  return (
    <>
      <Button size="small" onClick={() => ask({ kind: "undo", entryId: entry.id })}>{texts.write.undo}</Button>
      {isPayroll && view !== "payroll" && <Button size="small" onClick={() => arrive("payroll")}>{texts.start.openPayroll}</Button>}
    </>
  );
};

/** What happens with the write asked for: preparing, preview, progress, result with undo. */
export const WriteStatus = () => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { texts, formats, language } = useSpeech();
  const { state, isWaitingForCell, close } = useWrite();
  useReturnedFocus(state);
  // Once loaded it stays: see `WriteDialog`.
  const [isDialogWanted, setIsDialogWanted] = useState(false);
  useEffect(() => { if (state.kind === "preview") setIsDialogWanted(true); }, [state.kind]);
  const box = useRef<HTMLDivElement>(null);
  const result = state.kind === "result" ? state.result : null;
  const words = result === null ? null : resultWords(result, texts, formats);
  useEffect(() => {
    const main = box.current?.closest("main");
    if (result !== null && main) main.scrollTop = 0;
  }, [result]);
  const spoken = words === null ? "" : [words.title, words.text].filter((part) => part !== null).join(" ");
  const isUrgent = words?.intent === "error";
  const undone = result?.kind === "done" && result.entry.subject.kind !== "undo" ? result.entry : null;
  return (
    <>
      <div role="status" className={spokenOnly}>{state.kind === "preparing" ? (isWaitingForCell ? texts.write.waitsForCell : texts.write.preparing) : isUrgent ? "" : spoken}</div>
      <div role="alert" className={spokenOnly}>{isUrgent ? spoken : ""}</div>
      <div ref={box} className={styles.status}>
        {state.kind === "preparing" && (isWaitingForCell
          ? <Notice intent="warning" title={texts.write.waitsForCell} />
          : <ProgressBar aria-label={texts.write.preparing} />)}
        {result !== null && words !== null && (
          <Notice
            intent={words.intent}
            title={words.title}
            onClose={close}
            {...(undone === null ? {} : { actions: <ResultActions entry={undone} /> })}
          >
            {words.text !== null && words.text}
            {result.kind === "unreadable" && result.problems.length > 0 && (
              <ul className={styles.list}>
                {result.problems.slice(0, FEW).map((one) => <li key={`${one.cell}:${one.code}`}><JumpButton place={one}>{cellProblemText(one, language)}</JumpButton></li>)}
              </ul>
            )}
          </Notice>
        )}
      </div>
      {isDialogWanted && <Suspense fallback={<ProgressBar aria-label={texts.write.preparing} />}><WriteDialog /></Suspense>}
    </>
  );
};
