import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { reconcileRanges, type SelectedAmounts } from "../../application/index";
import { isZeroYuan, sumYuan, yuan, yuanText, ZERO_YUAN } from "../../domain/money/index";
import { capitalised, explanationText } from "../../wording/index";
import { failureWords, JumpButton, Notice, Section } from "../pieces/index";
import { useServices, type Failure } from "../services/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";
import { ResultList } from "./result-list";
import { WageCheck } from "./wage-check";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  pick: { display: "flex", flexDirection: "column", rowGap: "2px", alignItems: "flex-start" },
  picked: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: "8px 0 0" },
});

const TOLERANCE = /^\d{1,12}(?:\.\d{1,4})?$/;
const FEW = 5;

/** Any parts against any total of the open workbook, chosen by selecting them; and one wage amount by its factors. */
export const RangesTab = () => {
  const styles = useStyles();
  const services = useServices();
  const { language, formats, texts: common } = useSpeech();
  const texts = reconcileTexts(language);
  const [parts, setParts] = useState<SelectedAmounts | null>(null);
  const [total, setTotal] = useState<SelectedAmounts | null>(null);
  const [tolerance, setTolerance] = useState("0");
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (put: (amounts: SelectedAmounts) => void): void => {
    setFailure(null);
    services.reconciliation.selectedAmounts().then(put, (error: unknown) => setFailure(services.failureOf(error)));
  };
  const allowed = tolerance.normalize("NFKC").trim();
  const isWrong = !TOLERANCE.test(allowed);
  const result = parts !== null && total !== null && !isWrong ? reconcileRanges(parts, total, allowed === "0" ? ZERO_YUAN : yuan(allowed)) : null;
  const picked = (amounts: SelectedAmounts | null) => amounts !== null && (
    <>
      <JumpButton place={{ sheet: amounts.sheet, cell: amounts.address }} className={styles.picked}>
        {texts.ranges.picked(`${amounts.sheet}!${amounts.address}`, formats.count(amounts.amounts.length), formats.amount(yuanText(sumYuan(amounts.amounts.map(({ amount }) => amount)))))}
      </JumpButton>
      {amounts.problems.length > 0 && (
        <Notice intent="warning" title={texts.ranges.notAmounts(formats.count(amounts.problems.length))}>
          <ul className={styles.list}>{amounts.problems.slice(0, FEW).map((problem) => <li key={problem.cell}><JumpButton place={problem}>{problem.cell}: {problem.text}</JumpButton></li>)}</ul>
        </Notice>
      )}
    </>
  );
  return (
    <>
      <Section title={texts.ranges.title}>
        <p className={styles.hint}>{texts.ranges.hint}</p>
        <div className={styles.pick}><Button onClick={() => take(setParts)}>{texts.ranges.takeParts}</Button>{picked(parts)}</div>
        <div className={styles.pick}><Button onClick={() => take(setTotal)}>{texts.ranges.takeTotal}</Button>{picked(total)}</div>
        <Field label={texts.ranges.tolerance} {...(isWrong ? { validationMessage: texts.settings.toleranceWrong } : {})}>
          <Input inputMode="decimal" value={tolerance} onChange={(_, { value }) => setTolerance(value)} />
        </Field>
        {failure !== null && <div role="alert"><Notice intent="error" title={texts.ranges.failed}>{failureWords(failure, common)}</Notice></div>}
        <div role="status">
          {parts !== null && total !== null && !isWrong && result === null && <Notice intent="warning" title={parts.amounts.length === 0 ? texts.ranges.noParts : texts.ranges.oneTotal} />}
          {result !== null && (
            <>
              <ResultList lines={[
                { label: texts.ranges.total, value: formats.amount(yuanText(result.total)) },
                { label: texts.ranges.sum(formats.count(result.parts.length)), value: formats.amount(yuanText(result.sum)) },
                { label: texts.difference, value: formats.signedAmount(yuanText(result.difference)), tone: isZeroYuan(result.difference) ? "fine" : "wrong" },
              ]} />
              <p className={styles.text}>{isZeroYuan(result.difference) ? texts.ranges.agrees : result.explanation === null ? texts.ranges.unexplained : capitalised(explanationText(result.explanation, null, language))}</p>
            </>
          )}
        </div>
      </Section>
      <WageCheck />
    </>
  );
};
