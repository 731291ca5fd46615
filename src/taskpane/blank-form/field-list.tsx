import { Badge, Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FIELD_WORDS, formFieldText, type FormContext, type FormFieldId, type FormMapping } from "../../application/index";
import type { BudgetProject } from "../../domain/budget/index";
import { useJump } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { blankFormTexts } from "./blank-form-texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "4px" },
  cell: { minWidth: "auto" },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: "2px 0 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere",
    display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  add: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px", paddingTop: "8px" },
  choice: { minWidth: "120px", flexGrow: 1 },
});

const FIELDS = Object.keys(FIELD_WORDS) as FormFieldId[];

/** The fields of a form: where each goes, what will stand there, and how to correct it. */
export const FieldList = ({ mapping, sheet, project, context, onTake, onLeave }: {
  readonly mapping: FormMapping;
  readonly sheet: string;
  readonly project: BudgetProject | null;
  readonly context: FormContext;
  /** Takes the selected cell for the field. */
  readonly onTake: (field: FormFieldId) => void;
  readonly onLeave: (field: FormFieldId) => void;
}) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = blankFormTexts(language);
  const jump = useJump();
  const [added, setAdded] = useState<FormFieldId | "">("");
  const missing = FIELDS.filter((field) => mapping.fields.every((place) => place.field !== field));
  return (
    <>
      <ul className={styles.list}>
        {mapping.fields.map(({ field, cell, confidence }) => {
          const name = texts.fields[field];
          const text = project === null ? "" : formFieldText(field, project, context);
          return (
            <li key={field} className={styles.item}>
              <div className={styles.head}>
                <span className={styles.name}>{name}</span>
                <Button className={styles.cell} size="small" appearance="subtle" aria-label={texts.show(name, cell)} onClick={() => jump(sheet, cell)}>{cell}</Button>
                <Badge appearance="tint" color={confidence === "likely" ? "warning" : confidence === "chosen" ? "brand" : "success"}>{texts.confidence[confidence]}</Badge>
              </div>
              {project !== null && <p className={styles.text}>{text === "" ? texts.nothingToWrite : texts.willWrite(text)}</p>}
              <div className={styles.buttons}>
                <Button size="small" aria-label={texts.takeSelectedFor(name)} onClick={() => onTake(field)}>{texts.takeSelected}</Button>
                <Button size="small" appearance="subtle" aria-label={texts.leaveOutFor(name)} onClick={() => onLeave(field)}>{texts.leaveOut}</Button>
              </div>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <div className={styles.add}>
          <Field className={styles.choice} label={texts.addField}>
            <Select value={added} onChange={(_, { value }) => setAdded(missing.find((field) => field === value) ?? "")}>
              <option value="">{texts.choose}</option>
              {missing.map((field) => <option key={field} value={field}>{texts.fields[field]}</option>)}
            </Select>
          </Field>
          <Button disabled={added === ""} onClick={() => { if (added !== "") { onTake(added); setAdded(""); } }}>{texts.add}</Button>
        </div>
      )}
    </>
  );
};
