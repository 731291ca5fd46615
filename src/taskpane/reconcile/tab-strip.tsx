import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", columnGap: "4px", margin: "-8px 0 12px" },
  tab: {
    minHeight: "32px", margin: 0, padding: "2px 4px", border: 0, borderBottom: "2px solid transparent", background: "none", color: tokens.colorNeutralForeground2, font: "inherit",
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottom: `2px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // Forced colours would draw the transparent line.
    "@media (forced-colors: active)": { borderBottom: "2px solid Canvas" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderBottom: "2px solid Highlight" },
  },
});

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count, ArrowLeft: (at, count) => (at - 1 + count) % count, Home: () => 0, End: (_, count) => count - 1,
};

/** Id of a tab, for the panel that it labels. */
export const tabElementId = (strip: string, id: string): string => `${strip}-tab-${id}`;

/** Tabs in one stop of the Tab key; arrows, Home and End go from one to the next. */
export const TabStrip = <T extends string>({ strip, panel, label, tabs, value, onChange }: {
  /** Prefix of the elements' ids. */
  readonly strip: string;
  /** Id of the panel that the tabs show. */
  readonly panel: string;
  readonly label: string;
  readonly tabs: readonly (readonly [id: T, words: string])[];
  readonly value: T;
  readonly onChange: (id: T) => void;
}) => {
  const styles = useStyles();
  const move = (event: KeyboardEvent, at: number): void => {
    const step = STEPS[event.key];
    const to = step === undefined ? undefined : tabs[step(at, tabs.length)];
    if (to === undefined) return;
    event.preventDefault();
    onChange(to[0]);
    document.getElementById(tabElementId(strip, to[0]))?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={label}>
      {tabs.map(([id, words], at) => (
        <button
          key={id} type="button" role="tab" id={tabElementId(strip, id)} aria-selected={id === value} aria-controls={panel} tabIndex={id === value ? 0 : -1}
          className={mergeClasses(styles.tab, id === value && styles.chosen)} onClick={() => onChange(id)} onKeyDown={(event) => move(event, at)}
        >
          {words}
        </button>
      ))}
    </div>
  );
};
