import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState } from "react";
import type { FormSheet } from "../../application/index";
import { Notice, passingFocus, ReadingState } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { blankFormTexts } from "./blank-form-texts";
import { FormEditor } from "./form-editor";
import { useCorrections, useForms } from "./use-forms";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ":focus": { outline: "none" } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Sheets with the same form together, in the workbook's order. */
const kindsOf = (forms: readonly FormSheet[]): FormSheet[][] =>
  [...new Set(forms.map(({ signature }) => signature))].map((signature) => forms.filter((form) => form.signature === signature));

/** The bureau's own form, filled in as it is laid out. */
export const BlankFormView = ({ onBack }: { readonly onBack: () => void }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = blankFormTexts(language);
  const { state, refresh } = useForms();
  const { corrected, correct, keep, isUnkept } = useCorrections();
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.view}>
      <div><Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>{texts.back}</Button></div>
      <h2 ref={heading} {...passingFocus} className={styles.title}>{texts.title}</h2>
      <p className={styles.text}>{texts.intro}</p>
      <ReadingState state={state} onRetry={refresh}>
        {({ view, forms }) => {
          if (view === null || view.projects.length === 0) return <Notice intent="info" title={texts.noProjects} />;
          const kinds = kindsOf(forms);
          const copies = kinds.find(([first]) => first?.signature === chosen) ?? kinds[0];
          const [first] = copies ?? [];
          if (!copies || !first) return <Notice intent="info" title={texts.noneTitle}>{texts.noneText}</Notice>;
          const correction = corrected.get(first.signature);
          return (
            <>
              <Field label={texts.form}>
                <Select value={first.signature} onChange={(_, { value }) => setChosen(value)}>
                  {kinds.map(([one, ...more]) => one && <option key={one.signature} value={one.signature}>{texts.copies(one.sheet.name, more.length + 1)}</option>)}
                </Select>
              </Field>
              <FormEditor
                key={first.signature} view={view} copies={copies} isUnkept={isUnkept}
                mapping={(correction === null ? first.found : correction) ?? first.mapping} isKept={correction === undefined ? first.isKept : correction !== null}
                onCorrect={(mapping) => correct(first.signature, mapping)} onFill={(mapping) => keep(first.signature, mapping)}
              />
            </>
          );
        }}
      </ReadingState>
    </div>
  );
};
