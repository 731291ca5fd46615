import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReconciliationSettings, ReconciliationView } from "../../application/index";
import { failureWords, Notice, ReadingState, Waiting } from "../pieces/index";
import { useServices, type Failure } from "../services/index";
import { useSpeech } from "../texts/index";
import { Choice } from "./choice";
import { CoverageTab } from "./coverage-tab";
import { FindingsTab } from "./findings-tab";
import { NothingToCheck } from "./nothing-to-check";
import { RangesTab } from "./ranges-tab";
import { reconcileTexts, type TabId } from "./reconcile-texts";
import { ReportTab } from "./report-tab";
import { SlowProgress } from "./slow-progress";
import type { Subject } from "./subject";
import { TabStrip, tabElementId } from "./tab-strip";
import { useDocumentCheck } from "./use-document-check";
import { useReconciliation } from "./use-reconciliation";
import { VersionsTab } from "./versions-tab";

const useStyles = makeStyles({
  subject: { display: "flex", flexDirection: "column", rowGap: "4px", marginBottom: "12px", alignItems: "flex-start" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const TABS: readonly TabId[] = ["findings", "coverage", "report", "versions", "ranges"];
const PANEL = "reconcile-panel";

/** Whether it adds up, and why not: for the open workbook, or a document that was read. */
export const ReconcileView = () => {
  const { language } = useSpeech();
  const texts = reconcileTexts(language);
  const [tab, setTab] = useState<TabId>("findings");
  const { state, refresh, cancel } = useReconciliation();
  return (
    <>
      <TabStrip strip="reconcile" panel={PANEL} label={texts.tabList} tabs={TABS.map((id) => [id, texts.tabs[id]] as const)} value={tab} onChange={setTab} />
      <div id={PANEL} role="tabpanel" aria-labelledby={tabElementId("reconcile", tab)}>
        {tab === "ranges" ? <RangesTab /> : (
          <>
            <SlowProgress underWay={state.kind === "loading" ? state : state.kind === "ready" ? state.refreshing : null} before={state.kind === "loading" && <Waiting />} onStop={cancel} />
            {state.kind !== "loading" && <ReadingState state={state} onRetry={refresh}>{(view) => <Checked view={view} tab={tab} onRefresh={refresh} />}</ReadingState>}
          </>
        )}
      </div>
    </>
  );
};

/** What is checked is chosen here; without a choice it is the workbook where it holds a budget, else the document. */
const Checked = ({ view, tab, onRefresh }: { readonly view: ReconciliationView | null; readonly tab: TabId; readonly onRefresh: () => void }) => {
  const styles = useStyles();
  const { language, texts: common } = useSpeech();
  const texts = reconcileTexts(language);
  const services = useServices();
  const { hasDocument, check, setSettings } = useDocumentCheck();
  const [chosen, setChosen] = useState<Subject["kind"] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const kind = view === null ? "document" : chosen ?? "workbook";
  if (view === null && !hasDocument) return <NothingToCheck />;
  const subject: Subject | null = kind === "workbook" && view !== null ? { kind: "workbook", check: view } : check === null ? null : { kind: "document", check };
  const save = (settings: ReconciliationSettings): void => {
    setFailure(null);
    if (kind === "document") setSettings(settings);
    else services.reconciliation.saveSettings(settings).then(onRefresh, (error: unknown) => setFailure(services.failureOf(error)));
  };
  return (
    <>
      {hasDocument && (
        <div className={styles.subject}>
          {view !== null && <Choice label={texts.subject} value={kind} options={[["workbook", texts.subjects.workbook], ["document", texts.subjects.document]]} onChange={setChosen} />}
          {kind === "document" && <p className={styles.hint}>{texts.documentHint}</p>}
        </div>
      )}
      {failure !== null && <div role="alert"><Notice intent="error" title={texts.settings.failed}>{failureWords(failure, common)}</Notice></div>}
      {subject === null ? <Waiting /> : <Part key={subject.kind} tab={tab} subject={subject} onSettings={save} />}
    </>
  );
};

const Part = ({ tab, subject, onSettings }: { readonly tab: TabId; readonly subject: Subject; readonly onSettings: (settings: ReconciliationSettings) => void }) => {
  switch (tab) {
    case "coverage": return <CoverageTab check={subject.check} />;
    case "report": return <ReportTab check={subject.check} />;
    case "versions": return <VersionsTab subject={subject} />;
    default: return <FindingsTab subject={subject} onSettings={onSettings} />;
  }
};
