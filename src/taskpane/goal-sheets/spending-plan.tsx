import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { QUARTERS, type GoalSheetDraft } from "../../application/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { goalSheetsTexts, type GoalSheetsTexts } from "./goal-sheets-texts";

type Plan = NonNullable<GoalSheetDraft["plan"]>;

const useStyles = makeStyles({
  steps: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(96px, 1fr))", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  chart: { width: "100%", maxWidth: "320px", height: "72px" },
  bar: { fill: tokens.colorBrandBackground },
  frame: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

const WIDTH = 320;
const HEIGHT = 72;

/** Percent of a step as a number; null where none was typed. */
const percentOf = (text: string): number | null => (/^\d{1,3}(?:\.\d{1,4})?%?$/.test(text.trim()) ? Number(text.trim().replace(/%$/, "")) : null);

/** What is wrong with a step of the plan, if anything. */
export function stepProblem(plan: Plan, index: number): keyof GoalSheetsTexts["planProblems"] | null {
  const text = plan[index]?.percent ?? "";
  if (text.trim() === "") return null;
  const own = percentOf(text);
  if (own === null || own > 100) return "not-number";
  const before = plan.slice(0, index).map(({ percent }) => percentOf(percent)).filter((percent) => percent !== null && percent <= 100).at(-1) ?? 0;
  if (own < before) return "falls";
  return index === plan.length - 1 && own !== 100 ? "not-100" : null;
}

/** The cumulative spending plan with a small chart. */
export const SpendingPlanEditor = ({ plan, onChange }: { readonly plan: Plan | null; readonly onChange: (plan: Plan | null) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  if (plan === null) {
    return (
      <Section title={texts.plan}>
        <div><Button size="small" onClick={() => onChange(QUARTERS.map((label, index) => ({ label, percent: String((index + 1) * 25) })))}>{texts.addPlan}</Button></div>
      </Section>
    );
  }
  return (
    <Section title={texts.plan} aside={<Button size="small" appearance="subtle" onClick={() => onChange(null)}>{texts.removePlan}</Button>}>
      <div className={styles.steps}>
        {plan.map(({ label, percent }, index) => {
          const problem = stepProblem(plan, index);
          return (
            <Field key={`${index}:${label}`} label={label} {...(problem === null ? {} : { validationMessage: texts.planProblems[problem], validationState: "warning" as const })}>
              <Input className={styles.input} inputMode="decimal" value={percent} contentAfter="%" onChange={(_, { value }) => onChange(plan.map((step, at) => (at === index ? { ...step, percent: value } : step)))} />
            </Field>
          );
        })}
      </div>
      <PlanChart plan={plan} />
      <p className={styles.hint}>{texts.planHint}</p>
    </Section>
  );
};

const PlanChart = ({ plan }: { readonly plan: Plan }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const width = WIDTH / Math.max(1, plan.length);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={texts.planChart(plan.map(({ label, percent }) => `${label} ${percent || "–"}%`).join("，"))}>
      {plan.map(({ label, percent }, index) => {
        const height = (Math.min(100, percentOf(percent) ?? 0) / 100) * (HEIGHT - 2);
        return <rect key={`${index}:${label}`} className={styles.bar} x={index * width + width * 0.15} y={HEIGHT - 1 - height} width={width * 0.7} height={height} />;
      })}
      <line className={styles.frame} x1={0} y1={HEIGHT - 0.5} x2={WIDTH} y2={HEIGHT - 0.5} />
    </svg>
  );
};
