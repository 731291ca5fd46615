import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", rowGap: "8px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** A share in quarters: a screen reader hears four steps, not a hundred. */
export const quarters = (share: number): number => Math.floor(share * 4) / 4;

/**
 * How far something is, as a bar and in words, with a button that ends it. What is spoken of it is up to the view: a live
 * region must be there before it speaks.
 *
 * @param share 0 to 1; null: not known
 */
export const ShareProgress = ({ label, share, stop, onStop }: { readonly label: string; readonly share: number | null; readonly stop: string; readonly onStop?: (() => void) | undefined }) => {
  const styles = useStyles();
  const { formats } = useSpeech();
  const known = share === null ? null : formats.wholePercent(share);
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} thickness="large" {...(share === null ? {} : { value: share, max: 1, "aria-valuetext": known ?? "" })} />
      <div className={styles.row}>
        <span className={styles.words} aria-hidden="true">{known === null ? label : `${label} ${known}`}</span>
        {onStop && <Button size="small" onClick={onStop}>{stop}</Button>}
      </div>
    </div>
  );
};
