import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../texts/index";
import { useJump } from "./jump";

const useStyles = makeStyles({
  jump: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "24px",
    margin: 0,
    padding: "4px 8px",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  still: { display: "block", padding: "4px 8px" },
});

/** What can be looked up in the workbook: a cell of a sheet. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Shows its children as a button that selects the cell; as plain text where there is no cell. */
export const JumpButton = ({ place, children, className }: { readonly place: CellPlace | null; readonly children: ReactNode; readonly className?: string }) => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const jump = useJump();
  const { sheet, cell } = place ?? { sheet: null, cell: null };
  if (sheet === null || cell === null) return <div className={mergeClasses(styles.still, className)}>{children}</div>;
  return (
    <button type="button" className={mergeClasses(styles.jump, className)} title={texts.frame.goTo(`${sheet}!${cell}`)} onClick={() => jump(sheet, cell)}>
      {children}
    </button>
  );
};
