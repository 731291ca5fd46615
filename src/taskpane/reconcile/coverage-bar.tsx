import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CoverageCount } from "../../domain/checks/index";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "12px" },
  part: { stroke: tokens.colorNeutralBackground2, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  verified: { fill: tokens.colorStatusSuccessBackground3, "@media (forced-colors: active)": { fill: "Highlight" } },
  contradicted: { fill: tokens.colorStatusDangerBackground3, "@media (forced-colors: active)": { fill: "LinkText" } },
  unverifiable: { fill: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { fill: "GrayText" } },
});

const WIDTH = 1000;

/** The three shares as one bar, for the eye only: the numbers stand beside it. */
export const CoverageBar = ({ count }: { readonly count: CoverageCount }) => {
  const styles = useStyles();
  const { verified, contradicted, unverifiable } = count;
  const total = Math.max(1, count.total);
  const parts = [["verified", verified], ["contradicted", contradicted], ["unverifiable", unverifiable]] as const;
  let from = 0;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" focusable="false" aria-hidden="true">
      {parts.map(([state, own]) => {
        const x = from;
        const width = (own / total) * WIDTH;
        from += width;
        return <rect key={state} x={x} width={width} height="12" className={mergeClasses(styles.part, styles[state])} />;
      })}
    </svg>
  );
};
