import { Badge, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { StatedComparison } from "../../domain/payroll/index";
import { useSpeech } from "../texts/index";

const LOOKS = {
  different: { color: "danger", icon: <ErrorCircleRegular /> },
  unknown: { color: "warning", icon: <WarningRegular /> },
  rounded: { color: "informative", icon: <InfoRegular /> },
  equal: { color: "success", icon: <CheckmarkCircleRegular /> },
} as const;

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: "nowrap" } });

/** A verdict in a word, with a sign that does not depend on colour; `count` where it stands for several. */
export const VerdictBadge = ({ verdict, count }: { readonly verdict: StatedComparison["verdict"]; readonly count?: number }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const { color, icon } = LOOKS[verdict];
  const word = texts.payroll.verdicts[verdict];
  return (
    <Badge className={styles.badge} appearance="tint" shape="rounded" color={color} icon={icon}>
      {count === undefined ? word : texts.payroll.verdictCount(word, formats.count(count))}
    </Badge>
  );
};
