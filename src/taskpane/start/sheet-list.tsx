import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { JumpButton, Section } from "../pieces/index";
import type { SheetEntry } from "../services/index";
import { useSpeech } from "../texts/index";
import { RefreshButton } from "../workbook/index";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 -8px", padding: 0 },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The sheets that the assistant wrote; a click shows one. Others are only counted. */
export const SheetList = ({ sheets }: { readonly sheets: readonly SheetEntry[] }) => {
  const styles = useStyles();
  const { texts, formats } = useSpeech();
  const ours = sheets.filter((sheet) => sheet.purpose !== null);
  const others = sheets.length - ours.length;
  return (
    <Section title={texts.start.sheetsTitle} aside={<RefreshButton />}>
      {ours.length === 0 ? <p className={styles.text}>{texts.start.noSheets}</p> : (
        <ul className={styles.list}>
          {ours.map(({ name, purpose }) => (
            <li key={name}>
              <JumpButton place={{ sheet: name, cell: "A1" }}>
                <span className={styles.row}>
                  <span className={styles.name}>{name}</span>
                  {purpose !== null && texts.start.purposes[purpose] !== name && <Badge appearance="tint" shape="rounded" color="brand">{texts.start.purposes[purpose]}</Badge>}
                </span>
              </JumpButton>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p className={styles.text}>{texts.start.otherSheets(formats.count(others))}</p>}
    </Section>
  );
};
