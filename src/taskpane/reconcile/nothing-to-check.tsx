import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useNavigation } from "../navigation/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "12px", paddingTop: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Neither goal sheets nor a payroll: what to do first. */
export const NothingToCheck = () => {
  const styles = useStyles();
  const { language } = useSpeech();
  const { arrive } = useNavigation();
  const { ask, isBusy } = useWrite();
  const texts = reconcileTexts(language);
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{texts.emptyTitle}</h2>
      <p className={styles.text}>{texts.emptyText}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => arrive("import")}>{texts.openImport}</Button>
        <Button disabled={isBusy} onClick={() => ask({ kind: "sample" })}>{texts.insertSample}</Button>
      </div>
    </div>
  );
};
