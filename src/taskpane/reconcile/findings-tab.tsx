import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReconciliationSettings } from "../../application/index";
import { SEVERITIES, type Severity } from "../../domain/findings/index";
import { Notice } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { AcceptedList } from "./accepted-list";
import { BridgePlot } from "./bridge-plot";
import { Choice } from "./choice";
import { FindingGroups } from "./finding-groups";
import { countBySeverity, filtered, firstSeverities, grouped, type Grouping } from "./finding-list";
import { reconcileTexts } from "./reconcile-texts";
import { SettingsSection } from "./settings-section";
import { SeverityFilter } from "./severity-filter";
import type { Subject } from "./subject";
import { UnreadList } from "./unread-list";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "16px" },
  search: { width: "100%", maxWidth: "none", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center", justifyContent: "space-between" },
  shown: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: "12px 0" },
});

const ALL: ReadonlySet<Severity> = new Set(SEVERITIES);

/** What is wrong: how much of it, the bridge to the department's figure, and every finding. */
export const FindingsTab = ({ subject, onSettings }: { readonly subject: Subject; readonly onSettings: (settings: ReconciliationSettings) => void }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { findings, bridge, settings, projects, coverage, unread } = subject.check;
  // Silence about what was not read, or where there was nothing to check, is no good news.
  const isClear = unread.length === 0 && coverage.total > 0;
  const open = useMemo(() => findings.filter(({ state }) => state.kind !== "accepted"), [findings]);
  const accepted = useMemo(() => findings.filter(({ state }) => state.kind === "accepted"), [findings]);
  const [chosen, setChosen] = useState<ReadonlySet<Severity> | null>(null);
  const [words, setWords] = useState("");
  const [grouping, setGrouping] = useState<Grouping>("project");
  const severities = useMemo(() => chosen ?? firstSeverities(open), [chosen, open]);
  const wanted = useDeferredValue(words);
  const shown = useMemo(() => filtered(open, { severities, words: wanted }, projects, language), [open, severities, wanted, projects, language]);
  const groups = useMemo(() => grouped(shown, grouping), [shown, grouping]);
  return (
    <>
      <SeverityFilter counts={countBySeverity(open)} chosen={severities} onChange={setChosen} />
      {bridge !== null && <BridgePlot bridge={bridge} settings={settings} />}
      <SettingsSection settings={settings} onSave={onSettings} />
      {open.length === 0 ? (
        <div className={styles.tools}><Notice intent={isClear || accepted.length > 0 ? "success" : "warning"} title={coverage.total === 0 && accepted.length === 0 ? texts.noFigures : texts.allClear}>
            {accepted.length > 0 ? texts.onlyAccepted : coverage.total === 0 ? texts.noFiguresText
              : coverage.contradicted > 0 ? texts.withinTolerance(formats.count(coverage.contradicted)) : texts.allClearText(formats.count(coverage.total))}
          </Notice></div>
      ) : (
        <>
          <div className={styles.tools}>
            <SearchBox className={styles.search} aria-label={texts.search} placeholder={texts.search} value={words} onChange={(_, { value }) => setWords(value)} />
            <div className={styles.row}>
              <Choice label={texts.groupBy} value={grouping} options={[["project", texts.groupings.project], ["check", texts.groupings.check]]} onChange={setGrouping} />
              <span className={styles.shown} role="status">{texts.shown(formats.count(shown.length), formats.count(open.length))}</span>
            </div>
          </div>
          {shown.length === 0
            ? <p className={styles.none}>{texts.noneShown} <Button size="small" onClick={() => { setChosen(ALL); setWords(""); }}>{texts.showAll}</Button></p>
            : <FindingGroups key={grouping} groups={groups} subject={subject} />}
        </>
      )}
      <UnreadList unread={unread} />
      <AcceptedList accepted={accepted} subject={subject} />
    </>
  );
};
