import { Field, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FormulaRuleId } from "../../domain/formula-review/index";
import { SEVERITIES, type Severity } from "../../domain/findings/index";
import { reviewRuleTitle } from "../../wording/index";
import { Section } from "../pieces/index";
import type { ReviewRun } from "../review-runner/index";
import { useSpeech } from "../texts/index";
import { FindingCard } from "./finding-card";
import { AcceptedFindings } from "./accepted-findings";
import { countOf, groupFindings, GROUPINGS, isOpen, type FindingGroup, type Grouping } from "./finding-groups";
import { formulaReviewTexts } from "./formula-review-texts";
import { MoreButton, useLimit } from "./more-button";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", rowGap: "8px" },
  severities: { display: "flex", flexWrap: "wrap", gap: "6px" },
  group: { margin: "12px 0 4px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  text: { margin: 0 },
});

const isGrouping = (value: string): value is Grouping => GROUPINGS.some((one) => one === value);

/** What was found, grouped and filtered. */
export const FindingList = ({ run }: { readonly run: ReviewRun }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { checked, review: { coverage } } = run;
  const [wanted, setWanted] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [grouping, setGrouping] = useState<Grouping>("rule");
  const findings = useMemo(() => checked.filter(isOpen), [checked]);
  const accepted = useMemo(() => checked.filter((one) => !isOpen(one)), [checked]);
  const shown = useMemo(() => findings.filter(({ finding }) => wanted.has(finding.severity)), [findings, wanted]);
  const groups = useMemo(() => groupFindings(shown, grouping), [shown, grouping]);
  if (findings.length === 0) {
    const isEmpty = coverage.formulas === 0;
    return (
      <Section title={isEmpty ? texts.noFormulas : accepted.length > 0 ? texts.allAccepted : texts.nothingFound}>
        {accepted.length === 0 && <p className={styles.text}>{isEmpty ? texts.noFormulasText : texts.nothingFoundText(formats.count(coverage.formulas))}</p>}
        <AcceptedFindings findings={accepted} />
      </Section>
    );
  }
  const toggle = (severity: Severity): void => setWanted((before) => {
    const next = new Set(before);
    if (!next.delete(severity)) next.add(severity);
    return next;
  });
  return (
    <Section title={texts.groupTitle(texts.findings, formats.count(findings.length))}>
      <div className={styles.controls}>
        <div className={styles.severities} role="group" aria-label={texts.filterLabel}>
          {SEVERITIES.filter((severity) => countOf(findings, severity) > 0).map((severity) => (
            <ToggleButton key={severity} size="small" checked={wanted.has(severity)} onClick={() => toggle(severity)}>{texts.severityCount(texts.severities[severity], formats.count(countOf(findings, severity)))}</ToggleButton>
          ))}
        </div>
        <Field label={texts.groupBy} orientation="horizontal" size="small">
          <Select size="small" value={grouping} onChange={(_, { value }) => { if (isGrouping(value)) setGrouping(value); }}>
            {GROUPINGS.map((one) => <option key={one} value={one}>{texts.groupings[one]}</option>)}
          </Select>
        </Field>
      </div>
      {shown.length === 0 && <p className={styles.text}>{texts.noneLeft}</p>}
      {groups.map((group) => <Group key={`${grouping} ${group.key}`} group={group} by={grouping} />)}
      <AcceptedFindings findings={accepted} />
    </Section>
  );
};

/** Findings of one rule or sheet; with very many, a part at a time. */
const Group = ({ group, by }: { readonly group: FindingGroup; readonly by: Grouping }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { count, more } = useLimit(group.findings.length);
  const name = by === "rule" ? reviewRuleTitle(group.key as FormulaRuleId, language) : group.key;
  return (
    <div>
      {by !== "none" && <h3 className={styles.group}>{texts.groupTitle(name, formats.count(group.findings.length))}</h3>}
      <ul className={styles.list}>
        {group.findings.slice(0, count).map((checked) => <FindingCard key={checked.id} checked={checked} hasTitle={by !== "rule"} />)}
      </ul>
      <MoreButton left={group.findings.length - count} onMore={more} />
    </div>
  );
};
