import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { IndicatorDraft } from "../../application/index";
import { GRADES, type IndicatorCategory } from "../../domain/goals/index";
import { useSpeech } from "../texts/index";
import { BoundEditor } from "./bound-editor";
import { goalSheetsTexts } from "./goal-sheets-texts";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  input: { minWidth: 0, width: "100%" },
  columns: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "2px 4px", textAlign: "center", overflowWrap: "break-word", fontWeight: tokens.fontWeightRegular },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

const CATEGORIES: readonly IndicatorCategory[] = ["output", "effect", "satisfaction", "cost"];

/** One indicator: its words, and its bounds as sign, number and unit, shown as the form prints them. */
export const IndicatorEditor = ({ number, indicator, isGraded, isFirst, isLast, onChange, onRemove, onMove }: {
  readonly number: number;
  readonly indicator: IndicatorDraft;
  /** The form grades by 优良中差; otherwise it states a target. */
  readonly isGraded: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (indicator: IndicatorDraft) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = goalSheetsTexts(language);
  const { category, name, description, bounds, basis } = indicator;
  const label = name === "" ? formats.count(number) : name;
  const grades = isGraded ? GRADES : (["excellent"] as const);
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{texts.indicator(formats.count(number))}</h3>
      <Field label={texts.indicatorFields.category}>
        <Select value={category ?? ""} onChange={(_, { value }) => onChange({ ...indicator, category: CATEGORIES.find((one) => one === value) ?? null })}>
          {category === null && <option value="">{texts.choose}</option>}
          {CATEGORIES.map((one) => <option key={one} value={one}>{texts.categories[one]}</option>)}
        </Select>
      </Field>
      <Field label={texts.indicatorFields.name}><Input className={styles.input} value={name} onChange={(_, { value }) => onChange({ ...indicator, name: value })} /></Field>
      {isGraded && <Field label={texts.indicatorFields.description}><Textarea rows={2} value={description} onChange={(_, { value }) => onChange({ ...indicator, description: value })} /></Field>}
      {grades.map((grade) => (
        <BoundEditor key={grade} label={isGraded ? texts.grades[grade] : texts.target} text={bounds[grade]} onChange={(text) => onChange({ ...indicator, bounds: { ...bounds, [grade]: text } })} />
      ))}
      {isGraded && (
        <table className={styles.columns} aria-label={texts.bounds}>
          <thead><tr>{GRADES.map((grade) => <th key={grade} scope="col" className={styles.cell}>{texts.grades[grade]}</th>)}</tr></thead>
          <tbody><tr>{GRADES.map((grade) => <td key={grade} className={styles.cell}>{bounds[grade] || "–"}</td>)}</tr></tbody>
        </table>
      )}
      <Field label={texts.indicatorFields.basis}><Input className={styles.input} value={basis} onChange={(_, { value }) => onChange({ ...indicator, basis: value })} /></Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" disabled={isFirst} aria-label={texts.moveUp(label)} onClick={() => onMove(-1)}>↑</Button>
        <Button size="small" appearance="subtle" disabled={isLast} aria-label={texts.moveDown(label)} onClick={() => onMove(1)}>↓</Button>
        <Button size="small" appearance="subtle" aria-label={texts.removeOf(label)} onClick={onRemove}>{texts.remove}</Button>
      </div>
    </li>
  );
};
