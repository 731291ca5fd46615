import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isZeroYuan } from "../../domain/money/index";
import type { Payroll, StatedComparison } from "../../domain/payroll/index";
import { statedComparisonText } from "../../wording/index";
import { Amount, Difference, JumpButton } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { projectWords, scopeWords } from "./scope-words";
import { VerdictBadge } from "./verdict-badge";

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, padding: "4px" },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: "8px" },
  project: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, marginBottom: "4px" },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", rowGap: "2px", margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  wholeLine: { gridColumnStart: 1, gridColumnEnd: 3, overflowWrap: "anywhere" },
  value: { margin: 0, textAlign: "right" },
  words: { display: "block", marginTop: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A stated amount that deserves a look beside the computed one; a click goes to its cell. */
export const StatedCard = ({ comparison, payroll }: { readonly comparison: StatedComparison; readonly payroll: Payroll }) => {
  const styles = useStyles();
  const speech = useSpeech();
  const { texts, language } = speech;
  const { stated, computed, difference, verdict } = comparison;
  return (
    <li className={styles.card}>
      <JumpButton place={stated.place}>
        <span className={styles.head}>
          <span className={styles.title}>{scopeWords(stated.covers, payroll.lines, payroll.components, speech)}</span>
          <VerdictBadge verdict={verdict} />
        </span>
        <span className={styles.project}>{projectWords(stated.covers.project, speech)}</span>
        <Figures>
          <Figure term={texts.payroll.stated}><Amount yuan={stated.amount} /></Figure>
          <Figure term={texts.payroll.computed}>{computed === null ? texts.payroll.unknownComputed : <Amount yuan={computed} />}</Figure>
          {difference !== null && !isZeroYuan(difference) && (
            <Figure term={texts.payroll.difference}><Difference yuan={difference} isContradiction={verdict === "different"} /></Figure>
          )}
        </Figures>
        <span className={styles.words}>{statedComparisonText(comparison, payroll.lines, language)}</span>
      </JumpButton>
    </li>
  );
};

/** A stated amount that agrees, in one line. */
export const AgreeingRow = ({ comparison, payroll }: { readonly comparison: StatedComparison; readonly payroll: Payroll }) => {
  const styles = useStyles();
  const speech = useSpeech();
  const { stated } = comparison;
  return (
    <li>
      <JumpButton place={stated.place}>
        <span className={styles.figures}>
          <span>{scopeWords(stated.covers, payroll.lines, payroll.components, speech)}</span>
          <span className={styles.value}><Amount yuan={stated.amount} /></span>
          <span className={mergeClasses(styles.term, styles.wholeLine)}>{projectWords(stated.covers.project, speech)}</span>
        </span>
      </JumpButton>
    </li>
  );
};

const Figures = ({ children }: { readonly children: React.ReactNode }) => <span className={useStyles().figures}>{children}</span>;

const Figure = ({ term, children }: { readonly term: string; readonly children: React.ReactNode }) => {
  const styles = useStyles();
  return (
    <>
      <span className={styles.term}>{term}</span>
      <span className={styles.value}>{children}</span>
    </>
  );
};
