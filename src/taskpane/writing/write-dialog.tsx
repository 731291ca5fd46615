import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar, tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
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

/** Gives the focus back to what had it before the dialog opened. */
const useReturnedFocus = (): void => {
  // Taken while rendering for the first time: the dialog moves the focus before this component's effects run.
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) requestAnimationFrame(() => before.focus());
  }, [before]);
};

/** Stops the write. It takes the focus when it appears: the button that was pressed is gone. */
const StopButton = ({ isDisabled, onStop }: { readonly isDisabled: boolean; readonly onStop: () => void }) => {
  const { texts } = useSpeech();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return <span ref={box}><Button disabledFocusable={isDisabled} onClick={onStop}>{texts.write.stop}</Button></span>;
};

/** The preview of a write and, once agreed to, its progress. Shown while there is one. */
export const WriteDialog = () => {
  useReturnedFocus();
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const { state, confirm, stop, close } = useWrite();
  const { spokenOnly } = useSpokenOnly();
  const [isAgreed, setIsAgreed] = useState(false);
  if (state.kind !== "preview" && state.kind !== "writing") return null;
  const { prepared } = state;
  const needsYes = prepared.overwrites.length > 0;
  const mayWrite = prepared.obstacles.length === 0 && (!needsYes || isAgreed);
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) close(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{state.kind === "writing" ? texts.write.progressTitle : texts.subject(prepared.subject)}</DialogTitle>
          <DialogContent className={styles.content} {...(state.kind === "preview" ? { tabIndex: 0, role: "group", "aria-label": texts.write.previewTitle } : {})}>
            {state.kind === "writing" ? (
              <div className={styles.progress}>
                <span>{texts.subject(prepared.subject)}</span>
                <ProgressBar value={state.share} max={1} thickness="large" aria-label={texts.write.progressTitle} aria-valuetext={formats.wholePercent(state.share)} />
                <span aria-hidden="true">{state.isStopping ? texts.write.stopping : texts.write.progress(formats.wholePercent(state.share))}</span>
                <span role="status" className={spokenOnly}>{state.isStopping ? texts.write.stopping : texts.write.progress(formats.wholePercent(quarters(state.share)))}</span>
              </div>
            ) : (
              <>
                <PreviewSummary prepared={prepared} problems={state.problems} isAgreed={isAgreed} onAgree={setIsAgreed} />
                <ChangeTable changes={prepared.changes} overwrites={prepared.overwrites} />
              </>
            )}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {state.kind === "writing" ? (
              <StopButton isDisabled={state.isStopping} onStop={stop} />
            ) : (
              <>
                <Button className={styles.action} onClick={close}>{texts.write.cancel}</Button>
                <Button className={styles.action} appearance="primary" disabledFocusable={!mayWrite} onClick={() => { if (mayWrite) confirm(isAgreed); }}>
                  {prepared.subject.kind === "undo" ? texts.write.takeBack : texts.write.write}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
