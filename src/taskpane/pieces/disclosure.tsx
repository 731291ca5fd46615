import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  toggle: {
    display: "inline-flex", alignItems: "center", columnGap: "4px", minHeight: "28px", margin: 0, padding: "2px 4px 2px 0", border: 0, borderRadius: tokens.borderRadiusMedium, background: "none",
    color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chevron: { display: "inline-flex", flexShrink: 0, fontSize: "16px", lineHeight: "16px" },
});

/** Something that is folded away behind its title. Not `details`: the focus management around dialogs passes over its summary. */
export const Disclosure = ({ title, className, children }: { readonly title: string; readonly className?: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button type="button" className={mergeClasses(styles.toggle, className)} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        <span className={styles.chevron} aria-hidden="true">{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        {title}
      </button>
      <div id={id} hidden={!isOpen}>{children}</div>
    </div>
  );
};
