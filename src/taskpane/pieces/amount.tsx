import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { yuanText, type Yuan } from "../../domain/money/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  more: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  fine: { color: tokens.colorStatusSuccessForeground3 },
});

/** An amount in 元 with two decimals (more where it has more), figures of equal width. */
export const Amount = ({ yuan, className }: { readonly yuan: Yuan; readonly className?: string }) => {
  const styles = useStyles();
  const { formats } = useSpeech();
  return <span className={mergeClasses(styles.number, className)}>{formats.amount(yuanText(yuan))}</span>;
};

/** A difference (stated − computed) with its sign; red where it is a contradiction, green where it is none. */
export const Difference = ({ yuan, isContradiction }: { readonly yuan: Yuan; readonly isContradiction: boolean }) => {
  const styles = useStyles();
  const { formats } = useSpeech();
  return <span className={mergeClasses(styles.number, isContradiction ? styles.more : styles.fine)}>{formats.signedAmount(yuanText(yuan))}</span>;
};
