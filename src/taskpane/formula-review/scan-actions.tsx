import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePreferences } from "../preferences/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { formulaReviewTexts } from "./formula-review-texts";
import type { ReviewState, ReviewStore } from "./review-store";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: "8px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Begins a review of everything or of the selection. While one is under way, beginning another waits. */
export const ScanActions = ({ state, store }: { readonly state: ReviewState; readonly store: ReviewStore }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { values } = usePreferences();
  const { isWriting } = useWrite();
  const isBusy = state.progress !== null || isWriting;
  const start = (scope: "workbook" | "selection"): void => {
    if (!isBusy) void store.start({ scope, rules: values.reviewRules });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance={state.run === null ? "primary" : "secondary"} disabledFocusable={isBusy} onClick={() => start("workbook")}>{texts.reviewWorkbook}</Button>
        <Button disabledFocusable={isBusy} onClick={() => start("selection")}>{texts.reviewSelection}</Button>
      </div>
      {state.run === null && <p className={styles.hint}>{texts.selectionHint}</p>}
    </>
  );
};
