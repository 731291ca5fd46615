import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { Action, ActionList, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";

/** The three ways to begin; the one that fits the workbook stands out. */
export const FirstActions = ({ hasPayroll }: { readonly hasPayroll: boolean }) => {
  const { texts } = useSpeech();
  const { ask } = useWrite();
  return (
    <Section title={texts.start.actionsTitle}>
      <ActionList>
        <Action icon={<BeakerRegular />} label={texts.start.sample} hint={texts.start.sampleHint} isPrimary={!hasPayroll} onClick={() => ask({ kind: "sample" })} />
        <Action
          icon={<DocumentAddRegular />}
          label={texts.start.empty}
          hint={hasPayroll ? texts.start.emptyExists : texts.start.emptyHint}
          isDisabled={hasPayroll}
          onClick={() => ask({ kind: "empty-payroll" })}
        />
        <Action icon={<TableAddRegular />} label={texts.start.fromSelection} hint={texts.start.fromSelectionHint} isPrimary={hasPayroll} onClick={() => ask({ kind: "selected-lines" })} />
      </ActionList>
    </Section>
  );
};
