import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReviewFinding } from "../../domain/formula-review/index";
import { useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import type { Piece } from "./compare-formulas";
import { formulaReviewTexts } from "./formula-review-texts";
import { neighbourComparison } from "./neighbour-comparison";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { textAlign: "left", verticalAlign: "top", padding: "4px 8px", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, lineHeight: "20px", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", width: "1%" },
  formula: { padding: "4px 8px 4px 0", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: "20px", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  mark: { color: "inherit", "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" }, fontWeight: tokens.fontWeightBold, textDecorationLine: "underline", textDecorationThickness: "2px", textUnderlineOffset: "3px", backgroundColor: tokens.colorStatusWarningBackground1 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
});

const differing = (pieces: readonly Piece[]): string => pieces.filter(({ isDifferent }) => isDifferent).map(({ text }) => text).join(" ");

/** The odd formula above its neighbour's and the one that would fit, beginning in one column, what differs marked. */
export const FormulaComparison = ({ finding }: { readonly finding: ReviewFinding }) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const rows = neighbourComparison(finding);
  if (rows.length === 0) return null;
  const [own] = rows;
  const other = rows.find(({ role }) => role === "fit") ?? rows[1];
  const [ours, theirs] = [differing(own?.pieces ?? []), differing(other?.pieces ?? [])];
  return (
    <div>
      <table className={styles.table} aria-label={texts.comparison}>
        <tbody>
          {rows.map(({ role, sheet, cell, pieces }) => (
            <tr key={role} className={styles.row}>
              <th scope="row" className={styles.head}>{texts.roles[role]} {sheet === finding.place.sheet ? cell : `${sheet}!${cell}`}</th>
              <td className={styles.formula}>
                {pieces.map(({ text, isDifferent }, at) => (isDifferent ? <mark key={at} className={mergeClasses(styles.mark, role !== "own" && styles.good)}>{text}</mark> : text))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(ours !== "" || theirs !== "") && <span className={spokenOnly}>{texts.difference(ours === "" ? texts.nothing : ours, theirs === "" ? texts.nothing : theirs)}</span>}
    </div>
  );
};
