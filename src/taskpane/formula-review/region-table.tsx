import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { regionColour } from "../../application/index";
import type { SheetFormulaMap } from "../../domain/formula-review/index";
import { useJump } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { Disclosure } from "./disclosure";
import { formulaReviewTexts } from "./formula-review-texts";
import { MoreButton, useLimit } from "./more-button";
import { Swatch } from "./swatch";
import { useTableStyles } from "./table-styles";

const useStyles = makeStyles({
  number: { display: "flex", alignItems: "center", columnGap: "6px" },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

const FEW_RANGES = 3;

/** The map in words: each formula once, with its cells; fewest cells first, since what stands alone is what one looks for. */
export const RegionTable = ({ map }: { readonly map: SheetFormulaMap }) => {
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  return <Disclosure label={texts.regionTable(formats.count(map.regions.length))}>{() => <Rows map={map} />}</Disclosure>;
};

const Rows = ({ map: { sheet, regions } }: { readonly map: SheetFormulaMap }) => {
  const styles = useStyles();
  const table = useTableStyles();
  const { language, formats, texts: common } = useSpeech();
  const texts = formulaReviewTexts(language);
  const jump = useJump();
  const { count, more } = useLimit(regions.length);
  const sorted = useMemo(() => [...regions].sort((a, b) => a.cellCount - b.cellCount || a.number - b.number), [regions]);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{texts.regionColumns.number}</th>
            <th scope="col" className={table.head}>{texts.regionColumns.cells}</th>
            <th scope="col" className={table.head}>{texts.regionColumns.formula}</th>
            <th scope="col" className={table.headOfNumbers}>{texts.regionColumns.count}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, count).map((region) => (
            <tr key={region.number}>
              <td className={table.cell}><span className={styles.number}><Swatch colour={regionColour(region)} />{region.number}</span></td>
              <td className={table.cell}>
                <Link as="button" title={texts.goTo(region.ranges[0] ?? region.cell)} onClick={() => jump(sheet, region.ranges[0] ?? region.cell)}>
                  {region.ranges.slice(0, FEW_RANGES).join(common.frame.listSeparator)}{region.ranges.length > FEW_RANGES && "…"}
                </Link>
              </td>
              <td className={table.cell}><span className={styles.formula}>{region.formula}</span></td>
              <td className={table.number}>{formats.count(region.cellCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton left={regions.length - count} onMore={more} />
    </>
  );
};
