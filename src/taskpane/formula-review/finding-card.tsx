import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { CheckedReviewFinding } from "../../application/index";
import type { ReviewFinding } from "../../domain/formula-review/index";
import { reviewFindingText } from "../../wording/index";
import { useSpeech } from "../texts/index";
import { FindingDetails } from "./finding-details";
import { formulaReviewTexts } from "./formula-review-texts";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "grid", gridTemplateColumns: "16px 1fr", columnGap: "8px", alignItems: "start", boxSizing: "border-box", width: "100%", minHeight: "40px", padding: "8px 4px", border: 0,
    borderRadius: tokens.borderRadiusMedium, background: "none", color: "inherit", font: "inherit", textAlign: "left", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { fontSize: "16px", lineHeight: "20px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  sureness: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  what: { display: "block", marginTop: "2px", overflowWrap: "anywhere" },
  clamped: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "3", overflow: "hidden" },
});

/** Where a finding is, in few characters: its first range and how many more there are. */
const shortPlace = ({ place: { sheet, cells } }: ReviewFinding): string => `${sheet}!${cells[0] ?? ""}`;

/** A finding in a list: one press opens what there is to say and to do. */
export const FindingCard = ({ checked, hasTitle }: { readonly checked: CheckedReviewFinding; readonly hasTitle: boolean }) => {
  const { finding, state } = checked;
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const { title, what } = reviewFindingText(finding, language);
  const more = finding.place.cells.length - 1;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={isOpen ? detailsId : undefined} onClick={() => setIsOpen(!isOpen)}>
        <span className={styles.chevron} aria-hidden="true">{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        <span>
          <span className={styles.line}>
            <SeverityBadge severity={finding.severity} />
            <span className={styles.place}>{shortPlace(finding)}{more > 0 && ` +${formats.count(more)}`}</span>
            {state.kind === "returned" && <Badge appearance="tint" color="important">{texts.returned}</Badge>}
            <span className={styles.sureness}>{texts.sureness(formats.wholePercent(finding.score))}</span>
          </span>
          <span className={mergeClasses(styles.what, !isOpen && styles.clamped)}>{hasTitle ? `${title}${language === "zh" ? "：" : ": "}${what}` : what}</span>
        </span>
      </button>
      {isOpen && <FindingDetails id={detailsId} checked={checked} />}
    </li>
  );
};
