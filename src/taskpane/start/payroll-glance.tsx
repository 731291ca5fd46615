import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { PayrollView } from "../../application/index";
import { headcountOf, needingALook } from "../payroll/index";
import { Amount } from "../pieces/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px", padding: "12px 16px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  total: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  unit: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, marginLeft: "4px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The payroll in one card: total, people, whether something needs a look. */
export const PayrollGlance = ({ payroll, unreadable, onOpen }: {
  readonly payroll: PayrollView | null;
  /** Name of our sheet where it is there but cannot be read. */
  readonly unreadable: string | null;
  readonly onOpen: () => void;
}) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  if (payroll === null) {
    return (
      <div className={styles.card}>
        <h2 className={styles.title}>{texts.start.payrollTitle}</h2>
        <p className={styles.text}>{unreadable === null ? texts.start.payrollMissing : texts.payroll.unreadableTitle(unreadable)}</p>
        {unreadable !== null && <Button size="small" onClick={onOpen}>{texts.start.openPayroll}</Button>}
      </div>
    );
  }
  const { cost, comparisons, problems, sheetDiffers } = payroll;
  const toLookAt = needingALook(comparisons) + problems.length + sheetDiffers.length + cost.problems.length;
  return (
    <div className={styles.card}>
      <h2 className={styles.title}>{texts.start.payrollTitle}</h2>
      <span className={styles.total}><Amount yuan={cost.total} /><span className={styles.unit}>{texts.payroll.yuan}</span></span>
      <span>{texts.start.payrollSummary(formats.count(cost.projects.length), formats.count(headcountOf(cost)))}</span>
      {toLookAt > 0
        ? <Badge appearance="tint" shape="rounded" color="danger" icon={<ErrorCircleRegular />}>{texts.start.toLookAt(formats.count(toLookAt))}</Badge>
        : comparisons.length > 0 && <Badge appearance="tint" shape="rounded" color="success" icon={<CheckmarkCircleRegular />}>{texts.start.allAgree}</Badge>}
      <Button size="small" onClick={onOpen}>{texts.start.openPayroll}</Button>
    </div>
  );
};
