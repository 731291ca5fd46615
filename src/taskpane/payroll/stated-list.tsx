import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Payroll, StatedComparison } from "../../domain/payroll/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { byVerdict, VERDICTS } from "./comparison-order";
import { ShowMore, useShownCount } from "./show-more";
import { AgreeingRow, StatedCard } from "./stated-card";
import { VerdictBadge } from "./verdict-badge";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "4px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  agreeing: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  text: { margin: 0 },
});

/** Stated amounts against computed ones: what disagrees first, what agrees on demand. */
export const StatedList = ({ comparisons, payroll }: { readonly comparisons: readonly StatedComparison[]; readonly payroll: Payroll }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const [showsAgreeing, setShowsAgreeing] = useState(false);
  const groups = byVerdict(comparisons);
  const shown = [...groups.different, ...groups.unknown, ...groups.rounded];
  const { count, more } = useShownCount(shown.length);
  const agreeing = useShownCount(groups.equal.length);
  const agreeingId = useId();
  if (comparisons.length === 0) return <Section title={texts.payroll.statedTitle}><p className={styles.text}>{texts.payroll.noStated}</p></Section>;
  return (
    <Section title={texts.payroll.statedTitle}>
      <div className={styles.counts}>
        {VERDICTS.filter((verdict) => groups[verdict].length > 0).map((verdict) => <VerdictBadge key={verdict} verdict={verdict} count={groups[verdict].length} />)}
      </div>
      <ul className={styles.list}>
        {shown.slice(0, count).map((comparison) => <StatedCard key={comparison.stated.id} comparison={comparison} payroll={payroll} />)}
      </ul>
      <ShowMore left={shown.length - count} onMore={more} />
      {groups.equal.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={showsAgreeing} aria-controls={agreeingId} onClick={() => setShowsAgreeing(!showsAgreeing)}>
          {showsAgreeing ? texts.payroll.hideAgreeing : texts.payroll.showAgreeing(formats.count(groups.equal.length))}
        </Button>
      )}
      <div id={agreeingId} hidden={!showsAgreeing}>
        {showsAgreeing && (
          <>
            <ul className={styles.agreeing}>
              {groups.equal.slice(0, agreeing.count).map((comparison) => <AgreeingRow key={comparison.stated.id} comparison={comparison} payroll={payroll} />)}
            </ul>
            <ShowMore left={groups.equal.length - agreeing.count} onMore={agreeing.more} />
          </>
        )}
      </div>
    </Section>
  );
};
