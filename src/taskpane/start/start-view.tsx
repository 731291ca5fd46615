import { useNavigation } from "../navigation/index";
import { ReadingState } from "../pieces/index";
import { useWorkbook } from "../workbook/index";
import { FirstActions } from "./first-actions";
import { Introduction } from "./introduction";
import { PayrollGlance } from "./payroll-glance";
import { RecentWrites } from "./recent-writes";
import { SheetList } from "./sheet-list";

/** What is in this workbook, what to do first, what was written. */
export const StartView = () => {
  const { state, refresh } = useWorkbook();
  const { show } = useNavigation();
  return (
    <>
      <Introduction />
      <ReadingState state={state} onRetry={refresh}>
        {({ sheets, journal, payroll }) => (
          <>
            <PayrollGlance payroll={payroll} onOpen={() => show("payroll")} />
            <FirstActions hasPayroll={payroll !== null} />
            <SheetList sheets={sheets} />
            <RecentWrites journal={journal} />
          </>
        )}
      </ReadingState>
    </>
  );
};
