import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { restoreLimits, type PreparedWrite } from "../../application/index";
import { cellProblemText } from "../../wording/index";
import { Notice } from "../pieces/index";
import type { CellProblem } from "../services/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  facts: { margin: 0, paddingLeft: "20px" },
  stack: { display: "flex", flexDirection: "column", rowGap: "12px" },
  list: { margin: "4px 0 0", paddingLeft: "16px", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const FEW = 5;

/** Sheets that stay and whose looks are set anew: what people have coloured or framed there goes. */
const reformattedSheets = ({ operations, sheetsAdded }: PreparedWrite): string[] =>
  [...new Set(operations.flatMap((operation) => (operation.kind === "format" && !sheetsAdded.includes(operation.sheet) ? [operation.sheet] : [])))];

/** Whether only names or rules for entries change: neither cells nor looks. */
const isOutsideOnly = ({ operations }: PreparedWrite): boolean =>
  operations.some(({ kind }) => kind === "define-name" || kind === "validation") && operations.every(({ kind }) => ["define-name", "validation", "store", "activate"].includes(kind));

/** What a write will do in a few lines, what stands in its way, and what needs a yes. */
export const PreviewSummary = ({ prepared, problems, isAgreed, onAgree }: {
  readonly prepared: PreparedWrite;
  readonly problems: readonly CellProblem[];
  readonly isAgreed: boolean;
  readonly onAgree: (isAgreed: boolean) => void;
}) => {
  const styles = useStyles();
  const { texts, formats, language } = useSpeech();
  const { sheetsAdded, sheetsDeleted, changes, overwrites, obstacles, remains = [], subject } = prepared;
  const isUndo = subject.kind === "undo";
  const names = (sheets: readonly string[]) => sheets.join(texts.frame.listSeparator);
  const reformatted = isUndo ? [] : reformattedSheets(prepared);
  const limits = restoreLimits(prepared);
  const count = formats.count(overwrites.length);
  const theirs = overwrites.filter(({ isOwned }) => !isOwned).length;
  const [title, confirmation] = isUndo ? [texts.write.undoConflictTitle, texts.write.undoConflictConfirm]
    : theirs < overwrites.length ? [texts.write.otherFormTitle, texts.write.otherFormConfirm]
      : [texts.write.overwriteTitle, texts.write.overwriteConfirm];
  return (
    <div className={styles.stack}>
      <ul className={styles.facts}>
        {sheetsAdded.length > 0 && <li>{texts.write.sheetsAdded(names(sheetsAdded))}</li>}
        {sheetsDeleted.length > 0 && <li>{texts.write.sheetsDeleted(names(sheetsDeleted))}</li>}
        <li>{changes.length > 0 ? texts.write.cellsChanged(formats.count(changes.length)) : isOutsideOnly(prepared) ? texts.write.outsideOnly : texts.write.formatsOnly}</li>
        {changes.length > 0 && reformatted.length > 0 && <li>{texts.write.formatsToo(names(reformatted))}</li>}
        {theirs > 0 && <li>{texts.write.cellsOfYours(formats.count(theirs))}</li>}
        {prepared.isNoted === true && <li>{texts.write.noted}</li>}
      </ul>
      {limits.length > 0 && (
        <Notice intent="info" title={texts.write.limitsTitle}>
          <ul className={styles.list}>{limits.map((limit) => <li key={limit}>{texts.write.limits[limit]}</li>)}</ul>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice intent="warning" title={texts.write.someUnreadable(formats.count(problems.length))}>
          <ul className={styles.list}>
            {problems.slice(0, FEW).map((one) => <li key={`${one.cell}:${one.code}`}>{cellProblemText(one, language)}</li>)}
            {problems.length > FEW && <li>{texts.write.moreUnreadable(formats.count(problems.length - FEW))}</li>}
          </ul>
        </Notice>
      )}
      {remains.length > 0 && (
        <Notice intent="warning" title={texts.write.remainsTitle(formats.count(remains.length))}>
          <ul className={styles.list}>{remains.map(({ kind, place, equal }) => <li key={`${kind} ${place} ${equal ?? ""}`}>{texts.write.remains[kind](place, equal)}</li>)}</ul>
        </Notice>
      )}
      {obstacles.length > 0 && (
        <Notice intent="error" title={texts.write.obstacleTitle}>
          <ul className={styles.list}>
            {obstacles.slice(0, FEW).map((one) => {
              const place = one.address === null ? one.sheet : `${one.sheet}!${one.address}`;
              return <li key={place}>{texts.write.obstacles[one.code](place)}</li>;
            })}
          </ul>
        </Notice>
      )}
      {overwrites.length > 0 && (
        <Notice intent="warning" title={title(count)}>
          <div>
            <Checkbox
              label={confirmation(count)}
              checked={isAgreed}
              onChange={(_, { checked }) => onAgree(checked === true)}
            />
          </div>
        </Notice>
      )}
    </div>
  );
};
