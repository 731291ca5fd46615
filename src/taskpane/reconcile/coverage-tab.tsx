import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import type { BudgetCheck } from "../../application/index";
import type { CoverageCount, FigureState, FigureTick } from "../../domain/checks/index";
import { projectKeyAt } from "../../domain/findings/index";
import { checkTitle } from "../../wording/index";
import { JumpButton, Section, useSpokenOnly } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { CoverageBar } from "./coverage-bar";
import { placeWords, projectWords } from "./place-words";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  headline: { display: "flex", alignItems: "baseline", columnGap: "8px" },
  percent: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  legend: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: "16px" },
  entry: { display: "flex", alignItems: "center", columnGap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  verified: { color: tokens.colorStatusSuccessForeground1 },
  contradicted: { color: tokens.colorStatusDangerForeground1 },
  unverifiable: { color: tokens.colorNeutralForeground3 },
  icon: { display: "inline-flex", fontSize: "16px", lineHeight: "16px", flexShrink: 0 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { textAlign: "right", fontWeight: tokens.fontWeightSemibold, padding: "4px 2px", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  name: { textAlign: "left", overflowWrap: "anywhere" },
  cell: { textAlign: "right", padding: "4px 2px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  narrow: { width: "11%" },
  percentColumn: { width: "17%" },
  ticks: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  tick: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "6px" },
  small: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

const STATES: readonly FigureState[] = ["verified", "contradicted", "unverifiable"];
const ICONS = { verified: CheckmarkCircleRegular, contradicted: DismissCircleRegular, unverifiable: QuestionCircleRegular } as const;
const STEP = 60;
const isState = (value: string): value is FigureState => (STATES as readonly string[]).includes(value);

const StateIcon = ({ state }: { readonly state: FigureState }) => {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true"><Icon /></span>;
};

/** How many of the figures agree with others, in all, per project, and figure by figure. */
export const CoverageTab = ({ check }: { readonly check: BudgetCheck }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const { spokenOnly } = useSpokenOnly();
  const { coverage, projects } = check;
  const share = ({ verified, total }: CoverageCount): string => (total === 0 ? "" : formats.wholePercent(verified / total));
  return (
    <>
      <Section title={texts.coverage.title}>
        <div className={styles.headline}><span className={styles.percent}>{share(coverage)}</span><span>{texts.coverage.states.verified} · {texts.coverage.figures(formats.count(coverage.total))}</span></div>
        <CoverageBar count={coverage} />
        <ul className={styles.legend}>
          {STATES.map((state) => <li key={state} className={styles.entry}><StateIcon state={state} />{texts.coverage.states[state]} {formats.count(coverage[state])}</li>)}
        </ul>
        <p className={styles.hint}>{texts.coverage.hint}</p>
      </Section>
      {coverage.projects.length > 0 && (
        <Section title={texts.coverage.perProject}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={mergeClasses(styles.head, styles.name)}>{texts.coverage.project}</th>
                {STATES.map((state) => <th key={state} scope="col" className={mergeClasses(styles.head, styles.narrow)} title={texts.coverage.states[state]}><StateIcon state={state} /><span className={spokenOnly}>{texts.coverage.states[state]}</span></th>)}
                <th scope="col" className={mergeClasses(styles.head, styles.percentColumn)} title={texts.coverage.share}>%<span className={spokenOnly}>{texts.coverage.share}</span></th>
              </tr>
            </thead>
            <tbody>
              {coverage.projects.map((own) => (
                <tr key={projectKeyAt(own)}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name)}>{projectWords(own, projects, texts)}</th>
                  {STATES.map((state) => <td key={state} className={styles.cell}>{formats.count(own[state])}</td>)}
                  <td className={styles.cell}>{share(own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <Ticks check={check} />
    </>
  );
};

/** Each figure with its tick, by project and state. */
const Ticks = ({ check: { coverage, projects } }: { readonly check: BudgetCheck }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = reconcileTexts(language);
  const [project, setProject] = useState("all");
  const [state, setState] = useState<FigureState | null>("contradicted");
  const [limit, setLimit] = useState(STEP);
  const fits = ({ figure, state: own }: FigureTick): boolean => (project === "all" || projectKeyAt(figure.place) === project) && (state === null || own === state);
  const shown = coverage.ticks.filter(fits);
  return (
    <Section title={texts.coverage.ticks}>
      <Field label={texts.coverage.chooseProject}>
        <Select value={project} onChange={(_, { value }) => { setProject(value); setLimit(STEP); }}>
          <option value="all">{texts.coverage.all}</option>
          <option value="">{texts.department}</option>
          {coverage.projects.map((own) => <option key={projectKeyAt(own)} value={projectKeyAt(own)}>{projectWords(own, projects, texts)}</option>)}
        </Select>
      </Field>
      <Field label={texts.coverage.state}>
        <Select value={state ?? ""} onChange={(_, { value }) => { setState(isState(value) ? value : null); setLimit(STEP); }}>
          <option value="">{texts.coverage.anyState}</option>
          {STATES.map((one) => <option key={one} value={one}>{texts.coverage.states[one]}</option>)}
        </Select>
      </Field>
      {shown.length === 0 && <p className={styles.hint}>{texts.coverage.none}</p>}
      <ul className={styles.ticks}>
        {shown.slice(0, limit).map(({ figure, state: own, by }, index) => (
          <li key={index}>
            <JumpButton place={figure.place}>
              <span className={styles.tick}>
                <StateIcon state={own} />
                <span>
                  {figure.printed.isNegative ? "−" : ""}{figure.printed.digits}{figure.printed.unit} · {texts.coverage.states[own]}
                  <span className={styles.small}>{[project === "all" ? projectWords(figure.place, projects, texts) : "", placeWords(figure.place, texts, formats)].filter(Boolean).join(" · ")}</span>
                  {by.length > 0 && <span className={styles.small}>{texts.coverage.by(by.map((id) => checkTitle(id, language)).join(language === "zh" ? "、" : ", "))}</span>}
                </span>
              </span>
            </JumpButton>
          </li>
        ))}
      </ul>
      {shown.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + STEP)}>{texts.showMore(formats.count(Math.min(shown.length - limit, STEP)))}</Button>}
    </Section>
  );
};
