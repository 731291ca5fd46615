import { makeStyles } from "@fluentui/react-components";
import type { ReviewCoverage } from "../../application/index";
import { Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { Disclosure } from "./disclosure";
import { formulaReviewTexts } from "./formula-review-texts";
import { MoreButton, useLimit } from "./more-button";
import { useTableStyles } from "./table-styles";

const useStyles = makeStyles({ text: { margin: 0 } });

/** How much was looked at, and what was found, sheet by sheet. */
export const Coverage = ({ coverage }: { readonly coverage: ReviewCoverage }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  return (
    <Section title={texts.coverage}>
      <p className={styles.text}>{texts.coverageSummary(formats.count(coverage.formulas), formats.count(coverage.distinctFormulas), formats.count(coverage.cells))}</p>
      <Disclosure label={texts.groupTitle(texts.coverageColumns.sheets, formats.count(coverage.sheets.length))}>{() => <Sheets sheets={coverage.sheets} />}</Disclosure>
    </Section>
  );
};

const Sheets = ({ sheets }: { readonly sheets: ReviewCoverage["sheets"] }) => {
  const table = useTableStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { count, more } = useLimit(sheets.length);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{texts.coverageColumns.sheet}</th>
            <th scope="col" className={table.headOfNumbers}>{texts.coverageColumns.cells}</th>
            <th scope="col" className={table.headOfNumbers}>{texts.coverageColumns.formulas}</th>
            <th scope="col" className={table.headOfNumbers}>{texts.coverageColumns.findings}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.slice(0, count).map(({ sheet, visibility, cells, formulas, errors, warnings, notes }) => (
            <tr key={sheet}>
              <th scope="row" className={table.cell}>{sheet}{visibility !== "visible" && texts.hidden}</th>
              <td className={table.number}>{formats.count(cells)}</td>
              <td className={table.number}>{formats.count(formulas)}</td>
              <td className={table.number}>{formats.count(errors + warnings + notes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton left={sheets.length - count} onMore={more} />
    </>
  );
};
