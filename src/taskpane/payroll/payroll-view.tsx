import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PayrollView as PayrollInView } from "../../application/index";
import { isSameProject } from "../../domain/payroll/index";
import { Notice, ReadingState, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { RefreshButton, useWorkbook } from "../workbook/index";
import { useWrite } from "../writing/index";
import { CostPlot } from "./cost-plot";
import { FormulaActions, PayrollToolbar } from "./payroll-actions";
import { PayrollSummary } from "./payroll-summary";
import { ProblemList } from "./problem-list";
import { ProjectSection } from "./project-section";
import { StatedList } from "./stated-list";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "12px", paddingTop: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Projects are open at first where there is little to scroll. */
const FEW_LINES = 4;

const EmptyPayroll = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { ask } = useWrite();
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{texts.payroll.emptyTitle}</h2>
      <p className={styles.text}>{texts.payroll.emptyText}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => ask({ kind: "sample" })}>{texts.payroll.insertSample}</Button>
        <Button onClick={() => ask({ kind: "empty-payroll" })}>{texts.payroll.insertEmpty}</Button>
        <Button onClick={() => ask({ kind: "selected-lines" })}>{texts.payroll.addSelected}</Button>
      </div>
    </div>
  );
};

/** The workbook has our sheet, but its heads are gone: writing another would be no help. */
const UnreadablePayroll = ({ sheet }: { readonly sheet: string }) => {
  const { texts } = useSpeech();
  return (
    <>
      <RefreshButton />
      <Notice intent="warning" title={texts.payroll.unreadableTitle(sheet)}>{texts.payroll.unreadableText}</Notice>
    </>
  );
};

const PayrollFigures = ({ view, parametersSheet }: { readonly view: PayrollInView; readonly parametersSheet: string | null }) => {
  const { texts } = useSpeech();
  const { cost, payroll, comparisons } = view;
  const linesWithProblems = [...new Map(cost.problems.map(({ line }) => [line.id, line])).values()];
  return (
    <>
      <PayrollSummary view={view} />
      <PayrollToolbar parametersSheet={parametersSheet} />
      <ProblemList view={view} />
      <StatedList comparisons={comparisons} payroll={payroll} />
      <CostPlot cost={cost} components={payroll.components} />
      <Section title={texts.payroll.projects}>
        <div>
          {cost.projects.map((project) => (
            <ProjectSection
              key={`${project.project.number ?? ""}:${project.project.name}`}
              cost={project}
              problemCount={linesWithProblems.filter((line) => isSameProject(line.project, project.project)).length}
              components={payroll.components}
              isOpenAtFirst={payroll.lines.length <= FEW_LINES}
            />
          ))}
        </div>
      </Section>
      <FormulaActions style={view.style} />
    </>
  );
};

/** The payroll of the open workbook: totals, stated against computed, parts, lines, actions. */
export const PayrollView = () => {
  const { state, refresh } = useWorkbook();
  return (
    <ReadingState state={state} onRetry={refresh}>
      {({ payroll, sheets }) => {
        if (payroll !== null) return <PayrollFigures view={payroll} parametersSheet={sheets.find((sheet) => sheet.purpose === "parameters")?.name ?? null} />;
        const unreadable = sheets.find((sheet) => sheet.purpose === "payroll");
        return unreadable ? <UnreadablePayroll sheet={unreadable.name} /> : <EmptyPayroll />;
      }}
    </ReadingState>
  );
};
