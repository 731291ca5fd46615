import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentDefinition, PayrollCost } from "../../domain/payroll/index";
import { componentLabel } from "../../wording/index";
import { Amount, Section, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { amountOf, costShares, projectShares } from "./cost-shares";
import { plotColour, usePlotColours } from "./plot-colours";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: "12px" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 20px", textIndent: "-20px" },
  number: { textAlign: "right", padding: "2px 0 2px 8px", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  swatch: { width: "12px", height: "12px", marginRight: "8px", verticalAlign: "-1px" },
  bars: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  barLabel: { display: "flex", justifyContent: "space-between", columnGap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  barName: { minWidth: 0, overflowWrap: "anywhere" },
  bar: { display: "block", width: "100%", height: "12px" },
  ground: { fill: tokens.colorNeutralBackground6, "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", vectorEffect: "non-scaling-stroke" } },
  part: { "@media (forced-colors: active)": { stroke: "CanvasText", vectorEffect: "non-scaling-stroke" } },
});

/** Width of a bar in the drawing's own units; the drawing stretches to the pane. */
const WIDTH = 1000;

/** Cost by part: a table of the parts, a bar per project, and the same figures as a table for screen readers. */
export const CostPlot = ({ cost, components }: { readonly cost: PayrollCost; readonly components: readonly ComponentDefinition[] }) => {
  const styles = useStyles();
  const colours = usePlotColours();
  const { spokenOnly } = useSpokenOnly();
  const { texts, formats, language } = useSpeech();
  const parts = costShares(cost, components);
  const bars = projectShares(cost, components);
  const label = (id: string) => componentLabel(id, components, language);
  const names = (number: number | null, name: string) => texts.payroll.projectName(number === null ? "" : String(number), name);
  return (
    <Section title={texts.payroll.costByPart}>
      <figure className={styles.figure} aria-label={texts.payroll.costByPart}>
        <table className={styles.table}>
          <thead className={spokenOnly}>
            <tr><th scope="col">{texts.payroll.part}</th><th scope="col">{texts.payroll.amount}</th><th scope="col">{texts.payroll.share}</th></tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.component}>
                <th scope="row" className={styles.name}>
                  <svg className={styles.swatch} viewBox="0 0 12 12" aria-hidden="true"><rect width="12" height="12" rx="2" className={plotColour(colours, part.colour)} /></svg>
                  {label(part.component)}
                </th>
                <td className={styles.number}><Amount yuan={part.amount} /></td>
                <td className={styles.number}>{formats.percent(part.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {bars.length > 1 && (
          <ul className={styles.bars} aria-hidden="true">
            {bars.map((bar, index) => {
              let from = 0;
              return (
                <li key={index}>
                  <div className={styles.barLabel}>
                    <span className={styles.barName}>{names(bar.number, bar.name)}</span>
                    <Amount yuan={bar.total} />
                  </div>
                  <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" focusable="false">
                    <rect width={WIDTH} height="12" className={styles.ground} />
                    {bar.shares.map((part) => {
                      const width = part.share * bar.length * WIDTH;
                      const x = from;
                      from += width;
                      return <rect key={part.component} x={x} width={width} height="12" className={mergeClasses(styles.part, plotColour(colours, part.colour))} />;
                    })}
                  </svg>
                </li>
              );
            })}
          </ul>
        )}
        {bars.length > 1 && (
          <div className={spokenOnly}>
            <table>
              <caption>{texts.payroll.plotTable}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.payroll.project}</th>
                  {parts.map((part) => <th key={part.component} scope="col">{label(part.component)}</th>)}
                  <th scope="col">{texts.payroll.total}</th>
                </tr>
              </thead>
              <tbody>
                {bars.map((bar, index) => (
                  <tr key={index}>
                    <th scope="row">{names(bar.number, bar.name)}</th>
                    {parts.map((part) => <td key={part.component}><Amount yuan={amountOf(bar, part.component)} /></td>)}
                    <td><Amount yuan={bar.total} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </figure>
    </Section>
  );
};
