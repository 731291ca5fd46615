import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  action: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: "12px",
    alignItems: "center",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "48px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover:enabled": { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":active:enabled": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed", border: `1px solid ${tokens.colorNeutralStrokeDisabled}` },
  },
  primary: { border: `1px solid ${tokens.colorBrandStroke1}` },
  icon: { fontSize: "24px", lineHeight: "24px", height: "24px", color: tokens.colorBrandForeground1 },
  iconDisabled: { color: tokens.colorNeutralForegroundDisabled },
  label: { display: "block", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  hintDisabled: { color: tokens.colorNeutralForegroundDisabled },
});

/** A list of large buttons, each with what it does. */
export const ActionList = ({ children }: { readonly children: ReactNode }) => <ul className={useStyles().list}>{children}</ul>;

/** One action with a hint; `isPrimary` marks the one to begin with. */
export const Action = ({ icon, label, hint, isPrimary = false, isDisabled = false, onClick }: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) => {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={mergeClasses(styles.action, isPrimary && styles.primary)} disabled={isDisabled} onClick={onClick}>
        <span className={mergeClasses(styles.icon, isDisabled && styles.iconDisabled)} aria-hidden="true">{icon}</span>
        <span>
          <span className={styles.label}>{label}</span>{" "}
          <span className={mergeClasses(styles.hint, isDisabled && styles.hintDisabled)}>{hint}</span>
        </span>
      </button>
    </li>
  );
};
