import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { unreadPlace, unreadText, type Unread } from "../../wording/index";
import { JumpButton, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none", margin: 0, padding: "4px", border: `1px solid ${tokens.colorStatusWarningBorder1}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
  },
});

const STEP = 20;

/** What could not be read and so was not checked, each with its place; nothing where all was read. */
export const UnreadList = ({ unread }: { readonly unread: readonly Unread[] }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const [limit, setLimit] = useState(STEP);
  if (unread.length === 0) return null;
  const left = unread.length - limit;
  return (
    <Section title={texts.notUnderstood(formats.count(unread.length))}>
      <ul className={styles.list}>
        {unread.slice(0, limit).map((one, index) => <li key={index}><JumpButton place={unreadPlace(one)}>{unreadText(one, language)}</JumpButton></li>)}
      </ul>
      {left > 0 && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(left, STEP)))}</Button>}
    </Section>
  );
};
