import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useSpeech } from "../texts/index";
import { BOUND_SIGNS, boundParts, boundText, type BoundParts, type BoundSign } from "./bound-parts";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { useState } from "react";

const NARROW = "@media (max-width: 419px)";

const useStyles = makeStyles({
  // In a narrow pane the grade stands above its fields: beside it no number would be seen whole.
  row: { display: "grid", gridTemplateColumns: "32px 76px minmax(0, 1fr) 64px", columnGap: "4px", alignItems: "center", [NARROW]: { gridTemplateColumns: "72px minmax(0, 1fr) minmax(0, 1fr)" } },
  words: { gridColumnStart: 3, gridColumnEnd: -1, minWidth: 0, [NARROW]: { gridColumnStart: 2 } },
  grade: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [NARROW]: { gridColumnStart: 1, gridColumnEnd: -1 } },
  input: { minWidth: 0, width: "100%" },
});

const isSign = (value: string): value is BoundSign => (BOUND_SIGNS as readonly string[]).includes(value);

/** One grade's bound as sign, number and unit. */
export const BoundEditor = ({ label, text, onChange }: { readonly label: string; readonly text: string; readonly onChange: (text: string) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  // A sign that was chosen for an empty bound is kept here until a number comes.
  const [chosen, setChosen] = useState<BoundSign | null>(null);
  const read = boundParts(text);
  const parts: BoundParts = chosen === null ? read : { ...read, sign: chosen };
  const change = (next: BoundParts): void => {
    setChosen(next.value.trim() === "" || boundParts(boundText(next)).sign !== next.sign ? next.sign : null);
    onChange(boundText(next));
  };
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <span className={styles.grade} aria-hidden="true">{label}</span>
      <Select size="small" aria-label={texts.partOf(label, texts.sign)} value={parts.sign} onChange={(_, { value }) => { if (isSign(value)) change({ ...parts, sign: value }); }}>
        {BOUND_SIGNS.map((sign) => <option key={sign} value={sign}>{texts.signs[sign]}</option>)}
      </Select>
      <Input className={parts.sign === "words" ? styles.words : styles.input} size="small" aria-label={texts.partOf(label, texts.value)} value={parts.value} onChange={(_, { value }) => change({ ...parts, value })} />
      {parts.sign !== "words" && <Input className={styles.input} size="small" aria-label={texts.partOf(label, texts.unit)} value={parts.unit} onChange={(_, { value }) => change({ ...parts, unit: value })} />}
    </div>
  );
};
