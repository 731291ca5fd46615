import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useState } from "react";
import type { ReconciliationSettings } from "../../application/index";
import { isNegativeYuan, isZeroYuan, negateYuan, yuanDecimal, type Yuan } from "../../domain/money/index";
import type { ProjectBridge } from "../../domain/reconciliation/index";
import { Disclosure, JumpButton, Section, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { inUnit } from "./amounts";
import { bridgeBars, type BridgeBar } from "./bridge-bars";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", rowGap: "8px", padding: "12px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  row: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  bar: { display: "block", width: "100%", height: "14px" },
  ground: { fill: tokens.colorNeutralBackground4, "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", vectorEffect: "non-scaling-stroke" } },
  stated: { fill: tokens.colorPaletteBlueBorderActive, "@media (forced-colors: active)": { fill: "Highlight" } },
  known: { fill: tokens.colorPaletteTealBorderActive, "@media (forced-colors: active)": { fill: "CanvasText" } },
  step: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  difference: { fill: tokens.colorPaletteMarigoldBorderActive, "@media (forced-colors: active)": { fill: "LinkText" } },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  names: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "4px 2px", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { padding: "4px 2px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  right: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
  amountColumn: { width: "44%" },
  total: { fontWeight: tokens.fontWeightSemibold, padding: "4px 8px" },
  small: { display: "block", color: tokens.colorNeutralForeground3 },
});

const WIDTH = 1000;
/** Share of the width from which a project's bar is set off from the next. */
const WIDE = 0.02;

const Bar = ({ bars, className }: { readonly bars: readonly (BridgeBar | null)[]; readonly className: string }) => {
  const styles = useStyles();
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" focusable="false" aria-hidden="true">
      <rect width={WIDTH} height="14" className={styles.ground} />
      {bars.map((bar, index) => bar !== null && (
        <rect key={index} x={bar.from * WIDTH} width={Math.max((bar.to - bar.from) * WIDTH, 2)} height="14" className={mergeClasses(className, bar.to - bar.from > WIDE && styles.step)} />
      ))}
    </svg>
  );
};

const Row = ({ name, amount, share }: { readonly name: string; readonly amount: string; readonly share?: string }) => {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.total)}>{name}</th>
      <td className={mergeClasses(styles.cell, styles.right, styles.strong)}>{amount}{share !== undefined && <>{" "}<span className={styles.small}>{share}</span></>}</td>
    </tr>
  );
};

/** The department's project expenditure beside its projects: bars for the eye, one table with every project for all. */
export const BridgePlot = ({ bridge, settings }: { readonly bridge: ProjectBridge; readonly settings: ReconciliationSettings }) => {
  const styles = useStyles();
  const { spokenOnly } = useSpokenOnly();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const [isTable, setIsTable] = useState(false);
  const { stated, known, difference, steps, withoutAmount } = bridge;
  const bars = bridgeBars(bridge);
  const amount = (yuan: Yuan): string => formats.amount(inUnit(yuan, settings));
  const withUnit = (yuan: Yuan): string => `${amount(yuan)} ${texts.settings.units[settings.unit]}`;
  const share = (yuan: Yuan): string => (isZeroYuan(stated) ? "" : formats.percent(yuanDecimal(yuan).div(yuanDecimal(stated)).toNumber()));
  const withAmount = formats.count(steps.length - withoutAmount.length);
  const missing = formats.count(withoutAmount.length);
  const size = isNegativeYuan(difference) ? negateYuan(difference) : difference;
  const verdict = isZeroYuan(difference) ? texts.bridge.balanced
    : isNegativeYuan(difference) ? texts.bridge.more(withUnit(size))
      : withoutAmount.length > 0 ? texts.bridge.shortfall(withUnit(size), missing) : texts.bridge.less(withUnit(size));
  const name = ({ number, title }: { readonly number: number | null; readonly title: string }): string => texts.projectName(number === null ? "" : String(number), title);
  return (
    <Section title={texts.bridgeTitle} aside={<span className={styles.text}>{texts.bridge.unit(settings.unit)}</span>}>
      <figure className={styles.figure} aria-label={texts.bridgeTitle}>
        {([
          [texts.bridge.stated, stated, [bars.stated], styles.stated],
          [texts.bridge.known(withAmount), known, bars.steps, styles.known],
          [withoutAmount.length > 0 && !isNegativeYuan(difference) ? texts.bridge.missing(missing) : texts.bridge.difference, difference, [bars.difference], styles.difference],
        ] as const).map(([label, yuan, own, className], index) => (
          <div key={index} aria-hidden="true">
            <div className={styles.row}><span>{label}</span><span className={mergeClasses(styles.number, styles.strong)}>{index === 2 ? formats.signedAmount(inUnit(yuan, settings)) : amount(yuan)}</span></div>
            <Bar bars={own} className={className} />
          </div>
        ))}
        <figcaption className={styles.text}>{verdict}</figcaption>
        <div><Button size="small" icon={<TableRegular />} aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>{isTable ? texts.bridge.hideTable : texts.bridge.showTable}</Button></div>
        <div className={isTable ? undefined : spokenOnly}>
          <table className={styles.table}>
            <caption className={spokenOnly}>{texts.bridge.table}</caption>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.total)}>{texts.bridge.item}</th>
                <th scope="col" className={mergeClasses(styles.head, styles.right, styles.amountColumn)}>{texts.bridge.amount}</th>
              </tr>
            </thead>
            <tbody>
              <Row name={texts.bridge.stated} amount={amount(stated)} />
              {steps.map(({ project, kind, amount: own }) => (
                <tr key={project.position}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                    {/* Buttons that nobody sees must not take the focus. */}
                    {isTable ? <JumpButton place={project.goal?.place ?? project.place}>{name(project)}</JumpButton> : name(project)}
                  </th>
                  <td className={mergeClasses(styles.cell, styles.right)}>
                    {own === null ? texts.bridge.none : amount(own)}{" "}
                    <span className={styles.small}>{own === null ? "" : `${texts.bridge.source[kind]} · ${share(own)}`}</span>
                  </td>
                </tr>
              ))}
              <Row name={texts.bridge.known(withAmount)} amount={amount(known)} share={share(known)} />
              <Row name={texts.bridge.difference} amount={formats.signedAmount(inUnit(difference, settings))} share={share(difference)} />
            </tbody>
          </table>
        </div>
        {withoutAmount.length > 0 && (
          <Disclosure title={texts.bridge.withoutAmount(missing)} className={styles.text}>
            <ul className={styles.names}>{withoutAmount.map((project) => <li key={project.position}>{name(project)}</li>)}</ul>
          </Disclosure>
        )}
      </figure>
    </Section>
  );
};
