import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { failureWords, Notice, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { isOpen } from "./finding-groups";
import { formulaReviewTexts } from "./formula-review-texts";
import type { ReviewState, ReviewStore } from "./review-store";

const useStyles = makeStyles({
  status: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "12px", ":empty": { marginTop: 0 } },
  progress: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
});

/** A share in quarters: a screen reader hears four steps, not a hundred. */
const quarters = (share: number): number => Math.floor(share * 4) / 4;

/** How far a review is, how it ended, and whether it is still true. */
export const ReviewStatus = ({ state, store }: { readonly state: ReviewState; readonly store: ReviewStore }) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { texts: common, language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { run, progress, ending, isOutdated } = state;
  const words = progress === null ? "" : progress.share === null ? texts.phases[progress.phase] : texts.progress(texts.phases[progress.phase], formats.wholePercent(progress.share));
  const spoken = progress === null
    ? ending?.kind === "cancelled" ? texts.cancelled : ending !== null || run === null ? "" : texts.done(formats.count(run.checked.filter(isOpen).length))
    : progress.share === null ? words : texts.progress(texts.phases[progress.phase], formats.wholePercent(quarters(progress.share)));
  return (
    <>
      <div role="status" className={spokenOnly}>{spoken}</div>
      <div role="alert" className={spokenOnly}>{progress === null && ending?.kind === "failed" ? `${texts.failed}: ${failureWords(ending.failure, common)}` : ""}</div>
      <div className={styles.status}>
        {progress !== null && (
          <>
            <ProgressBar aria-label={texts.phases[progress.phase]} thickness="large" {...(progress.share === null ? {} : { value: progress.share, max: 1, "aria-valuetext": formats.wholePercent(progress.share) })} />
            <div className={styles.progress}>
              <span aria-hidden="true">{words}</span>
              <Button size="small" onClick={store.cancel}>{texts.cancel}</Button>
            </div>
          </>
        )}
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
