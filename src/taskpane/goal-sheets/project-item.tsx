import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fieldTextsOf, type PayrollDifference, type ProjectView } from "../../application/index";
import { yuanText } from "../../domain/money/index";
import { STANDARD_COMPONENTS } from "../../domain/payroll/index";
import { componentLabel } from "../../wording/index";
import { useJump } from "../pieces/index";
import { useServices } from "../services/index";
import { useSpeech, type Speech } from "../texts/index";
import { useWrite } from "../writing/index";
import { goalSheetsTexts } from "./goal-sheets-texts";
import { keptDrafts } from "./kept-drafts";

const useStyles = makeStyles({
  item: { padding: "10px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "4px 0" },
  reasons: { listStyleType: "none", margin: "0 0 4px", padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** The words of a difference between a goal sheet and the payroll sheet. */
const differenceWords = (difference: PayrollDifference, { language, formats }: Speech): string => {
  const texts = goalSheetsTexts(language);
  const plain = { stated: "", payroll: "", component: "" };
  if (difference.kind === "headcount") return texts.difference(difference, { ...plain, stated: formats.count(difference.stated), payroll: formats.count(difference.payroll) });
  if (difference.kind === "not-on-payroll") return texts.difference(difference, plain);
  const component = difference.component === "total" ? texts.total : componentLabel(difference.component, STANDARD_COMPONENTS, language);
  return texts.difference(difference, { stated: formats.amount(yuanText(difference.stated)), payroll: formats.amount(yuanText(difference.payroll)), component });
};

/** A project with the state of its goal sheet and what can be done with it. */
export const ProjectItem = ({ view, onEdit }: { readonly view: ProjectView; readonly onEdit: () => void }) => {
  const styles = useStyles();
  const speech = useSpeech();
  const texts = goalSheetsTexts(speech.language);
  const { ask, isBusy } = useWrite();
  const jump = useJump();
  const kept = keptDrafts(useServices());
  const [isCopied, setIsCopied] = useState(false);
  const { project, sheet, form, missing, differences, goalText } = view;
  const isArranged = sheet !== null && form === null;
  const name = texts.projectName(project.number === null ? "" : String(project.number), project.title);
  const copy = (): void => {
    const lines = fieldTextsOf(project, form?.template ?? null).map(({ label, text }) => `${label}\t${text.replaceAll("\n", " ")}`);
    navigator.clipboard?.writeText(lines.join("\n")).then(() => setIsCopied(true), () => undefined);
  };
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>{name}</h3>
      <div className={styles.badges}>
        {sheet === null
          ? <Badge appearance="tint" color="informative">{texts.states.noSheet}</Badge>
          : <Badge appearance="tint" color={missing.length === 0 ? "success" : "warning"}>{missing.length === 0 ? texts.states.complete : texts.states.incomplete}</Badge>}
        {differences.length > 0 && <Badge appearance="tint" color="danger">{texts.states.differs}</Badge>}
        {kept.has(project.position, project.title) && <Badge appearance="tint" color="warning">{texts.states.unwritten}</Badge>}
        {isArranged && <Badge appearance="tint" color="informative" title={texts.arrangedHint}>{texts.states.arranged}</Badge>}
        {form?.isLive === true && goalText !== "edited" && <Badge appearance="tint" color="brand">{texts.states.live}</Badge>}
        {goalText === "edited" && <Badge appearance="tint" color="important" title={texts.editedHint}>{texts.states.edited}</Badge>}
      </div>
      {missing.length + differences.length > 0 && (
        <ul className={styles.reasons}>
          {missing.map((part) => <li key={JSON.stringify(part)}>{texts.missing(part)}</li>)}
          {differences.map((difference, index) => <li key={`${difference.kind}:${index}`}>{differenceWords(difference, speech)}</li>)}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="small" aria-label={texts.editOf(name)} disabled={isArranged} onClick={onEdit}>{texts.edit}</Button>
        {sheet === null && <Button size="small" disabled={isBusy} onClick={() => ask({ kind: "goal-sheets", selection: [{ position: project.position, draft: null }], choices: { template: null, version: null, isLive: null } })}>{texts.fill}</Button>}
        {sheet !== null && <Button size="small" appearance="subtle" onClick={() => jump(sheet, "A1")}>{texts.show}</Button>}
        {sheet !== null && <Button size="small" appearance="subtle" onClick={copy}>{isCopied ? texts.copied : texts.copyTexts}</Button>}
        {form !== null && (!form.isLive || goalText === "edited") && view.lines.length > 0 && (
          <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => ask({ kind: "goal-sheets", selection: [{ position: project.position, draft: null }], choices: { template: null, version: null, isLive: true, withEdited: true } })}>{texts.makeLive}</Button>
        )}
        {sheet !== null && form?.isLive === true && <Button size="small" appearance="subtle" disabled={isBusy} title={texts.finaliseHint} onClick={() => ask({ kind: "final-texts", sheets: [sheet] })}>{texts.finalise}</Button>}
      </div>
    </li>
  );
};
