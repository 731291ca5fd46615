import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { NumberSymbolRegular } from "@fluentui/react-icons/svg/number-symbol";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableSettingsRegular } from "@fluentui/react-icons/svg/table-settings";
import type { PayrollView } from "../../application/index";
import { Section, useJump } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";

const useStyles = makeStyles({
  toolbar: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "16px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  radios: { marginLeft: "-8px" },
  hint: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What is done most, above the figures. A parameters sheet that is there already is shown. */
export const PayrollToolbar = ({ parametersSheet }: { readonly parametersSheet: string | null }) => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { ask } = useWrite();
  const jump = useJump();
  const showParameters = () => (parametersSheet === null ? ask({ kind: "parameters" }) : jump(parametersSheet, "A1"));
  return (
    <div className={styles.toolbar}>
      <Button appearance="primary" icon={<TableAddRegular />} title={texts.payroll.addSelectedHint} onClick={() => ask({ kind: "selected-lines" })}>{texts.payroll.addSelected}</Button>
      <Button icon={<TableSettingsRegular />} onClick={showParameters}>{texts.payroll.parameters}</Button>
    </div>
  );
};

/** How amounts are calculated in the sheet: kind of formula, plain values, written again. */
export const FormulaActions = ({ style }: { readonly style: PayrollView["style"] }) => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { ask } = useWrite();
  const label = (kind: "native" | "functions") => (
    <>
      {texts.payroll.styles[kind]}
      <span className={styles.hint}>{texts.payroll.styleHints[kind]}</span>
    </>
  );
  return (
    <Section title={texts.payroll.styleTitle}>
      <p className={styles.note}>
        {texts.payroll.styleNow(texts.payroll.styles[style])}
        {style === "values" && <> · {texts.payroll.valuesNote}</>}
      </p>
      <RadioGroup
        className={styles.radios}
        aria-label={texts.payroll.styleTitle}
        value={style === "native" || style === "functions" ? style : ""}
        onChange={(_, { value }) => {
          if (value === "native" || value === "functions") ask({ kind: "formula-style", style: value });
        }}
      >
        <Radio value="native" label={label("native")} />
        <Radio value="functions" label={label("functions")} />
      </RadioGroup>
      <p className={styles.note}>{texts.payroll.freezeHint}</p>
      <div className={styles.buttons}>
        <Button size="small" icon={<NumberSymbolRegular />} disabled={style === "values"} onClick={() => ask({ kind: "freeze" })}>{texts.payroll.freeze}</Button>
        <Button size="small" icon={<ArrowSyncRegular />} title={texts.payroll.rebuildHint} onClick={() => ask({ kind: "rebuild" })}>{texts.payroll.rebuild}</Button>
      </div>
    </Section>
  );
};
