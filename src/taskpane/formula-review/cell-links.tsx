import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useJump } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { formulaReviewTexts } from "./formula-review-texts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 10px", margin: 0, padding: 0, listStyleType: "none" },
  label: { fontWeight: tokens.fontWeightSemibold },
  link: { minHeight: "24px", overflowWrap: "anywhere" },
});

const FEW = 12;
const MORE = 100;

/** Places in the workbook, each a press away. */
export const CellLinks = ({ label, cells, ownSheet }: {
  readonly label: string;
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** Its name is not repeated. */
  readonly ownSheet: string;
}) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const jump = useJump();
  const [limit, setLimit] = useState(FEW);
  const shown = cells.slice(0, limit);
  return (
    <ul className={styles.line} aria-label={label}>
      <li className={styles.label} aria-hidden="true">{label}</li>
      {shown.map(({ sheet, address }) => {
        const name = sheet === ownSheet ? address : `${sheet}!${address}`;
        return <li key={name}><Link as="button" className={styles.link} aria-label={texts.goTo(name)} onClick={() => jump(sheet, address)}>{name}</Link></li>;
      })}
      {cells.length > shown.length && (
        <li><Link as="button" className={styles.link} onClick={() => setLimit(limit + MORE)}>{texts.moreCells(formats.count(cells.length - shown.length))}</Link></li>
      )}
    </ul>
  );
};
