import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSpeech } from "../texts/index";
import { ChangeTable } from "./change-table";
import { PreviewSummary } from "./preview-summary";
import { useWrite } from "./write-context";

const useStyles = makeStyles({
  surface: { padding: "16px", width: "calc(100vw - 16px)", maxWidth: "600px", maxHeight: "calc(100vh - 16px)", boxSizing: "border-box" },
  content: { minHeight: 0, overflowY: "auto" },
  actions: { display: "flex", justifyContent: "flex-end", columnGap: "8px", gridColumnStart: 1, gridColumnEnd: 4, marginTop: "8px" },
  progress: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px 0" },
});

/** Gives the focus back to what had it before the dialog opened. */
const useReturnedFocus = (): void => {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) requestAnimationFrame(() => before.focus());
    };
  }, []);
};

/** The preview of a write and, once agreed to, its progress. Shown while there is one. */
export const WriteDialog = () => {
  useReturnedFocus();
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const { state, confirm, stop, close } = useWrite();
  const [isAgreed, setIsAgreed] = useState(false);
  if (state.kind !== "preview" && state.kind !== "writing") return null;
  const { prepared } = state;
  const needsYes = prepared.overwrites.length > 0;
  const mayWrite = prepared.obstacles.length === 0 && (!needsYes || isAgreed);
  return (
    <Dialog open modalType={state.kind === "writing" ? "alert" : "modal"} onOpenChange={(_, { open }) => { if (!open) close(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{state.kind === "writing" ? texts.write.progressTitle : texts.subject(prepared.subject)}</DialogTitle>
          <DialogContent className={styles.content}>
            {state.kind === "writing" ? (
              <div className={styles.progress}>
                <span>{texts.subject(prepared.subject)}</span>
                <ProgressBar value={state.share} max={1} thickness="large" aria-label={texts.write.progressTitle} aria-valuetext={formats.wholePercent(state.share)} />
                <span role="status">{state.isStopping ? texts.write.stopping : texts.write.progress(formats.wholePercent(Math.floor(state.share * 4) / 4))}</span>
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
              <Button disabledFocusable={state.isStopping} onClick={stop}>{texts.write.stop}</Button>
            ) : (
              <>
                <Button onClick={close}>{texts.write.cancel}</Button>
                <Button appearance="primary" disabledFocusable={!mayWrite} onClick={() => { if (mayWrite) confirm(isAgreed); }}>
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
