import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { draftOfLibrary, type IndicatorDraft } from "../../application/index";
import type { LibraryIndicator, ProjectKind } from "../../domain/goals/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { IndicatorEditor } from "./indicator-editor";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const BLANK: IndicatorDraft = { category: "output", subcategory: "", name: "", description: "", bounds: { excellent: "", good: "", fair: "", poor: "" }, basis: "" };
const ORDER = ["cost", "output", "effect", "satisfaction"] as const;

/** The rows with one more, behind those of its category. */
export function withIndicator(indicators: readonly IndicatorDraft[], added: IndicatorDraft): IndicatorDraft[] {
  const rank = ({ category }: IndicatorDraft): number => (category === null ? ORDER.length : ORDER.indexOf(category));
  const at = indicators.findLastIndex((indicator) => rank(indicator) <= rank(added)) + 1;
  return [...indicators.slice(0, at), added, ...indicators.slice(at)];
}

/** The indicators of a goal sheet, with the library to add from. */
export const IndicatorList = ({ indicators, isGraded, kind, people, library, onChange }: {
  readonly indicators: readonly IndicatorDraft[];
  readonly isGraded: boolean;
  readonly kind: ProjectKind;
  /** People of the project's payroll. */
  readonly people: number;
  readonly library: readonly LibraryIndicator[];
  readonly onChange: (indicators: readonly IndicatorDraft[]) => void;
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const put = (index: number, indicator: IndicatorDraft): void => onChange(indicators.map((one, at) => (at === index ? indicator : one)));
  const move = (index: number, by: -1 | 1): void => {
    const next = [...indicators];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onChange(next);
  };
  return (
    <Section title={texts.indicators}>
      <ol className={styles.list}>
        {indicators.map((indicator, index) => (
          <IndicatorEditor
            key={index}
            number={index + 1}
            indicator={indicator}
            isGraded={isGraded}
            isFirst={index === 0}
            isLast={index === indicators.length - 1}
            onChange={(next) => put(index, next)}
            onRemove={() => onChange(indicators.filter((_, at) => at !== index))}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
      <div><Button size="small" onClick={() => onChange([...indicators, BLANK])}>{texts.addBlank}</Button></div>
      <LibraryChoice kind={kind} library={library} onAdd={(chosen) => onChange(withIndicator(indicators, draftOfLibrary(chosen, people)))} />
    </Section>
  );
};

const LibraryChoice = ({ kind, library, onAdd }: { readonly kind: ProjectKind; readonly library: readonly LibraryIndicator[]; readonly onAdd: (indicator: LibraryIndicator) => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = goalSheetsTexts(language);
  const kinds = [...new Set(library.map((indicator) => indicator.kind))];
  const [chosenKind, setChosenKind] = useState<ProjectKind>(kinds.includes(kind) ? kind : kinds[0] ?? "other");
  const [chosen, setChosen] = useState("");
  const entries = library.filter((indicator) => indicator.kind === chosenKind);
  const entry = chosen === "" ? undefined : entries[Number(chosen)];
  return (
    <Section title={texts.library}>
      <Field label={texts.libraryKind}>
        <Select value={chosenKind} onChange={(_, { value }) => {
          setChosenKind(kinds.find((one) => one === value) ?? chosenKind);
          setChosen("");
        }}>
          {kinds.map((one) => <option key={one} value={one}>{texts.kinds[one]}</option>)}
        </Select>
      </Field>
      <Field label={texts.libraryChoice}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{texts.choose}</option>
          {entries.map(({ category, name, bounds }, index) => <option key={`${category}:${name}`} value={index}>{`${texts.categories[category]} · ${name} · ${bounds.excellent}`}</option>)}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={entry === undefined} onClick={() => { if (entry) onAdd(entry); }}>{texts.add}</Button>
      </div>
    </Section>
  );
};
