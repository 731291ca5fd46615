import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useSpeech } from "../texts/index";

const useDocumentStyles = makeStaticStyles({ "html, body": { margin: 0 } });
const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "48px 20px", maxWidth: "480px", margin: "0 auto" },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0 },
});

/** Why the pane cannot work here, and what to do. */
export const OutsideExcel = ({ reason }: { readonly reason: "no-office" | "no-excel" | "too-old" }) => {
  useDocumentStyles();
  const styles = useStyles();
  const { texts } = useSpeech();
  const reasons = { "no-office": texts.outside.noOffice, "no-excel": texts.outside.noExcel, "too-old": texts.outside.tooOld };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{texts.outside.title}</h1>
      <p className={styles.text}>{reasons[reason]}</p>
      <p className={styles.text}>{texts.outside.whatToDo}</p>
    </main>
  );
};
