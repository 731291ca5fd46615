import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DisclosureReading } from "../../application/index";
import { payrollOfBudget, statedProjectAmount, type BudgetProject } from "../../domain/budget/index";
import { yuanText } from "../../domain/money/index";
import { Notice, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { importTexts, type ImportTexts } from "./import-texts";

const useStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  counts: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))", gap: "8px", margin: 0 },
  count: { display: "flex", flexDirection: "column-reverse", padding: "8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  number: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  detail: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

const FEW = 5;

/** What was found in a document: department, counts, projects, and what was not understood. */
export const DocumentPreview = ({ reading }: { readonly reading: DisclosureReading }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = importTexts(language);
  const { budget: { department, projects }, notUnderstood, numbers, problems } = reading;
  const year = department.year?.value.toFixed() ?? "";
  const counts = [
    [texts.counts.projects, projects.length],
    [texts.counts.indicators, projects.reduce((sum, { indicators }) => sum + indicators.length, 0)],
    [texts.counts.figures, department.figures.length],
    [texts.counts.people, payrollOfBudget(reading.budget, 0).lines.length],
  ] as const;
  return (
    <>
      <Section title={texts.found}>
        <p className={styles.name}>{texts.department(department.name?.text ?? texts.unnamed, year)}</p>
        <dl className={styles.counts}>
          {counts.map(([label, count]) => (
            <div key={label} className={styles.count}><dt className={styles.label}>{label}</dt><dd className={styles.number}>{formats.count(count)}</dd></div>
          ))}
        </dl>
        {problems.map((problem) => <Notice key={`${problem.code}:${problem.place.text}`} intent="warning" title={texts.readingProblem(problem)} />)}
        {notUnderstood.length === 0
          ? <Notice intent="success" title={texts.understood(formats.count(numbers.total))} />
          : (
            <Notice intent="warning" title={texts.notUnderstood(formats.count(notUnderstood.length))}>
              {texts.notUnderstoodHint}
              <ShortList items={notUnderstood} texts={texts} render={({ place, text }) => <>{place.line !== null && `${texts.line(formats.count(place.line))}: `}{text}</>} />
            </Notice>
          )}
      </Section>
      {projects.length > 0 && (
        <Section title={texts.projects}>
          <ShortList items={projects} texts={texts} render={(project) => <ProjectItem project={project} texts={texts} />} />
        </Section>
      )}
    </>
  );
};

const ProjectItem = ({ project, texts }: { readonly project: BudgetProject; readonly texts: ImportTexts }) => {
  const styles = useStyles();
  const { formats } = useSpeech();
  const stated = statedProjectAmount(project);
  const amount = stated.kind === "none" ? texts.noAmount : texts[stated.kind === "total" ? "stated" : "parts"](formats.amount(yuanText(stated.amount)));
  return (
    <>
      {texts.projectName(project.number === null ? "" : String(project.number), project.title)}
      <span className={styles.detail}>{texts.indicatorCount(formats.count(project.indicators.length))} · {amount}</span>
    </>
  );
};

/** A list of which few entries are shown at first. */
const ShortList = <T,>({ items, texts, render }: { readonly items: readonly T[]; readonly texts: ImportTexts; readonly render: (item: T) => React.ReactNode }) => {
  const styles = useStyles();
  const { formats } = useSpeech();
  const [isAll, setIsAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {/* The list does not change while it is shown. */}
        {(isAll ? items : items.slice(0, FEW)).map((item, index) => <li key={index} className={styles.item}>{render(item)}</li>)}
      </ul>
      {!isAll && items.length > FEW && <Button size="small" onClick={() => setIsAll(true)}>{texts.showAll(formats.count(items.length))}</Button>}
    </>
  );
};
