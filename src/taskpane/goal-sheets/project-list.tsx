import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ProjectView } from "../../application/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { ProjectItem } from "./project-item";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // A long choice must not widen its field beyond the pane.
  filter: { gridTemplateColumns: "33% minmax(0, 1fr)" },
});

const FILTERS = {
  all: () => true,
  incomplete: ({ missing }: ProjectView) => missing.length > 0,
  edited: ({ goalText }: ProjectView) => goalText === "edited",
  differing: ({ differences }: ProjectView) => differences.length > 0,
} as const;
type Filter = keyof typeof FILTERS;
const isFilter = (value: string): value is Filter => value in FILTERS;

/** The projects with the states of their goal sheets. */
export const ProjectList = ({ projects, onEdit }: { readonly projects: readonly ProjectView[]; readonly onEdit: (position: number) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const [filter, setFilter] = useState<Filter>("all");
  const shown = projects.filter(FILTERS[filter]);
  return (
    <Section title={texts.projects}>
      <Field className={styles.filter} label={texts.filter} orientation="horizontal">
        <Select value={filter} onChange={(_, { value }) => { if (isFilter(value)) setFilter(value); }}>
          {(Object.keys(FILTERS) as Filter[]).map((one) => <option key={one} value={one}>{texts.filters[one]}</option>)}
        </Select>
      </Field>
      {shown.length === 0 ? <p>{texts.noneLeft}</p> : (
        <ul className={styles.list}>
          {shown.map((view) => <ProjectItem key={view.project.position} view={view} onEdit={() => onEdit(view.project.position)} />)}
        </ul>
      )}
    </Section>
  );
};
