import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { quarters, ShareProgress, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({ progress: { marginBottom: "12px" } });

/** Milliseconds that a check may take before it is spoken of. */
const PATIENCE = 1000;

/**
 * Says that the workbook is being read and checked, once it takes more than a second. What was there before stays usable.
 *
 * @param underWay null: nothing is; its share is that of the reading, and null where it is not known
 */
export const SlowProgress = ({ underWay, before = null, onStop }: {
  readonly underWay: { readonly share: number | null } | null;
  /** Shown until it is spoken of. */
  readonly before?: ReactNode;
  readonly onStop: () => void;
}) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { language, texts: common, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const isBusy = underWay !== null;
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    setIsSlow(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setIsSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isBusy]);
  const isShown = underWay !== null && isSlow;
  // When all has been read, what is left is the checking: nobody knows how long that takes.
  const share = underWay === null || underWay.share === 1 ? null : underWay.share;
  const label = share === null ? texts.checking : common.frame.loading;
  return (
    <>
      <div role="status" className={spokenOnly}>{!isShown ? "" : share === null ? label : `${label} ${formats.wholePercent(quarters(share))}`}</div>
      {isShown ? <div className={styles.progress}><ShareProgress label={label} share={share} stop={common.write.stop} onStop={onStop} /></div> : before}
    </>
  );
};
