import { Badge } from "@fluentui/react-components";
import type { Severity } from "../../domain/findings/index";
import { severityText } from "../../wording/index";
import { useSpeech } from "../texts/index";

const COLOURS = { error: "danger", warning: "warning", note: "informative" } as const;

/** A finding's severity in a word and a colour. */
export const SeverityBadge = ({ severity }: { readonly severity: Severity }) => {
  const { language } = useSpeech();
  return <Badge appearance="tint" color={COLOURS[severity]}>{severityText(severity, language)}</Badge>;
};
