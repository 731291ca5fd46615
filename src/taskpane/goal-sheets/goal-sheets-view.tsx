import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { BudgetView } from "../../application/index";
import { useNavigation } from "../navigation/index";
import { ReadingState, Waiting } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { FillAll } from "./fill-all";
import { GoalSheetEditor } from "./goal-sheet-editor";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { ProjectList } from "./project-list";
import { useBudget } from "./use-budget";

const BlankFormView = lazy(async () => ({ default: (await import(/* webpackChunkName: "blank-form" */ "../blank-form/blank-form-view")).BlankFormView }));

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "12px", paddingTop: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "4px", marginTop: "16px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const NoProjects = () => {
  const styles = useStyles();
  const { language } = useSpeech();
  const { arrive } = useNavigation();
  const texts = goalSheetsTexts(language);
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{texts.emptyTitle}</h2>
      <p className={styles.text}>{texts.emptyText}</p>
      <Button appearance="primary" onClick={() => arrive("import")}>{texts.openImport}</Button>
    </div>
  );
};

const Projects = ({ view, onEdit, onForm }: { readonly view: BudgetView; readonly onEdit: (position: number) => void; readonly onForm: () => void }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = goalSheetsTexts(language);
  const { projects } = view;
  const differing = projects.filter(({ differences }) => differences.length > 0).length;
  return (
    <>
      <p className={styles.text}>
        {texts.summary(formats.count(projects.length), formats.count(projects.filter(({ missing }) => missing.length === 0).length))}
        {differing > 0 && ` · ${texts.differing(formats.count(differing))}`}
      </p>
      <FillAll count={projects.length} edited={projects.filter(({ goalText }) => goalText === "edited").length} hasLive={projects.some(({ form }) => form?.isLive === true)} />
      <div className={styles.form}>
        <Button onClick={onForm}>{texts.blankForm}</Button>
        <p className={styles.hint}>{texts.blankFormHint}</p>
      </div>
      <ProjectList projects={projects} onEdit={onEdit} />
    </>
  );
};

/** The projects of the workbook with their goal sheets: states, filling in, editing. */
export const GoalSheetsView = () => {
  const { state, refresh } = useBudget();
  const [edited, setEdited] = useState<number | null>(null);
  const [isForm, setIsForm] = useState(false);
  if (isForm) return <Suspense fallback={<Waiting />}><BlankFormView onBack={() => setIsForm(false)} /></Suspense>;
  return (
    <ReadingState state={state} onRetry={refresh}>
      {(view) => {
        if (view === null || view.projects.length === 0) return <NoProjects />;
        const own = view.projects.find(({ project }) => project.position === edited);
        return own
          ? <GoalSheetEditor key={own.project.position} view={view} own={own} onBack={() => setEdited(null)} />
          : <Projects view={view} onEdit={setEdited} onForm={() => setIsForm(true)} />;
      }}
    </ReadingState>
  );
};
