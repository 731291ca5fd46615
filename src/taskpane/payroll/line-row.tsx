import { makeStyles, tokens } from "@fluentui/react-components";
import type { LineCost } from "../../domain/payroll/index";
import { Amount, JumpButton } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { lineWords } from "./scope-words";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: "8px", alignItems: "baseline" },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  detail: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** One line of a project with its total; a click goes to its row in the sheet. */
export const LineRow = ({ cost }: { readonly cost: LineCost }) => {
  const styles = useStyles();
  const speech = useSpeech();
  const { texts, formats } = speech;
  const { line } = cost;
  const wage = line.inputs["wage"];
  const factors = [
    texts.payroll.lineFactors(formats.count(line.headcount.value), formats.figure(line.months.value.toFixed())),
    ...(wage === undefined ? [] : [texts.payroll.wageRate(formats.figure(wage.value.toFixed())) + (wage.isImplied ? ` (${texts.payroll.implied})` : "")]),
  ];
  return (
    <li>
      <JumpButton place={line.place}>
        <span className={styles.row}>
          <span className={styles.label}>{lineWords(line, speech)}</span>
          <Amount yuan={cost.total} />
        </span>
        <span className={styles.detail}>{factors.join(" · ")}</span>
      </JumpButton>
    </li>
  );
};
