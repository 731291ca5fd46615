import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReconciliationSettings } from "../../application/index";
import type { Finding } from "../../domain/findings/index";
import { useSpeech } from "../texts/index";
import { differenceWords, figureWords } from "./amounts";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  // Figures stand below one another: the digits that differ are seen at once.
  figures: { display: "grid", gridTemplateColumns: "max-content minmax(0, max-content)", columnGap: "12px", rowGap: "2px", margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  pair: { display: "contents" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  difference: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground3 },
});

/** What is printed, what it should be, and the difference; nothing where the finding is about words. */
export const FindingFigures = ({ finding, settings }: { readonly finding: Finding; readonly settings: ReconciliationSettings }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { stated, expected, difference, unit, severity } = finding;
  if (stated === null || expected === null) return null;
  const isComparable = difference !== null && unit !== null;
  return (
    <dl className={styles.figures}>
      <div className={styles.pair}><dt className={styles.label}>{texts.stated}</dt><dd className={styles.value}>{figureWords(stated, unit, settings, language, formats)}</dd></div>
      <div className={styles.pair}><dt className={styles.label}>{texts.expected}</dt><dd className={styles.value}>{figureWords(expected, unit, settings, language, formats)}</dd></div>
      {isComparable && (
        <div className={styles.pair}>
          <dt className={styles.label}>{texts.difference}</dt>
          <dd className={mergeClasses(styles.value, styles.difference, severity === "error" && styles.error)}>{differenceWords(difference, unit, settings, language, formats)}</dd>
        </div>
      )}
    </dl>
  );
};
