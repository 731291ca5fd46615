import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/findings/index";
import { severityText } from "../../wording/index";
import { useSpeech } from "../texts/index";

const useStyles = makeStyles({
  mark: { display: "inline-flex", fontSize: "16px", lineHeight: "16px", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoRegular } as const;

/** A severity as a sign: by shape and colour, and by its word for screen readers unless it stands beside it. */
export const SeverityMark = ({ severity, isSilent = false, className }: { readonly severity: Severity; readonly isSilent?: boolean; readonly className?: string }) => {
  const styles = useStyles();
  const { language } = useSpeech();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity], className)} {...(isSilent ? { "aria-hidden": true } : { role: "img", "aria-label": severityText(severity, language) })}>
      <Icon aria-hidden="true" />
    </span>
  );
};
