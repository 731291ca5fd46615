import { Button, makeStyles } from "@fluentui/react-components";
import { failureWords, Notice, quarters, ShareProgress, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { isOpen } from "./finding-groups";
import { formulaReviewTexts } from "./formula-review-texts";
import type { ReviewState, ReviewStore } from "./review-store";

const useStyles = makeStyles({
  status: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "12px", ":empty": { marginTop: 0 } },
});

/** How far a review is, how it ended, and whether it is still true. */
export const ReviewStatus = ({ state, store }: { readonly state: ReviewState; readonly store: ReviewStore }) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { texts: common, language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { run, progress, ending, isOutdated } = state;
  const spoken = progress === null
    ? ending?.kind === "cancelled" ? texts.cancelled : ending !== null || run === null ? "" : texts.done(formats.count(run.checked.filter(isOpen).length))
    : progress.share === null ? texts.phases[progress.phase] : texts.progress(texts.phases[progress.phase], formats.wholePercent(quarters(progress.share)));
  return (
    <>
      <div role="status" className={spokenOnly}>{spoken}</div>
      <div role="alert" className={spokenOnly}>{progress === null && ending?.kind === "failed" ? `${texts.failed}: ${failureWords(ending.failure, common)}` : ""}</div>
      <div className={styles.status}>
        {progress !== null && <ShareProgress label={texts.phases[progress.phase]} share={progress.share} stop={texts.cancel} onStop={store.cancel} />}
        {progress === null && ending?.kind === "cancelled" && <Notice intent="info" title={texts.cancelled} />}
        {progress === null && ending?.kind === "failed" && (
          <Notice intent="error" title={texts.failed} actions={<Button size="small" onClick={store.again}>{common.frame.retry}</Button>}>{failureWords(ending.failure, common)}</Notice>
        )}
        {progress === null && ending === null && run !== null && isOutdated && (
          <Notice intent="warning" title={texts.outdated} actions={<Button size="small" onClick={store.again}>{texts.reviewAgain}</Button>}>{texts.outdatedText}</Notice>
        )}
      </div>
    </>
  );
};
