import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useNavigation } from "../navigation/index";
import { useSpeech } from "../texts/index";
import { VIEWS } from "./views";

const useStyles = makeStyles({
  rail: {
    width: "60px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: "8px 4px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: "auto",
    "@media (max-width: 349px)": { width: "52px", padding: "8px 2px" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "4px", minHeight: "100%" },
  last: { marginTop: "auto" },
  entry: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: "2px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "52px",
    padding: "4px 0",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "11px",
    lineHeight: "14px",
    cursor: "pointer",
    "@media (max-width: 349px)": { fontSize: "10px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground2BrandSelected,
    fontWeight: tokens.fontWeightSemibold,
    // The longest name is as wide as the rail where it is bold.
    letterSpacing: "-0.4px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  icon: { fontSize: "20px", lineHeight: "20px", height: "20px" },
});

/** Vertical navigation: an icon and a word per view. */
export const Rail = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { view, show } = useNavigation();
  const current = VIEWS.find(({ id }) => id === view)?.within ?? view;
  return (
    <nav className={styles.rail} aria-label={texts.frame.navigation}>
      <ul className={styles.list}>
        {VIEWS.filter(({ within }) => within === undefined).map(({ id, Icon }) => (
          <li key={id} className={id === "settings" ? styles.last : undefined}>
            <button type="button" className={mergeClasses(styles.entry, id === current && styles.current)} aria-current={id === current ? "page" : undefined} onClick={() => show(id)}>
              <span className={styles.icon} aria-hidden="true"><Icon /></span>
              {texts.views[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
