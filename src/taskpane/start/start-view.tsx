import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useNavigation } from "../navigation/index";
import { Notice, ReadingState } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWorkbook } from "../workbook/index";
import { useWrite } from "../writing/index";
import { FirstActions } from "./first-actions";
import { Introduction } from "./introduction";
import { PayrollGlance } from "./payroll-glance";
import { ReconcileGlance } from "./reconcile-glance";
import { RecentWrites } from "./recent-writes";
import { SheetList } from "./sheet-list";

/** What is in this workbook, what to do first, what was written. */
export const StartView = () => {
  const { state, refresh } = useWorkbook();
  const { arrive } = useNavigation();
  const { ask } = useWrite();
  const { texts } = useSpeech();
  return (
    <>
      <Introduction />
      <ReadingState state={state} onRetry={refresh}>
        {({ sheets, journal, isJournalNewer, payroll }) => {
          const ours = sheets.find(({ purpose }) => purpose === "payroll")?.name ?? null;
          const begun = journal.find(({ state: kept }) => kept === "begun");
          return (
            <>
              {begun !== undefined && (
                <Notice
                  intent="warning"
                  title={texts.start.begunTitle(texts.subject(begun.subject))}
                  actions={<Button size="small" icon={<ArrowUndoRegular />} onClick={() => ask({ kind: "undo", entryId: begun.id })}>{texts.start.takeBackBegun}</Button>}
                >
                  {texts.start.begunText}
                </Notice>
              )}
              {isJournalNewer && <Notice intent="warning" title={texts.start.journalNewer} />}
              <PayrollGlance payroll={payroll} unreadable={payroll === null ? ours : null} onOpen={() => arrive("payroll")} />
              <ReconcileGlance sheets={sheets} onOpen={() => arrive("reconcile")} />
              <FirstActions hasPayroll={payroll !== null || ours !== null} />
              <SheetList sheets={sheets} />
              <RecentWrites journal={journal} />
            </>
          );
        }}
      </ReadingState>
    </>
  );
};
