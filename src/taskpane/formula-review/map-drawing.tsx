import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type MouseEvent } from "react";
import { regionColour } from "../../application/index";
import type { SheetFormulaMap } from "../../domain/formula-review/index";
import { useSpeech } from "../texts/index";
import { cellName } from "./cell-box";
import { formulaReviewTexts } from "./formula-review-texts";
import { mapPicture } from "./map-picture";

const useStyles = makeStyles({
  figure: { margin: 0 },
  picture: { display: "block", width: "100%", border: `1px solid ${tokens.colorNeutralStroke1}`, boxSizing: "border-box", backgroundColor: "#ffffff", cursor: "pointer", forcedColorAdjust: "none" },
  corners: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const CELL_HEIGHT = 8;
const [LOWEST, HIGHEST] = [48, 320];
const NUMBER_COLOUR = "#E4E4E4";

/** A sheet's formula map as a picture: the whole used range at once, however large. The table beside it says the same. */
export const MapDrawing = ({ map, onPick }: { readonly map: SheetFormulaMap; readonly onPick: (cell: string) => void }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const picture = useMemo(() => mapPicture(map), [map]);
  if (picture === null) return null;
  const { used, rectangles, leftOut } = picture;
  const height = Math.min(HIGHEST, Math.max(LOWEST, used.rowCount * CELL_HEIGHT));
  // What stands alone must be seen: in a sheet of thousands of rows a cell is less than a pixel.
  const [least, lowest] = [used.columnCount / 100, used.rowCount / (height / 3)];
  const pick = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    const at = (share: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
    onPick(cellName(used.row + at((clientY - box.top) / box.height, used.rowCount), used.column + at((clientX - box.left) / box.width, used.columnCount)));
  };
  const alone = map.regions.filter(({ cellCount }) => cellCount === 1).length;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.picture} role="img" height={height} viewBox={`0 0 ${used.columnCount} ${used.rowCount}`} preserveAspectRatio="none" shapeRendering="crispEdges" onClick={pick}
        aria-label={texts.mapPicture(map.sheet, map.used ?? "", formats.count(map.regions.length), formats.count(alone), formats.count(map.numbers.length))}
      >
        {rectangles.map(({ x, y, width, height: rows, region }, at) => {
          const isAlone = region?.cellCount === 1;
          return (
            <rect
              key={at} x={x} y={y} width={isAlone ? Math.max(width, least) : width} height={isAlone ? Math.max(rows, lowest) : rows}
              fill={region === null ? NUMBER_COLOUR : regionColour(region)} stroke="#ffffff" strokeWidth={1} vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </svg>
      <div className={styles.corners} aria-hidden="true"><span>{cellName(used.row, used.column)}</span><span>{cellName(used.row + used.rowCount - 1, used.column + used.columnCount - 1)}</span></div>
      {leftOut > 0 && <p className={styles.hint}>{texts.mapLeftOut(formats.count(leftOut))}</p>}
    </figure>
  );
};
