import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { PayrollView } from "../../application/index";
import { cellProblemText, payrollProblemText } from "../../wording/index";
import { JumpButton, Section, type CellPlace } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { ShowMore, useShownCount } from "./show-more";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: "4px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  advice: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

interface Problem {
  readonly key: string;
  readonly place: CellPlace | null;
  readonly words: string;
}

/** Cells that could not be read, lines that could not be computed, amounts overtyped: each with its place. */
export const problemsOf = (view: PayrollView, language: "zh" | "en"): readonly Problem[] => {
  const cells = [...view.problems, ...view.sheetDiffers].map((problem) => ({
    key: `${problem.sheet}!${problem.cell}:${problem.code}`,
    place: problem,
    words: cellProblemText(problem, language),
  }));
  const lines = view.cost.problems.map((problem) => ({
    key: `${problem.line.id}:${problem.column}:${problem.code}`,
    place: problem.line.place,
    words: payrollProblemText(problem, view.payroll.components, language),
  }));
  return [...cells, ...lines];
};

/** The problems of the payroll sheet; nothing where there is none. */
export const ProblemList = ({ view }: { readonly view: PayrollView }) => {
  const styles = useStyles();
  const { texts, formats, language } = useSpeech();
  const problems = problemsOf(view, language);
  const { ask } = useWrite();
  const { count, more } = useShownCount(problems.length);
  if (problems.length === 0) return null;
  return (
    <Section title={texts.payroll.problemsTitle(formats.count(problems.length))}>
      {view.sheetDiffers.length > 0 && (
        <>
          <p className={styles.advice}>{texts.payroll.rebuildAdvice}</p>
          <Button className={styles.button} size="small" icon={<ArrowSyncRegular />} onClick={() => ask({ kind: "rebuild" })}>{texts.payroll.rebuild}</Button>
        </>
      )}
      <ul className={styles.list}>
        {problems.slice(0, count).map((problem) => (
          <li key={problem.key}><JumpButton place={problem.place}>{problem.words}</JumpButton></li>
        ))}
      </ul>
      <ShowMore left={problems.length - count} onMore={more} />
    </Section>
  );
};
