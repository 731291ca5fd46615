import { makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../texts/index";
import { Coverage } from "./coverage";
import { FindingList } from "./finding-list";
import { FormulaMap } from "./formula-map";
import { formulaReviewTexts } from "./formula-review-texts";
import { ReportActions } from "./report-actions";
import { ReviewStatus } from "./review-status";
import { RuleSwitches } from "./rule-switches";
import { ScanActions } from "./scan-actions";
import { useReview } from "./use-review";

const useStyles = makeStyles({
  introduction: { margin: "0 0 12px" },
  facts: { margin: "12px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Reviews the formulas of the open workbook: what is wrong, why, what would fit, and where formulas of one kind stand. */
export const FormulaReviewView = () => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { state, store } = useReview();
  const { run, progress } = state;
  return (
    <>
      {run === null && <p className={styles.introduction}>{texts.introduction}</p>}
      <ScanActions state={state} store={store} />
      <ReviewStatus state={state} store={store} />
      {run !== null && (
        <>
          <p className={styles.facts}>
            {texts.summary(formats.count(run.review.coverage.formulas), formats.count(run.review.coverage.sheets.length))}
            {run.area !== null && ` · ${texts.inArea(`${run.area.sheet}!${run.area.address}`)}`}
          </p>
          <FindingList run={run} />
          <FormulaMap run={run} />
          <Coverage coverage={run.review.coverage} />
          {run.review.findings.length > 0 && <ReportActions run={run} isOutdated={state.isOutdated || progress !== null} />}
        </>
      )}
      <RuleSwitches />
    </>
  );
};
