import { makeStyles } from "@fluentui/react-components";
import type { CheckedReviewFinding } from "../../application/index";
import { useSpeech } from "../texts/index";
import { Disclosure } from "./disclosure";
import { FindingCard } from "./finding-card";
import { formulaReviewTexts } from "./formula-review-texts";
import { MoreButton, useLimit } from "./more-button";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Findings that somebody has accepted: out of the way, not gone. */
export const AcceptedFindings = ({ findings }: { readonly findings: readonly CheckedReviewFinding[] }) => {
  const { language, formats } = useSpeech();
  if (findings.length === 0) return null;
  return <Disclosure label={formulaReviewTexts(language).accepted(formats.count(findings.length))}>{() => <List findings={findings} />}</Disclosure>;
};

const List = ({ findings }: { readonly findings: readonly CheckedReviewFinding[] }) => {
  const styles = useStyles();
  const { count, more } = useLimit(findings.length);
  return (
    <>
      <ul className={styles.list}>{findings.slice(0, count).map((one) => <FindingCard key={one.id} checked={one} hasTitle />)}</ul>
      <MoreButton left={findings.length - count} onMore={more} />
    </>
  );
};
