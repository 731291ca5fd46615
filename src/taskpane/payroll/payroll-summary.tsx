import { makeStyles, tokens } from "@fluentui/react-components";
import type { PayrollView } from "../../application/index";
import { Amount } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { RefreshButton } from "../workbook/index";
import { headcountOf } from "./headcount";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, display: "flex", alignItems: "center", columnGap: "8px", minHeight: "20px" },
  total: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  without: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  unit: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, marginLeft: "4px" },
});

/** The payroll's total, how many people and projects it covers. */
export const PayrollSummary = ({ view }: { readonly view: PayrollView }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const { cost, payroll } = view;
  const left = view.unreadLines + new Set(cost.problems.map(({ line }) => line.id)).size;
  return (
    <div className={styles.summary}>
      <span className={styles.label}>
        {texts.payroll.total}
        <RefreshButton />
      </span>
      <span className={styles.total}><Amount yuan={cost.total} /><span className={styles.unit}>{texts.payroll.yuan}</span></span>
      <span className={styles.label}>{texts.payroll.headcountAndProjects(formats.count(headcountOf(cost)), formats.count(cost.projects.length), payroll.year === null ? null : String(payroll.year))}</span>
      {left > 0 && <span className={styles.without}>{texts.payroll.totalWithout(formats.count(left))}</span>}
    </div>
  );
};
