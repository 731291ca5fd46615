import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { CellChange } from "../../application/index";
import { useSpeech } from "../texts/index";
import { contentWords, readWords } from "./cell-words";

/** Cells on one page: a write of 100,000 cells must open at once. */
const PAGE = 50;

const useStyles = makeStyles({
  title: { margin: "16px 0 4px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cellColumn: { width: "20%" },
  sheet: { textAlign: "left", padding: "8px 4px 4px", fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  entry: { padding: "4px", verticalAlign: "top", overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  before: { color: tokens.colorNeutralForeground2 },
  overwritten: { backgroundColor: tokens.colorStatusWarningBackground1 },
  mark: { display: "block", color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  long: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "4", overflow: "hidden" },
  pager: { display: "flex", alignItems: "center", justifyContent: "space-between", marginTop: "8px", fontSize: tokens.fontSizeBase200 },
});

/** Neighbouring changes of one sheet together. */
const bySheet = (changes: readonly CellChange[]): readonly { readonly sheet: string; readonly cells: readonly CellChange[] }[] =>
  [...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => ({ sheet, cells: changes.filter((change) => change.sheet === sheet) }));

/** The changes of a write cell by cell, a page at a time; cells of the user's are marked and come first on demand. */
export const ChangeTable = ({ changes, overwrites }: { readonly changes: readonly CellChange[]; readonly overwrites: readonly CellChange[] }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const [page, setPage] = useState(0);
  const [isFiltered, setIsFiltered] = useState(overwrites.length > 0 && overwrites.length < changes.length);
  const headingId = useId();
  if (changes.length === 0) return null;
  const listed = isFiltered ? overwrites : changes;
  const marked = new Set(overwrites.map((change) => `${change.sheet}!${change.cell}`));
  const from = page * PAGE;
  const shown = listed.slice(from, from + PAGE);
  return (
    <div>
      <h3 id={headingId} className={styles.title}>{texts.write.changesTitle}</h3>
      {overwrites.length > 0 && overwrites.length < changes.length && (
        <Checkbox
          label={texts.write.onlyOverwrites}
          checked={isFiltered}
          onChange={(_, { checked }) => {
            setIsFiltered(checked === true);
            setPage(0);
          }}
        />
      )}
      <table className={styles.table} aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.cellColumn)}>{texts.write.cell}</th>
            <th scope="col" className={styles.head}>{texts.write.before}</th>
            <th scope="col" className={styles.head}>{texts.write.after}</th>
          </tr>
        </thead>
        {bySheet(shown).map(({ sheet, cells }) => (
          <tbody key={sheet}>
            <tr><th scope="rowgroup" colSpan={3} className={styles.sheet}>{sheet}</th></tr>
            {cells.map((change) => {
              const isOverwritten = marked.has(`${sheet}!${change.cell}`);
              return (
                <tr key={change.cell} className={isOverwritten ? styles.overwritten : undefined}>
                  <th scope="row" className={mergeClasses(styles.entry, styles.place)}>
                    {change.cell}
                    {isOverwritten && !change.isOwned && <span className={styles.mark}>{texts.write.overwriteMark}</span>}
                  </th>
                  <td className={mergeClasses(styles.entry, styles.before)}><span className={styles.long}>{readWords(change.before, texts)}</span></td>
                  <td className={styles.entry}><span className={styles.long}>{contentWords(change.after, texts)}</span></td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {listed.length > PAGE && (
        <div className={styles.pager}>
          <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} aria-label={texts.write.previousPage} disabledFocusable={page === 0} onClick={() => setPage(Math.max(0, page - 1))} />
          <span aria-live="polite">{texts.write.page(formats.count(from + 1), formats.count(from + shown.length), formats.count(listed.length))}</span>
          <Button
            size="small" appearance="subtle" icon={<ChevronRightRegular />} aria-label={texts.write.nextPage}
            disabledFocusable={from + PAGE >= listed.length}
            onClick={() => { if (from + PAGE < listed.length) setPage(page + 1); }}
          />
        </div>
      )}
    </div>
  );
};
