import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  choice: { display: "inline-flex", flexWrap: "wrap", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, overflow: "hidden", margin: 0, padding: 0, minWidth: 0 },
  option: {
    position: "relative", display: "inline-flex", alignItems: "center", minHeight: "28px", padding: "0 10px", cursor: "pointer", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
  radio: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
});

/** One of a few, side by side: radio buttons that look like a switch. */
export const Choice = <T extends string>({ label, value, options, onChange }: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}) => {
  const styles = useStyles();
  const name = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label={label}>
      {options.map(([option, words]) => (
        <label key={option} className={mergeClasses(styles.option, option === value && styles.chosen)}>
          <input type="radio" className={styles.radio} name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
          {words}
        </label>
      ))}
    </div>
  );
};
