import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import type { JournalEntry } from "../../application/index";
import { Section } from "../pieces/index";
import { takenBack, useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "center", padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  details: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const FEW = 5;

/** What was written into this workbook, newest first; each can be taken back. */
export const RecentWrites = ({ journal }: { readonly journal: readonly JournalEntry[] }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const { ask } = useWrite();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? journal : journal.slice(0, FEW);
  return (
    <Section title={texts.start.writesTitle}>
      {journal.length === 0 && <p className={styles.text}>{texts.start.noWrites}</p>}
      <ul className={styles.list}>
        {shown.map((entry) => {
          const subject = texts.subject(entry.subject);
          const { of, state } = takenBack(entry.subject);
          const base = texts.subject(of);
          return (
            <li key={entry.id} className={styles.entry}>
              <span>
                {subject} {entry.state === "begun" && <Badge appearance="tint" shape="rounded" color="warning">{texts.start.writeStates.begun}</Badge>}
                <span className={styles.details}>{texts.start.writeDetails(formats.time(entry.at), formats.count(entry.cellCount))}</span>
              </span>
              {entry.state === "taken-back"
                ? <span className={styles.text}>{texts.start.writeStates["taken-back"]}</span>
                : <Button size="small" icon={state === "undone" ? <ArrowRedoRegular /> : <ArrowUndoRegular />} aria-label={state === "undone" ? texts.start.redoOf(base) : texts.start.undoOf(base)} onClick={() => ask({ kind: "undo", entryId: entry.id })}>{state === "undone" ? texts.start.redo : texts.start.undo}</Button>}
            </li>
          );
        })}
      </ul>
      {shown.length < journal.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>{texts.start.showAllWrites(formats.count(journal.length))}</Button>
      )}
    </Section>
  );
};
