import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { DocumentSource } from "../import/index";
import { failureWords, Notice } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";
import type { Subject } from "./subject";
import { useFormerVersion } from "./use-former-version";
import { VersionComparison } from "./version-comparison";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "12px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  reading: { display: "flex", flexDirection: "column", rowGap: "12px", alignItems: "flex-start" },
  bar: { width: "100%" },
});

/** The former version beside this one: what was mended, what was not, what changed, what is new. */
export const VersionsTab = ({ subject }: { readonly subject: Subject }) => {
  const styles = useStyles();
  const { language, texts: common } = useSpeech();
  const texts = reconcileTexts(language);
  const { state, read, reset } = useFormerVersion(subject.check.settings);
  return (
    <div className={styles.view}>
      {state.kind !== "checked" && <p className={styles.hint}>{texts.versions.intro}</p>}
      {state.kind === "unusable" && <div role="alert"><Notice intent="warning" title={texts.versions.unusable}>{texts.versions.problem(state.problem)}</Notice></div>}
      {state.kind === "no-budget" && <div role="alert"><Notice intent="warning" title={texts.versions.noBudget} /></div>}
      {state.kind === "failed" && <div role="alert"><Notice intent="error" title={texts.versions.failed}>{failureWords(state.failure, common)}</Notice></div>}
      {state.kind === "reading" && (
        <div className={styles.reading} role="status">
          <ProgressBar className={styles.bar} aria-label={texts.versions.reading} />
          {texts.versions.reading}
          <Button onClick={reset}>{texts.cancel}</Button>
        </div>
      )}
      {state.kind !== "reading" && state.kind !== "checked" && <DocumentSource onRead={read} fileHint={texts.versions.fileHint} />}
      {state.kind === "checked" && <VersionComparison former={state} subject={subject} onAnother={reset} />}
    </div>
  );
};
