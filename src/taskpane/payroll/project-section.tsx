import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { ComponentDefinition, ProjectCost } from "../../domain/payroll/index";
import { componentLabel } from "../../wording/index";
import { Amount } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { LineRow } from "./line-row";
import { projectWords } from "./scope-words";
import { ShowMore, useShownCount } from "./show-more";

const useStyles = makeStyles({
  project: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit" },
  toggle: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "4px",
    alignItems: "start",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "40px",
    padding: "8px 8px 8px 0",
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { height: "20px", display: "flex", alignItems: "center" },
  label: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px", alignItems: "baseline" },
  name: { fontWeight: tokens.fontWeightSemibold, gridColumnStart: 1, gridColumnEnd: 3 },
  people: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  problem: { gridColumnStart: 1, gridColumnEnd: 3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground3 },
  total: { fontWeight: tokens.fontWeightSemibold },
  body: { padding: "0 0 8px 16px" },
  parts: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: "8px", rowGap: "2px", margin: "0 8px 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  part: { color: tokens.colorNeutralForeground2 },
  partAmount: { margin: 0, textAlign: "right" },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
});

/** A project with its total; opens to its cost by part and its lines. */
export const ProjectSection = ({ cost, problemCount, components, isOpenAtFirst }: {
  readonly cost: ProjectCost;
  /** Lines of the project that cost nothing above because they cannot be computed. */
  readonly problemCount: number;
  readonly components: readonly ComponentDefinition[];
  readonly isOpenAtFirst: boolean;
}) => {
  const styles = useStyles();
  const speech = useSpeech();
  const { texts, formats, language } = speech;
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { count, more } = useShownCount(cost.lines.length);
  const id = useId();
  return (
    <div className={styles.project}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <span className={styles.chevron} aria-hidden="true">{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
          <span className={styles.label}>
            <span className={styles.name}>{projectWords(cost.project, speech)}</span>
            <span className={styles.people}>{texts.payroll.headcount(formats.count(cost.headcount))}</span>
            <Amount yuan={cost.total} className={styles.total} />
            {problemCount > 0 && <span className={styles.problem}>{texts.payroll.linesWithProblems(formats.count(problemCount))}</span>}
          </span>
        </button>
      </h3>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && (
          <>
            <dl className={styles.parts}>
              {cost.byComponent.map((part) => (
                <PartAmount key={part.component} label={componentLabel(part.component, components, language)}><Amount yuan={part.amount} /></PartAmount>
              ))}
            </dl>
            <ul className={styles.lines}>
              {cost.lines.slice(0, count).map((line) => (
                <LineRow key={line.line.id} cost={line} />
              ))}
            </ul>
            <ShowMore left={cost.lines.length - count} onMore={more} />
          </>
        )}
      </div>
    </div>
  );
};

const PartAmount = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.part}>{label}</dt>
      <dd className={styles.partAmount}>{children}</dd>
    </>
  );
};
