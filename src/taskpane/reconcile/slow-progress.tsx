import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  progress: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Milliseconds that a check may take before it is spoken of. */
const PATIENCE = 1000;

/** Says that something is being worked out, once it takes more than a second. What was there before stays usable. */
export const SlowProgress = ({ isBusy, label, onStop }: { readonly isBusy: boolean; readonly label?: string; readonly onStop?: () => void }) => {
  const styles = useStyles();
  const { language, texts: common } = useSpeech();
  const texts = reconcileTexts(language);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    setIsSlow(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setIsSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isBusy]);
  if (!isBusy || !isSlow) return null;
  return (
    <div className={styles.progress}>
      <div role="status"><ProgressBar aria-label={label ?? texts.checking} />{label ?? texts.checking}</div>
      {onStop && <Button size="small" onClick={onStop}>{common.write.stop}</Button>}
    </div>
  );
};
