import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  swatch: { display: "inline-block", flexShrink: 0, width: "14px", height: "14px", boxSizing: "border-box", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: "none" },
});

/** A colour of the map; the words beside it say what it is. */
export const Swatch = ({ colour }: { readonly colour: string }) => <span className={useStyles().swatch} style={{ backgroundColor: colour }} aria-hidden="true" />;
