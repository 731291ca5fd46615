import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import { useSpeech } from "../texts/index";
import { reconcileTexts } from "./reconcile-texts";

const useStyles = makeStyles({
  copy: { display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "stretch" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

type CopyState = "idle" | "copied" | "by-hand";

/** Copies a text; where the host does not let it, the text is shown, marked, to be copied by hand. */
export const CopyText = ({ label, text }: { readonly label: string; readonly text: () => string }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = reconcileTexts(language);
  const [state, setState] = useState<CopyState>("idle");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (state === "by-hand") box.current?.querySelector("textarea")?.select(); }, [state]);
  const copy = (): void => {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard === undefined) setState("by-hand");
    else clipboard.writeText(text()).then(() => setState("copied"), () => setState("by-hand"));
  };
  return (
    <div ref={box} className={styles.copy}>
      <div className={styles.row}><Button icon={<CopyRegular />} onClick={copy}>{label}</Button><span role="status">{state === "copied" ? texts.report.copied : ""}</span></div>
      {state === "by-hand" && <Field label={texts.report.copyByHand}><Textarea readOnly rows={6} value={text()} /></Field>}
    </div>
  );
};
