import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LiveState } from "../live/index";
import { useServices } from "../services/index";
import { useSpeech } from "../texts/index";
import { failureWords } from "./failure-words";
import { Notice } from "./notice";

const useStyles = makeStyles({ waiting: { display: "flex", justifyContent: "center", padding: "48px 0" } });

/** Something is on its way. */
export const Waiting = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  return <div className={styles.waiting}><Spinner label={texts.frame.loading} labelPosition="below" /></div>;
};

/** Shows what was read, that it is being read, or why it could not be. */
export const ReadingState = <T,>({ state, onRetry, children }: {
  readonly state: LiveState<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}) => {
  const { texts } = useSpeech();
  const services = useServices();
  switch (state.kind) {
    case "loading":
      return <Waiting />;
    case "failed":
      return (
        <Notice intent="error" title={texts.frame.viewFailed} actions={<Button size="small" onClick={onRetry}>{texts.frame.retry}</Button>}>
          {failureWords(services.failureOf(state.error), texts)}
        </Notice>
      );
    case "ready":
      return <>{children(state.value)}</>;
  }
};
