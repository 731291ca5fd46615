import { makeStyles, tokens } from "@fluentui/react-components";
import { ALONE_COLOUR, regionColour } from "../../application/index";
import type { SheetFormulaMap } from "../../domain/formula-review/index";
import { useSpeech } from "../texts/index";
import { formulaReviewTexts } from "./formula-review-texts";
import { Swatch } from "./swatch";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 14px", margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  entry: { display: "flex", alignItems: "center", columnGap: "6px" },
});

/** What the colours of the picture say. */
export const MapLegend = ({ map: { regions, numbers } }: { readonly map: SheetFormulaMap }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const filled = regions.filter(({ cellCount }) => cellCount > 1).slice(0, 3);
  return (
    <ul className={styles.legend}>
      {filled.length > 0 && <li className={styles.entry}>{filled.map((region) => <Swatch key={region.number} colour={regionColour(region)} />)}{texts.filledAlike}</li>}
      {regions.some(({ cellCount }) => cellCount === 1) && <li className={styles.entry}><Swatch colour={ALONE_COLOUR} />{texts.alone}</li>}
      {numbers.length > 0 && <li className={styles.entry}><Swatch colour="#E4E4E4" />{texts.typedNumbers}</li>}
    </ul>
  );
};
