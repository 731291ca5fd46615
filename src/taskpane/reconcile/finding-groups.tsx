import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { checkTitle } from "../../wording/index";
import { useSpeech } from "../texts/index";
import { FindingCard } from "./finding-card";
import { countBySeverity, type FindingGroup } from "./finding-list";
import { projectWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";
import type { Subject } from "./subject";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: "4px" },
  heading: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit" },
  toggle: {
    display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "6px", alignItems: "start", boxSizing: "border-box", width: "100%", minHeight: "36px", margin: 0, padding: "6px 4px", border: 0,
    borderRadius: tokens.borderRadiusMedium, background: "none", color: tokens.colorNeutralForeground1, font: "inherit", textAlign: "left", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  chevron: { fontSize: "16px", lineHeight: "20px", height: "20px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  bar: { display: "flex", justifyContent: "flex-end" },
});

/** Findings drawn at first and added by each press, per group and in all: thousands stay quick. */
const STEP = 30;

const Group = ({ group, subject, isOpen, onToggle }: { readonly group: FindingGroup; readonly subject: Subject; readonly isOpen: boolean; readonly onToggle: () => void }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const [limit, setLimit] = useState(STEP);
  const id = useId();
  const counts = countBySeverity(group.findings);
  const name = group.project !== null ? projectWords(group.project, subject.check.projects, texts) : checkTitle(group.check ?? "", language);
  const left = group.findings.length - limit;
  return (
    <section aria-label={name}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <span className={styles.chevron} aria-hidden="true">{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
          <span><span className={styles.name}>{name}</span>{" "}<span className={styles.counts}>{texts.groupCounts(formats.count(counts.error), formats.count(counts.warning), formats.count(counts.note))}</span></span>
        </button>
      </h2>
      <div id={id}>
        {isOpen && (
          <>
            <ul className={styles.list}>
              {group.findings.slice(0, limit).map((one) => <FindingCard key={one.id} one={one} subject={subject} names={group.check !== null} />)}
            </ul>
            {left > 0 && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(left, STEP)))}</Button>}
          </>
        )}
      </div>
    </section>
  );
};

/** The groups that are open at first: as many as a page of findings holds, at least one. */
const openAtFirst = (groups: readonly FindingGroup[]): ReadonlySet<string> => {
  const open = new Set<string>();
  let count = 0;
  for (const group of groups) {
    if (open.size > 0 && count + group.findings.length > STEP) break;
    open.add(group.key);
    count += group.findings.length;
  }
  return open;
};

/** Findings under headings that open and close. */
export const FindingGroups = ({ groups, subject }: { readonly groups: readonly FindingGroup[]; readonly subject: Subject }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  /** What the user opened or closed himself; all else follows `openAtFirst`. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [limit, setLimit] = useState(STEP);
  const first = openAtFirst(groups);
  const isOpen = (key: string): boolean => chosen.get(key) ?? first.has(key);
  const areAllOpen = groups.every(({ key }) => isOpen(key));
  const left = groups.length - limit;
  return (
    <div className={styles.groups}>
      {groups.length > 1 && (
        <div className={styles.bar}>
          <Button size="small" appearance="subtle" onClick={() => setChosen(new Map(groups.map(({ key }) => [key, !areAllOpen])))}>{areAllOpen ? texts.closeAll : texts.openAll}</Button>
        </div>
      )}
      {groups.slice(0, limit).map((group) => (
        <Group key={group.key} group={group} subject={subject} isOpen={isOpen(group.key)} onToggle={() => setChosen(new Map(chosen).set(group.key, !isOpen(group.key)))} />
      ))}
      {left > 0 && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(left, STEP)))}</Button>}
    </div>
  );
};
