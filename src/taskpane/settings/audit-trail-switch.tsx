import { Field, Switch } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { failureWords } from "../pieces/index";
import { useServices, type Failure } from "../services/index";
import { useSpeech } from "../texts/index";

/** Whether writes are noted in a sheet of the open workbook. It waits until the workbook has said what holds. */
export const AuditTrailSwitch = () => {
  const { auditTrail, failureOf } = useServices();
  const { texts } = useSpeech();
  const [isKept, setIsKept] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isGone = false;
    auditTrail.isKept().then((kept) => { if (!isGone) setIsKept(kept); }, (error: unknown) => { if (!isGone) setFailure(failureOf(error)); });
    return () => { isGone = true; };
  }, [auditTrail, failureOf]);
  const keep = (wanted: boolean): void => {
    const before = isKept;
    setIsKept(wanted);
    setFailure(null);
    auditTrail.keep(wanted).catch((error: unknown) => {
      setIsKept(before);
      setFailure(failureOf(error));
    });
  };
  return (
    <Field
      hint={texts.settings.auditTrailHint}
      {...(failure === null ? {} : { validationState: "error" as const, validationMessage: texts.settings.auditTrailFailed(failureWords(failure, texts)) })}
    >
      <Switch label={texts.settings.auditTrail} checked={isKept === true} disabled={isKept === null} onChange={(_, { checked }) => keep(checked)} />
    </Field>
  );
};
