import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentArrowDownRegular } from "@fluentui/react-icons/svg/document-arrow-down";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useNavigation } from "../navigation/index";
import { Action, ActionList, Section } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { useWrite } from "../writing/index";

/** The ways to begin; the one that fits the workbook stands out. */
export const FirstActions = ({ hasPayroll }: { readonly hasPayroll: boolean }) => {
  const { texts } = useSpeech();
  const { ask } = useWrite();
  const { arrive } = useNavigation();
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
        <Action icon={<DocumentArrowDownRegular />} label={texts.start.importText} hint={texts.start.importTextHint} onClick={() => arrive("import")} />
      </ActionList>
    </Section>
  );
};
