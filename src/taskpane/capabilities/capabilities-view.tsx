import { Badge, Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useNavigation } from "../navigation/index";
import { CAPABILITIES } from "../office/index";
import { Section } from "../pieces/index";
import { useServices } from "../services/index";
import { useSpeech } from "../texts/index";
import { capabilitiesTexts } from "./capabilities-texts";
import { factsOf, supportText } from "./support-text";

const useStyles = makeStyles({
  back: { marginLeft: "-8px" },
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", columnGap: "8px", rowGap: "4px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  ability: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px", fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  copying: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px", marginTop: "24px" },
  text: { width: "100%" },
});

/** What this Excel can do, and what we do instead where it cannot; for the user and for support. */
export const CapabilitiesView = () => {
  const styles = useStyles();
  const { texts, language } = useSpeech();
  const { arrive } = useNavigation();
  const services = useServices();
  const [host] = useState(services.capabilities);
  const [copying, setCopying] = useState<"not-yet" | "copied" | "failed">("not-yet");
  const words = capabilitiesTexts(language);
  const text = supportText(host, words, texts.product);
  const copy = (): void => {
    const written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
    written.then(() => setCopying("copied"), () => setCopying("failed"));
  };
  return (
    <>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={() => arrive("settings")}>{words.back}</Button>
      <Section title={words.facts}>
        <dl className={styles.facts}>
          {factsOf(host, words).flatMap(([name, value]) => [<dt key={name} className={styles.name}>{name}</dt>, <dd key={`${name}=`} className={styles.value}>{value}</dd>])}
        </dl>
      </Section>
      <Section title={words.abilities}>
        <ul className={styles.list}>
          {CAPABILITIES.map(({ id, requirement }) => {
            const isPresent = host.present[id];
            return (
              <li key={id} className={styles.ability}>
                <div className={styles.head}>
                  <span>{words.names[id]}</span>
                  <Badge appearance="tint" shape="rounded" color={isPresent ? "success" : "warning"}>{isPresent ? words.present : words.missing}</Badge>
                </div>
                <p className={styles.hint}>{isPresent ? words.uses[id] : words.instead[id]}{requirement !== null && ` (${requirement})`}</p>
              </li>
            );
          })}
        </ul>
      </Section>
      <div className={styles.copying}>
        <Button icon={<CopyRegular />} onClick={copy}>{words.copy}</Button>
        <p className={styles.hint}>{words.copyHint}</p>
        <p role="status" className={styles.hint}>{copying === "copied" ? words.copied : copying === "failed" ? words.copyFailed : ""}</p>
        {copying === "failed" && <Field label={words.support} className={styles.text}><Textarea readOnly value={text} rows={8} onFocus={(event) => event.target.select()} /></Field>}
      </div>
    </>
  );
};
