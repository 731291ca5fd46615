import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar, tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PreparedWrite, WriteSubject } from "../../application/index";
import { useSpokenOnly } from "../pieces/index";
import type { CellProblem } from "../services/index";
import { takenBack, useSpeech } from "../texts/index";
import { ChangeTable } from "./change-table";
import { PreviewSummary } from "./preview-summary";
import { useWrite } from "./write-context";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 16px)", maxWidth: "600px", maxHeight: "calc(100vh - 16px)", boxSizing: "border-box" },
  content: { minHeight: 0, overflowY: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  actions: { marginTop: "8px", "@media screen and (max-width: 480px)": { flexDirection: "row", justifyContent: "flex-end" } },
  action: { "@media screen and (max-width: 480px)": { width: "auto" } },
  progress: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px 0" },
});

/** A share in quarters: a screen reader hears four steps, not a hundred. */
const quarters = (share: number): number => Math.floor(share * 4) / 4;

/** Stops the write. It takes the focus when it appears: the button that was pressed is gone. */
const StopButton = ({ isDisabled, onStop }: { readonly isDisabled: boolean; readonly onStop: () => void }) => {
  const { texts } = useSpeech();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return <span ref={box}><Button disabledFocusable={isDisabled} onClick={onStop}>{texts.write.stop}</Button></span>;
};

/**
 * The preview of a write and, once agreed to, its progress. It stays mounted and only opens and closes: taken away
 * while it is open, the dialog would leave the page behind it hidden from screen readers.
 */
export const WriteDialog = () => {
  const { state, close } = useWrite();
  const isOpen = state.kind === "preview" || state.kind === "writing";
  return (
    <Dialog open={isOpen} surfaceMotion={null} onOpenChange={(_, { open }) => { if (!open) close(); }}>
      <DialogSurface className={useStyles().surface} backdropMotion={null}>
        <DialogBody>
          {state.kind === "preview" && <Preview prepared={state.prepared} problems={state.problems} />}
          {state.kind === "writing" && <Progress subject={state.prepared.subject} share={state.share} isStopping={state.isStopping} />}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const Preview = ({ prepared, problems }: { readonly prepared: PreparedWrite; readonly problems: readonly CellProblem[] }) => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { confirm, close } = useWrite();
  const [isAgreed, setIsAgreed] = useState(false);
  const mayWrite = prepared.obstacles.length === 0 && (prepared.overwrites.length === 0 || isAgreed);
  return (
    <>
      <DialogTitle>{texts.subject(prepared.subject)}</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0} role="group" aria-label={texts.write.previewTitle}>
        <PreviewSummary prepared={prepared} problems={problems} isAgreed={isAgreed} onAgree={setIsAgreed} />
        <ChangeTable changes={prepared.changes} overwrites={prepared.overwrites} />
      </DialogContent>
      <DialogActions className={styles.actions}>
        <Button className={styles.action} onClick={close}>{texts.write.cancel}</Button>
        <Button className={styles.action} appearance="primary" disabledFocusable={!mayWrite} onClick={() => { if (mayWrite) confirm(isAgreed); }}>
          {{ done: texts.write.write, undone: texts.write.takeBack, again: texts.start.redo }[takenBack(prepared.subject).state]}
        </Button>
      </DialogActions>
    </>
  );
};

const Progress = ({ subject, share, isStopping }: { readonly subject: WriteSubject; readonly share: number; readonly isStopping: boolean }) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { texts, formats } = useSpeech();
  const { stop } = useWrite();
  const { isWaitingForCell } = useWrite();
  const words = (of: number) => (isWaitingForCell ? texts.write.waitsForCell : isStopping ? texts.write.stopping : texts.write.progress(formats.wholePercent(of)));
  return (
    <>
      <DialogTitle>{texts.write.progressTitle}</DialogTitle>
      <DialogContent>
        <div className={styles.progress}>
          <span>{texts.subject(subject)}</span>
          <ProgressBar value={share} max={1} thickness="large" aria-label={texts.write.progressTitle} aria-valuetext={formats.wholePercent(share)} />
          <span aria-hidden="true">{words(share)}</span>
          <span role="status" className={spokenOnly}>{words(quarters(share))}</span>
        </div>
      </DialogContent>
      <DialogActions className={styles.actions}><StopButton isDisabled={isStopping} onStop={stop} /></DialogActions>
    </>
  );
};
