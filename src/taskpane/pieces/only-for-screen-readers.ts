import { makeStyles } from "@fluentui/react-components";

/** Class for what is read aloud but not shown. */
export const useSpokenOnly = makeStyles({
  spokenOnly: {
    position: "absolute",
    width: "1px",
    height: "1px",
    padding: 0,
    margin: "-1px",
    overflow: "hidden",
    clip: "rect(0 0 0 0)",
    whiteSpace: "nowrap",
    border: 0,
  },
});
