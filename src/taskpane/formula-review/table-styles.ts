import { makeStyles, tokens } from "@fluentui/react-components";

const cell = { padding: "4px", verticalAlign: "top", overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } as const;
const head = { padding: "4px", fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` } as const;

/** Looks of the view's small tables. */
export const useTableStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { ...head, textAlign: "left" },
  headOfNumbers: { ...head, textAlign: "right", whiteSpace: "nowrap" },
  cell: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  number: { ...cell, textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
