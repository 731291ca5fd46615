import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { compareChecks, type Acceptance, type BudgetCheck, type CheckedFinding } from "../../application/index";
import { checkTitle, findingText } from "../../wording/index";
import { JumpButton, Notice } from "../pieces/index";
import type { FormerVersion } from "../services/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { placeWords, projectWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";
import { SeverityMark } from "./severity-mark";
import type { Subject } from "./subject";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: "12px" },
  name: { margin: 0, overflowWrap: "anywhere" },
  counts: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "6px" },
  count: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", minHeight: "56px", margin: 0, padding: "8px 10px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, font: "inherit", cursor: "pointer", textAlign: "left",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  head: { display: "flex", columnGap: "6px", alignItems: "flex-start" },
  mark: { paddingTop: "2px" },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  before: { display: "block", color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

const KINDS = ["mended", "open", "changed", "added"] as const;
type Kind = (typeof KINDS)[number];
const STEP = 40;

interface Entry {
  readonly one: CheckedFinding;
  readonly before: CheckedFinding | null;
}

/** What became of the former version's findings; each number shows its list. */
export const VersionComparison = ({ former, subject, onAnother }: {
  readonly former: Extract<FormerVersion, { kind: "checked" }>;
  readonly subject: Subject;
  readonly onAnother: () => void;
}) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { ask, isBusy } = useWrite();
  const [kind, setKind] = useState<Kind>("open");
  const [limit, setLimit] = useState(STEP);
  const { check } = subject;
  const entries = useMemo((): Readonly<Record<Kind, readonly Entry[]>> => {
    const { mended, open, changed, added } = compareChecks(former.check, check);
    const alone = (one: CheckedFinding): Entry => ({ one, before: null });
    return { mended: mended.map(alone), open: open.map(alone), changed: changed.map(({ before, after }) => ({ one: after, before })), added: added.map(alone) };
  }, [former, check]);
  const carried = useMemo(() => carriedOver(check.findings, former.acceptances), [check, former]);
  const shown = entries[kind];
  return (
    <div className={styles.stack}>
      <p className={styles.name}>{texts.versions.comparedWith(former.name === "" ? texts.versions.pasted : former.name)} <Button size="small" onClick={onAnother}>{texts.versions.another}</Button></p>
      {carried.length > 0 && subject.kind === "workbook" && (
        <Notice
          intent="info" title={texts.versions.carried(formats.count(carried.length))}
          actions={<Button size="small" disabled={isBusy} onClick={() => ask({ kind: "carry-acceptances", carried, projects: check.projects })}>{texts.versions.carry}</Button>}
        >
          {texts.versions.carriedText}
        </Notice>
      )}
      <div className={styles.counts} role="group" aria-label={texts.versions.lists}>
        {KINDS.map((own) => (
          <button key={own} type="button" className={mergeClasses(styles.count, own === kind && styles.chosen)} aria-pressed={own === kind} onClick={() => { setKind(own); setLimit(STEP); }}>
            <span className={styles.number}>{formats.count(entries[own].length)}</span>{" "}
            <span className={styles.word}>{texts.versions.kinds[own]}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.name}>{texts.versions.none}</p>}
      <ul className={styles.list}>
        {shown.slice(0, limit).map(({ one, before }) => (
          <li key={one.id} className={styles.item}>
            {/* What was mended is no longer in this workbook: its place is that of the former version. */}
            <JumpButton place={kind === "mended" ? null : one.finding.place}>
              <Item one={one} before={before} check={kind === "mended" ? former.check : check} />
            </JumpButton>
          </li>
        ))}
      </ul>
      {shown.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(shown.length - limit, STEP)))}</Button>}
    </div>
  );
};

const Item = ({ one: { finding, state }, before, check }: { readonly one: CheckedFinding; readonly before: CheckedFinding | null; readonly check: BudgetCheck }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  return (
    <span className={styles.head}>
      <SeverityMark severity={finding.severity} className={styles.mark} />
      <span>
        <span className={styles.title}>{checkTitle(finding.check, language)}</span>{" "}
        <span className={styles.small}>{[projectWords(finding.place, check.projects, texts), placeWords(finding.place, texts, formats)].filter(Boolean).join(" · ")}</span>{" "}
        {before !== null && <span className={styles.before}>{findingText(before.finding, language)}</span>}{" "}
        {findingText(finding, language)}
        {state.kind === "accepted" && <span className={styles.small}>{texts.versions.accepted(state.acceptance.reason)}</span>}
      </span>
    </span>
  );
};

/** Open findings that were accepted in the former version, with the same figures. */
const carriedOver = (findings: readonly CheckedFinding[], acceptances: readonly Acceptance[]): { readonly finding: CheckedFinding; readonly acceptance: Acceptance }[] => {
  const keyOf = ({ place, figures }: Acceptance["fingerprint"]): string => `${place} ${figures}`;
  const holding = new Map(acceptances.filter(({ withdrawnAt }) => withdrawnAt === null).map((acceptance) => [keyOf(acceptance.fingerprint), acceptance]));
  return findings.flatMap((finding) => {
    const acceptance = finding.state.kind === "open" ? holding.get(keyOf(finding.fingerprint)) : undefined;
    return acceptance ? [{ finding, acceptance }] : [];
  });
};
