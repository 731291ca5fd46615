import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewFinding } from "../../domain/formula-review/index";
import type { CheckedReviewFinding } from "../../application/index";
import { reviewFindingText } from "../../wording/index";
import { HelpPageLink, rulePage } from "../help/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { Acceptance } from "./acceptance";
import { CellLinks } from "./cell-links";
import { FormulaComparison } from "./formula-comparison";
import { formulaReviewTexts } from "./formula-review-texts";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", rowGap: "10px", padding: "0 4px 12px 28px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  label: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What a finding says in full: why, compared with the neighbours, where, and what can be done about it. */
export const FindingDetails = ({ id, checked }: { readonly id: string; readonly checked: CheckedReviewFinding }) => {
  const { finding } = checked;
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { why } = reviewFindingText(finding, language);
  const { place, related } = finding;
  const elsewhere = related.flatMap(({ sheet, cell }) => (sheet === null || cell === null ? [] : [{ sheet, address: cell }]));
  return (
    <div id={id} className={styles.details}>
      <p className={styles.text}><span className={styles.label}>{texts.why}</span> {why} <HelpPageLink page={rulePage(finding.check, language)}>{texts.helpPage}</HelpPageLink></p>
      <FormulaComparison finding={finding} />
      <CellLinks label={texts.cells} cells={place.cells.map((address) => ({ sheet: place.sheet, address }))} ownSheet={place.sheet} />
      {elsewhere.length > 0 && <CellLinks label={texts.related} cells={elsewhere} ownSheet={place.sheet} />}
      <FitActions finding={finding} />
      <Acceptance checked={checked} />
    </div>
  );
};

/** Gives one cell or all cells of a finding the formula that fits, after a preview. */
const FitActions = ({ finding }: { readonly finding: ReviewFinding }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { ask, isBusy } = useWrite();
  const { fits, place } = finding;
  const [chosen, setChosen] = useState(place.cell);
  const [first] = fits;
  if (first === undefined) return null;
  const one = fits.some(({ cell }) => cell === chosen) ? chosen : first.cell;
  return (
    <div className={styles.buttons}>
      {fits.length > 1 && fits.length <= MOST_CHOICES && (
        <select aria-label={texts.fitChoice} value={one} onChange={({ target }) => setChosen(target.value)}>
          {fits.map(({ cell }) => <option key={cell} value={cell}>{cell}</option>)}
        </select>
      )}
      <Button size="small" appearance={fits.length === 1 ? "primary" : "secondary"} disabled={isBusy} onClick={() => ask({ kind: "formula-fit", finding, cells: [one] })}>{texts.useFit(one)}</Button>
      {fits.length > 1 && <Button size="small" appearance="primary" disabled={isBusy} onClick={() => ask({ kind: "formula-fit", finding, cells: null })}>{texts.useFits(formats.count(fits.length))}</Button>}
    </div>
  );
};

/** A list of more cells helps nobody to choose one. */
const MOST_CHOICES = 200;
