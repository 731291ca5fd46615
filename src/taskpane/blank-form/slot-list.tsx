import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { FormMapping } from "../../application/index";
import type { FormColumnId, IndicatorCategory } from "../../domain/goals/index";
import { Disclosure, useJump } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { blankFormTexts } from "./blank-form-texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  slot: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { width: "100%", padding: "6px 0", overflowWrap: "anywhere" },
  parts: { listStyleType: "none", margin: 0, padding: "0 0 8px 12px", display: "flex", flexDirection: "column", rowGap: "6px" },
  part: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "4px" },
  name: { minWidth: "56px" },
  empty: { margin: 0 },
});

const CATEGORIES: readonly IndicatorCategory[] = ["output", "effect", "satisfaction", "cost"];

/** The form's room for indicators, row by row, folded up. */
export const SlotList = ({ mapping, sheet, onTake, onLeave, onCategory, onRemove }: {
  readonly mapping: FormMapping;
  readonly sheet: string;
  readonly onTake: (index: number, part: FormColumnId) => void;
  readonly onLeave: (index: number, part: FormColumnId) => void;
  readonly onCategory: (index: number, category: IndicatorCategory | null) => void;
  readonly onRemove: (index: number) => void;
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = blankFormTexts(language);
  const jump = useJump();
  if (mapping.slots.length === 0) return <p className={styles.empty}>{texts.noSlots}</p>;
  return (
    <ol className={styles.list}>
      {mapping.slots.map(({ category, subcategory, cells }, index) => {
        const title = texts.slot(index + 1);
        return (
          <li key={`${index}:${cells.name ?? ""}`} className={styles.slot}>
            <Disclosure className={styles.summary} title={[title, texts.categories[category ?? "any"], subcategory, cells.name ?? ""].filter((part) => part !== "").join(" · ")}>
              <ul className={styles.parts}>
                <li>
                  <Field label={texts.category} orientation="horizontal" size="small">
                    <Select size="small" value={category ?? ""} onChange={(_, { value }) => onCategory(index, CATEGORIES.find((one) => one === value) ?? null)}>
                      <option value="">{texts.categories.any}</option>
                      {CATEGORIES.map((one) => <option key={one} value={one}>{texts.categories[one]}</option>)}
                    </Select>
                  </Field>
                </li>
                {(Object.entries(cells) as [FormColumnId, string][]).map(([part, cell]) => {
                  const what = `${title} ${texts.parts[part]}`;
                  return (
                    <li key={part} className={styles.part}>
                      <span className={styles.name}>{texts.parts[part]}</span>
                      <Button size="small" appearance="subtle" aria-label={texts.show(what, cell)} onClick={() => jump(sheet, cell)}>{cell}</Button>
                      <Button size="small" aria-label={texts.takeSelectedFor(what)} onClick={() => onTake(index, part)}>{texts.takeSelected}</Button>
                      <Button size="small" appearance="subtle" aria-label={texts.leaveOutFor(what)} onClick={() => onLeave(index, part)}>{texts.leaveOut}</Button>
                    </li>
                  );
                })}
                <li><Button size="small" aria-label={texts.leaveOutFor(title)} onClick={() => onRemove(index)}>{`${title}: ${texts.leaveOut}`}</Button></li>
              </ul>
            </Disclosure>
          </li>
        );
      })}
    </ol>
  );
};
