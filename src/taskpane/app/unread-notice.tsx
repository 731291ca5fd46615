import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { unreadPlace, unreadSheetText } from "../../wording/index";
import { JumpButton, Notice } from "../pieces/index";
import { useServices } from "../services/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  notice: { marginBottom: "16px" },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Above every view: which sheets were not read and why; a click shows where their contents end. */
export const UnreadNotice = () => {
  const styles = useStyles();
  const { texts, language, formats } = useSpeech();
  const { unread } = useServices();
  const sheets = useSyncExternalStore(unread.listen, unread.current);
  if (sheets.length === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <Notice intent="warning" title={texts.frame.unreadTitle(formats.count(sheets.length))}>
        <ul className={styles.list}>
          {sheets.map((one) => <li key={one.sheet}><JumpButton place={unreadPlace({ kind: "sheet", unread: one })}>{unreadSheetText(one, language)}</JumpButton></li>)}
        </ul>
      </Notice>
    </div>
  );
};
