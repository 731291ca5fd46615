import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  head: {
    display: "flex", alignItems: "center", columnGap: "6px", minHeight: "32px", padding: "4px", border: 0, borderRadius: tokens.borderRadiusMedium, background: "none", color: "inherit", font: "inherit",
    textAlign: "left", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { display: "inline-flex", fontSize: "16px" },
});

/** Something that is there when it is asked for: it is drawn only then. */
export const Disclosure = ({ label, children }: { readonly label: string; readonly children: () => ReactNode }) => {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)}>
        <span className={styles.icon} aria-hidden="true">{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        {label}
      </button>
      {isOpen && <div id={id}>{children()}</div>}
    </div>
  );
};
