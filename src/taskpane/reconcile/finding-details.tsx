import { makeStyles, tokens } from "@fluentui/react-components";
import type { BudgetCheck } from "../../application/index";
import type { Finding } from "../../domain/findings/index";
import { checkWords } from "../../wording/index";
import { checkPage, HelpPageLink } from "../help/index";
import { JumpButton } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { paragraphOf } from "./paragraph-of";
import { placeWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "4px 8px 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: "inherit", lineHeight: "inherit" },
  text: { margin: 0 },
  paragraph: { margin: 0, padding: "4px 8px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  mark: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText", outline: "1px solid Highlight" } },
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  where: { color: tokens.colorNeutralForeground3 },
});

/** A list of so many places is enough to look at. */
const MOST_RELATED = 12;

/** The evidence of a finding: the paragraph around its words, related places, the rule and what to do about it. */
export const FindingDetails = ({ finding, check }: { readonly finding: Finding; readonly check: BudgetCheck }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const paragraph = paragraphOf(check.budget, finding.place);
  const words = checkWords(finding.check, language);
  const related = finding.related.slice(0, MOST_RELATED);
  return (
    <div className={styles.details}>
      {paragraph !== null && (
        <div>
          <h3 className={styles.label}>{texts.context}</h3>
          <p className={styles.paragraph}>{paragraph.before}<mark className={styles.mark}>{paragraph.words}</mark>{paragraph.after}</p>
        </div>
      )}
      {related.length > 0 && (
        <div>
          <h3 className={styles.label}>{texts.related(formats.count(finding.related.length))}</h3>
          <ul className={styles.list}>
            {related.map((place, index) => (
              <li key={index}><JumpButton place={place}><span className={styles.where}>{placeWords(place, texts, formats)}</span> {place.text}</JumpButton></li>
            ))}
          </ul>
        </div>
      )}
      {words !== null && (
        <>
          <div><h3 className={styles.label}>{texts.rule}</h3><p className={styles.text}>{words.rule}</p></div>
          <div><h3 className={styles.label}>{texts.advice}</h3><p className={styles.text}>{words.advice}</p></div>
          <div><HelpPageLink page={checkPage(finding.check, language)}>{texts.helpPage}</HelpPageLink></div>
        </>
      )}
    </div>
  );
};
