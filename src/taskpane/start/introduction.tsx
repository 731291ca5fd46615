import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { usePreferences } from "../preferences/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  box: { padding: "12px 16px 16px", marginBottom: "16px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: "8px 0 12px", paddingLeft: "20px", display: "flex", flexDirection: "column", rowGap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The three steps for who opens the pane for the first time; gone for good when dismissed. */
export const Introduction = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { values, change } = usePreferences();
  const id = useId();
  if (values.isIntroductionDismissed) return null;
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{texts.firstRun.title}</h2>
      <ol className={styles.steps}>{texts.firstRun.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <Button size="small" onClick={() => change({ isIntroductionDismissed: true })}>{texts.firstRun.dismiss}</Button>
    </section>
  );
};
