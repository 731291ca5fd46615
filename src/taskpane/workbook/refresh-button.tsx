import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useSpeech } from "../texts/index";
import { useWorkbook } from "./workbook-context";

/** Reads the workbook again: for what no event tells, such as a sheet that was renamed or deleted. */
export const RefreshButton = () => {
  const { texts } = useSpeech();
  const { state, refresh } = useWorkbook();
  const isReading = state.kind === "loading" || (state.kind === "ready" && state.refreshing !== null);
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={isReading ? <Spinner size="extra-tiny" aria-label={texts.frame.loading} /> : <ArrowSyncRegular />}
      aria-label={isReading ? texts.payroll.refreshing : texts.frame.refresh}
      title={texts.frame.refresh}
      onClick={refresh}
    />
  );
};
