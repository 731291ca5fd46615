import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LiveState } from "../live/index";
import { useServices, type Failure } from "../services/index";
import { useSpeech } from "../texts/index";
import { failureWords } from "./failure-words";
import { Notice } from "./notice";

const useStyles = makeStyles({
  waiting: { display: "flex", justifyContent: "center", padding: "48px 0" },
  missed: { marginBottom: "12px" },
});

/** Something is on its way. */
export const Waiting = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  return <div className={styles.waiting}><Spinner label={texts.frame.loading} labelPosition="below" /></div>;
};

/** Shows what was read, that it is being read, or why it could not be; above what is of an earlier reading, that it is. */
export const ReadingState = <T,>({ state, onRetry, children }: {
  readonly state: LiveState<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}) => {
  const services = useServices();
  switch (state.kind) {
    case "loading":
      return <Waiting />;
    case "failed":
      return <Failed failure={services.failureOf(state.error)} onRetry={onRetry} />;
    case "ready":
      return (
        <>
          {state.missed !== null && state.refreshing === null && <Missed failure={services.failureOf(state.missed.error)} readAt={state.readAt} onRetry={onRetry} />}
          {children(state.value)}
        </>
      );
  }
};

const Failed = ({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) => {
  const { texts } = useSpeech();
  const isStopped = failure.code === "cancelled";
  return (
    <Notice intent={isStopped ? "info" : "error"} title={isStopped ? texts.frame.viewStopped : texts.frame.viewFailed} actions={<Button size="small" onClick={onRetry}>{texts.frame.retry}</Button>}>
      {isStopped ? null : failureWords(failure, texts)}
    </Notice>
  );
};

const Missed = ({ failure, readAt, onRetry }: { readonly failure: Failure; readonly readAt: number; readonly onRetry: () => void }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  return (
    <div className={styles.missed} role="status">
      <Notice intent="warning" title={texts.frame.shownAsOf(formats.recentTime(readAt, Date.now()))} actions={<Button size="small" onClick={onRetry}>{texts.frame.readAgain}</Button>}>
        {failure.code === "cancelled" ? texts.frame.refreshStopped : texts.frame.refreshFailed(failureWords(failure, texts))}
      </Notice>
    </div>
  );
};
