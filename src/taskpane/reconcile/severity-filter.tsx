import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES, type Severity } from "../../domain/findings/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";
import { SeverityMark } from "./severity-mark";

const useStyles = makeStyles({
  filter: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: "6px" },
  choice: {
    display: "flex", flexDirection: "column", alignItems: "center", rowGap: "2px", boxSizing: "border-box", minWidth: 0, minHeight: "64px", padding: "8px 4px 6px", margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
    font: "inherit", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
  number: { display: "flex", alignItems: "center", columnGap: "4px", fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How many findings there are of each severity; each number is the switch that shows or hides them. */
export const SeverityFilter = ({ counts, chosen, onChange }: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: ReadonlySet<Severity>;
  readonly onChange: (chosen: ReadonlySet<Severity>) => void;
}) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const toggle = (severity: Severity): void => {
    const next = new Set(chosen);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div className={styles.filter} role="group" aria-label={texts.severityFilter}>
      {SEVERITIES.map((severity) => {
        const count = formats.count(counts[severity]);
        return (
          <button key={severity} type="button" className={mergeClasses(styles.choice, chosen.has(severity) && styles.chosen)} aria-pressed={chosen.has(severity)} onClick={() => toggle(severity)}>
            <span className={mergeClasses(styles.number, counts[severity] === 0 && styles.none)}><SeverityMark severity={severity} isSilent />{count}</span>{" "}
            <span className={styles.word}>{texts.severities[severity](count)}</span>
          </button>
        );
      })}
    </div>
  );
};
