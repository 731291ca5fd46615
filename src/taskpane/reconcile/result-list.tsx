import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  result: { margin: 0, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "4px", padding: "12px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground3 },
});

/** A line of a result: what it is, and the figure as it is printed; `tone` where the figure says whether all is well. */
export interface ResultLine {
  readonly label: string;
  readonly value: string;
  readonly tone?: "fine" | "wrong";
}

/** What a small calculation comes to, line by line, figures below one another. */
export const ResultList = ({ lines }: { readonly lines: readonly ResultLine[] }) => {
  const styles = useStyles();
  return (
    <dl className={styles.result}>
      {lines.map(({ label, value, tone }) => [
        <dt key={`${label} label`} className={styles.label}>{label}</dt>,
        <dd key={label} className={mergeClasses(styles.value, tone !== undefined && styles[tone])}>{value}</dd>,
      ])}
    </dl>
  );
};
