import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useRef, useState, type ClipboardEvent } from "react";
import type { DocumentInput } from "../../application/index";
import { useSpeech } from "../texts/index";
import { importTexts } from "./import-texts";

const useStyles = makeStyles({
  source: { display: "flex", flexDirection: "column", rowGap: "12px" },
  text: { minHeight: "140px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Longer texts are kept, but not laid out in the box: that would take the browser seconds. */
const LONGEST_SHOWN = 20_000;

/** Pasted text or a file, to be read. */
export const DocumentSource = ({ onRead, fileHint }: {
  readonly onRead: (input: DocumentInput | Promise<DocumentInput>) => void;
  /** Which files can be read, where it is not those of the import. */
  readonly fileHint?: string;
}) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = importTexts(language);
  const [text, setText] = useState("");
  const [html, setHtml] = useState<string | null>(null);
  const [isTable, setIsTable] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const paste = (event: ClipboardEvent): void => {
    const table = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    setHtml(/<table[\s>]/i.test(table) ? table : null);
    setIsTable(true);
    if (plain.length > LONGEST_SHOWN) {
      event.preventDefault();
      setText(plain);
    }
  };
  const choose = (chosen: File | undefined): void => {
    if (chosen) onRead(chosen.arrayBuffer().then((buffer): DocumentInput => ({ kind: "file", bytes: new Uint8Array(buffer), name: chosen.name })));
  };
  const isLong = text.length > LONGEST_SHOWN;
  return (
    <div className={styles.source}>
      <Field label={texts.paste} hint={text === "" ? texts.pasteHint : texts.pasted(formats.count(text.length))}>
        <Textarea
          resize="vertical"
          textarea={{ className: styles.text }}
          value={isLong ? `${text.slice(0, LONGEST_SHOWN)}…` : text}
          readOnly={isLong}
          onPaste={paste}
          onChange={(_, { value }) => {
            setText(value);
            if (value === "") setHtml(null);
          }}
        />
      </Field>
      {html !== null && <Checkbox checked={isTable} label={texts.asTable} onChange={(_, { checked }) => setIsTable(checked === true)} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => onRead(html !== null && isTable ? { kind: "html", html } : { kind: "text", text })}>{texts.read}</Button>
        <Button icon={<DocumentRegular />} onClick={() => file.current?.click()}>{texts.chooseFile}</Button>
        {text !== "" && <Button appearance="subtle" onClick={() => { setText(""); setHtml(null); }}>{texts.cancel}</Button>}
        <input
          ref={file} type="file" hidden aria-hidden="true" tabIndex={-1} aria-label={texts.chooseFile}
          onChange={({ currentTarget }) => {
            choose(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
      </div>
      <p className={styles.hint}>{fileHint ?? texts.fileHint}</p>
    </div>
  );
};
