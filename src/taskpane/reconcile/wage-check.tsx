import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { exactDecimal, isZeroYuan, subtractYuan, yuan, yuanText } from "../../domain/money/index";
import { wageAmount } from "../../domain/payroll/index";
import { explainWage } from "../../domain/reconciliation/index";
import { capitalised, explanationText } from "../../wording/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";
import { ResultList } from "./result-list";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  form: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "8px", alignItems: "end" },
  input: { minWidth: 0, width: "100%" },
  text: { margin: "8px 0 0" },
  list: { margin: "8px 0 0", paddingLeft: "20px" },
});

const FIELDS = ["stated", "headcount", "wage", "months"] as const;
type FieldId = (typeof FIELDS)[number];
/** Other explanations that are shown beside the simplest one. */
const MOST = 3;

const plain = (text: string): string => text.normalize("NFKC").replace(/[,\s]/g, "");
const PATTERNS: Readonly<Record<FieldId, RegExp>> = {
  stated: /^\d{1,14}(?:\.\d{1,4})?$/, headcount: /^\d{1,7}$/, wage: /^\d{1,8}(?:\.\d{1,4})?$/, months: /^\d{1,3}(?:\.\d{1,2})?$/,
};

/** One stated wage amount against headcount × monthly wage × months, with what would explain a difference. */
export const WageCheck = () => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const [values, setValues] = useState<Readonly<Record<FieldId, string>>>({ stated: "", headcount: "", wage: "", months: "12" });
  const typed = { stated: plain(values.stated), headcount: plain(values.headcount), wage: plain(values.wage), months: plain(values.months) };
  const isComplete = FIELDS.every((id) => PATTERNS[id].test(typed[id]));
  return (
    <Section title={texts.ranges.wageTitle}>
      <p className={styles.hint}>{texts.ranges.wageHint}</p>
      <div className={styles.form}>
        {FIELDS.map((id) => (
          <Field key={id} label={texts.ranges.wageFields[id]} {...(typed[id] !== "" && !PATTERNS[id].test(typed[id]) ? { validationMessage: texts.ranges.notANumber } : {})}>
            <Input className={styles.input} inputMode="decimal" value={values[id]} onChange={(_, { value }) => setValues({ ...values, [id]: value })} />
          </Field>
        ))}
      </div>
      <div role="status">{isComplete && <Outcome stated={typed.stated} headcount={Number(typed.headcount)} wage={typed.wage} months={typed.months} formats={formats} />}</div>
    </Section>
  );
};

const Outcome = ({ stated, headcount, wage, months, formats }: {
  readonly stated: string; readonly headcount: number; readonly wage: string; readonly months: string; readonly formats: ReturnType<typeof useSpeech>["formats"];
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = reconcileTexts(language);
  const monthlyWage = exactDecimal(wage);
  const worked = exactDecimal(months);
  const expected = wageAmount(monthlyWage, headcount, worked);
  const difference = subtractYuan(yuan(stated), expected);
  const explanations = isZeroYuan(difference) ? [] : explainWage({ stated: yuan(stated), headcount, monthlyWage, months: worked }).slice(0, MOST);
  return (
    <>
      <ResultList lines={[
        { label: texts.ranges.wageFields.stated, value: formats.amount(yuanText(yuan(stated))) },
        { label: texts.ranges.wageExpected, value: formats.amount(yuanText(expected)) },
        { label: texts.difference, value: formats.signedAmount(yuanText(difference)), tone: isZeroYuan(difference) ? "fine" : "wrong" },
      ]} />
      {isZeroYuan(difference) && <p className={styles.text}>{texts.ranges.agrees}</p>}
      {!isZeroYuan(difference) && explanations.length === 0 && <p className={styles.text}>{texts.ranges.unexplained}</p>}
      {explanations.length > 0 && <ol className={styles.list}>{explanations.map((explanation, index) => <li key={index}>{capitalised(explanationText(explanation, "元", language))}</li>)}</ol>}
    </>
  );
};
