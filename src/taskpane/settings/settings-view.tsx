import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useNavigation } from "../navigation/index";
import { usePreferences } from "../preferences/index";
import { isLanguageChoice, useSpeech } from "../texts/index";
import { isThemeChoice } from "../theme/index";
import { AuditTrailSwitch } from "./audit-trail-switch";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: "24px", alignItems: "flex-start" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const LANGUAGES = ["system", "zh", "en"] as const;
const THEME_CHOICES = ["system", "light", "dark"] as const;

/** Language and appearance of the pane. */
export const SettingsView = () => {
  const styles = useStyles();
  const { texts } = useSpeech();
  const { values, change } = usePreferences();
  const { arrive } = useNavigation();
  return (
    <div className={styles.view}>
      <Field label={texts.settings.language}>
        <RadioGroup value={values.language} onChange={(_, { value }) => { if (isLanguageChoice(value)) change({ language: value }); }}>
          {LANGUAGES.map((one) => <Radio key={one} value={one} label={texts.settings.languages[one]} />)}
        </RadioGroup>
      </Field>
      <Field label={texts.settings.theme} hint={texts.settings.contrastNote}>
        <RadioGroup value={values.theme} onChange={(_, { value }) => { if (isThemeChoice(value)) change({ theme: value }); }}>
          {THEME_CHOICES.map((one) => <Radio key={one} value={one} label={texts.settings.themes[one]} />)}
        </RadioGroup>
      </Field>
      <AuditTrailSwitch />
      {values.isIntroductionDismissed && <Button size="small" onClick={() => change({ isIntroductionDismissed: false })}>{texts.settings.showFirstRun}</Button>}
      <Button size="small" onClick={() => arrive("capabilities")}>{texts.settings.capabilities}</Button>
      <p className={styles.note}>{texts.settings.local}</p>
    </div>
  );
};
