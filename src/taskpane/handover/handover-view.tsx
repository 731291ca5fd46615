import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useState } from "react";
import { NATIVE_FUNCTION_IDS, type HandoverReview, type HandoverSheet, type HandoverStyle } from "../../application/index";
import { FUNCTION_IDS } from "../../wording/index";
import { useLiveRead } from "../live/index";
import { Notice, ReadingState, Section } from "../pieces/index";
import { useServices } from "../services/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { handoverTexts } from "./handover-texts";

const useStyles = makeStyles({
  text: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  intro: { display: "flex", flexDirection: "column", rowGap: "8px", marginBottom: "16px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "16px" },
  sheet: { display: "flex", flexDirection: "column", rowGap: "4px" },
  functions: { margin: 0, overflowWrap: "anywhere" },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px", marginTop: "16px" },
});

const STYLES: readonly HandoverStyle[] = ["native", "values", "keep"];
const isStyle = (value: string): value is HandoverStyle => STYLES.some((style) => style === value);

const SheetChoice = ({ sheet, style, onChange }: { readonly sheet: HandoverSheet; readonly style: HandoverStyle; readonly onChange: (style: HandoverStyle) => void }) => {
  const styles = useStyles();
  const { language, formats, texts } = useSpeech();
  const words = handoverTexts(language);
  return (
    <li className={styles.sheet}>
      <Field label={sheet.sheet}>
        <Select aria-label={words.styleOf(sheet.sheet)} value={style} onChange={(_, { value }) => { if (isStyle(value)) onChange(value); }}>
          {STYLES.map((one) => <option key={one} value={one}>{words.styles[one]}</option>)}
        </Select>
      </Field>
      <p className={styles.hint}>{words.sheetFacts(formats.count(sheet.cells), formats.count(sheet.native), formats.count(sheet.cells - sheet.native - sheet.left))}</p>
      {sheet.asValues.length > 0 && <p className={styles.hint}>{words.asValues(sheet.asValues.join(texts.frame.listSeparator))}</p>}
      {sheet.left > 0 && <p className={styles.hint}>{words.left(formats.count(sheet.left))}</p>}
      {sheet.isProtected && <p className={styles.hint}>{words.isProtected}</p>}
    </li>
  );
};

/** Names (and in files rules and table columns) that call our functions, and what becomes of each. */
const OutsideList = ({ items }: { readonly items: HandoverReview["outside"] }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = handoverTexts(language);
  return (
    <>
      <p className={styles.text}>{words.outside}</p>
      {items.map((item) => (
        <p key={`${item.kind} ${item.sheet ?? ""} ${item.place} ${item.formula}`} className={mergeClasses(styles.hint, styles.functions)}>
          {words.outsideLine(words.outsidePlace(item), item.after === null ? words.outsideLeft(item) : words.outsideNative)}
        </p>
      ))}
    </>
  );
};

const Choices = ({ review }: { readonly review: HandoverReview }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const { ask, isBusy } = useWrite();
  const words = handoverTexts(language);
  const [chosen, setChosen] = useState<ReadonlyMap<string, HandoverStyle>>(new Map());
  const styleOf = (sheet: string): HandoverStyle => chosen.get(sheet) ?? "native";
  const isAllKept = review.sheets.length > 0 ? review.sheets.every(({ sheet }) => styleOf(sheet) === "keep") : review.outside.every(({ after }) => after === null);
  const { sheets, outside, unread } = review;
  const isNothing = sheets.length + outside.length === 0;
  if (isNothing && unread.length > 0) return <Notice intent="warning" title={words.nothingReadTitle}>{words.nothingReadText}</Notice>;
  if (isNothing) return <Notice intent="success" title={words.nothingTitle}>{words.nothingText}</Notice>;
  return (
    <Section title={words.sheets}>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <SheetChoice key={sheet.sheet} sheet={sheet} style={styleOf(sheet.sheet)} onChange={(style) => setChosen((before) => new Map(before).set(sheet.sheet, style))} />
        ))}
        {outside.length > 0 && <li className={styles.sheet}><OutsideList items={outside} /></li>}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary" disabled={isBusy || isAllKept}
          onClick={() => ask({ kind: "handover", choice: { sheets: new Map(review.sheets.map(({ sheet }) => [sheet, styleOf(sheet)])), other: "native" } })}
        >
          {words.preview}
        </Button>
        <p className={styles.hint}>{words.previewHint}</p>
      </div>
    </Section>
  );
};

/** Makes the workbook ready for people without the add-in, and mends functions that a host has lost. */
export const HandoverView = () => {
  const styles = useStyles();
  const { language, formats, texts } = useSpeech();
  const services = useServices();
  const { ask, isBusy, isWriting, revision } = useWrite();
  const words = handoverTexts(language);
  const { state, refresh } = useLiveRead<HandoverReview>({ read: services.reviewHandover, watch: services.watch, concerns: () => true, isHeld: isWriting, revision });
  const values = FUNCTION_IDS.filter((id) => !NATIVE_FUNCTION_IDS.includes(id));
  return (
    <>
      <div className={styles.intro}>
        <p className={styles.text}>{words.intro}</p>
        <p className={styles.hint}>{words.copyFirst}</p>
      </div>
      <ReadingState state={state} onRetry={refresh}>
        {(review) => (
          <>
            {review.broken > 0 && (
              <Notice
                intent="warning" title={words.brokenTitle(formats.count(review.broken))}
                actions={<Button size="small" icon={<WrenchRegular />} disabled={isBusy} onClick={() => ask({ kind: "repair-functions" })}>{words.repair}</Button>}
              >
                {words.brokenText}
              </Notice>
            )}
            <Choices review={review} />
            {review.unreadRules.length > 0 && <Notice intent="info" title={words.unreadRules(review.unreadRules.join(texts.frame.listSeparator))} />}
          </>
        )}
      </ReadingState>
      <Section title={words.tableTitle}>
        <p className={styles.hint}>{words.nativeFunctions}</p>
        <p className={styles.functions}>{NATIVE_FUNCTION_IDS.join(texts.frame.listSeparator)}</p>
        <p className={styles.hint}>{words.valueFunctions}</p>
        <p className={styles.functions}>{values.join(texts.frame.listSeparator)}</p>
      </Section>
    </>
  );
};
