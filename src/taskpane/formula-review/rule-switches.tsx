import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { FORMULA_RULES, rulesToRun, type FormulaRuleId, type RuleSubject } from "../../domain/formula-review/index";
import { reviewRuleReason, reviewRuleTitle, reviewSubjectTitle } from "../../wording/index";
import { usePreferences } from "../preferences/index";
import { useSpeech } from "../texts/index";
import { Disclosure } from "./disclosure";
import { formulaReviewTexts } from "./formula-review-texts";

const useStyles = makeStyles({
  box: { marginTop: "24px" },
  hint: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  group: { border: 0, margin: "8px 0 0", padding: 0, minWidth: 0 },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  reason: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const SUBJECTS: readonly RuleSubject[] = ["error", "formula", "missing", "total", "data", "form"];

/** Switches rules on and off; kept for this user. */
export const RuleSwitches = () => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { values } = usePreferences();
  const running = new Set(rulesToRun(values.reviewRules).map(({ id }) => id));
  return (
    <div className={styles.box}>
      <Disclosure label={texts.ruleSummary(formats.count(running.size), formats.count(FORMULA_RULES.length))}>{() => <Rules running={running} />}</Disclosure>
    </div>
  );
};

const Rules = ({ running }: { readonly running: ReadonlySet<FormulaRuleId> }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = formulaReviewTexts(language);
  const { values, change } = usePreferences();
  const { on, off } = values.reviewRules;
  const without = (ids: readonly FormulaRuleId[], id: FormulaRuleId): FormulaRuleId[] => ids.filter((one) => one !== id);
  const set = (id: FormulaRuleId, isDefault: boolean, isOn: boolean): void => change({
    reviewRules: {
      on: isOn && !isDefault ? [...without(on, id), id] : without(on, id),
      off: !isOn && isDefault ? [...without(off, id), id] : without(off, id),
    },
  });
  return (
    <>
      <p className={styles.hint}>{texts.rulesHint}</p>
      {on.length + off.length > 0 && <Button size="small" onClick={() => change({ reviewRules: { on: [], off: [] } })}>{texts.resetRules}</Button>}
      {SUBJECTS.map((subject) => (
        <fieldset key={subject} className={styles.group}>
          <legend className={styles.title}>{reviewSubjectTitle(subject, language)}</legend>
          {FORMULA_RULES.filter((rule) => rule.subject === subject).map(({ id, isDefault }) => (
            <div key={id}>
              <Checkbox
                checked={running.has(id)}
                onChange={(_, { checked }) => set(id, isDefault, checked === true)}
                label={<>{reviewRuleTitle(id, language)} <span className={styles.reason}>{reviewRuleReason(id, language)}</span></>}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
};
