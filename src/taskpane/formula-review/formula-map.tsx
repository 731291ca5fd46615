import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { MOST_COLOURED } from "../../application/index";
import { useJump, Section } from "../pieces/index";
import type { ReviewRun } from "../review-runner/index";
import { useSpeech } from "../texts/index";
import { useWorkbook } from "../workbook/index";
import { useWrite } from "../writing/index";
import { formulaReviewTexts } from "./formula-review-texts";
import { MapLegend } from "./map-legend";
import { MapDrawing } from "./map-drawing";
import { RegionTable } from "./region-table";

const useStyles = makeStyles({
  text: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where formulas of one kind stand, sheet by sheet: as a picture, as a table, and on demand as colours in the sheet. */
export const FormulaMap = ({ run }: { readonly run: ReviewRun }) => {
  const styles = useStyles();
  const { language, formats } = useSpeech();
  const texts = formulaReviewTexts(language);
  const jump = useJump();
  const { ask, isBusy } = useWrite();
  const { state: workbook } = useWorkbook();
  const { maps } = run;
  const [chosen, setChosen] = useState("");
  const first = useMemo(() => {
    const worst = run.review.findings[0]?.place.sheet;
    return run.area?.sheet ?? worst ?? maps.find(({ regions }) => regions.length > 0)?.sheet ?? maps[0]?.sheet ?? "";
  }, [run, maps]);
  const sheet = maps.some((one) => one.sheet === chosen) ? chosen : first;
  const map = maps.find((one) => one.sheet === sheet);
  if (!map) return null;
  const coloured = workbook.kind === "ready"
    ? workbook.value.journal.find(({ subject, state }) => subject.kind === "formula-colours" && subject.sheet === sheet && state !== "taken-back") ?? null
    : null;
  return (
    <Section title={texts.map}>
      <Field label={texts.sheet} orientation="horizontal" size="small">
        <Select size="small" value={sheet} onChange={(_, { value }) => setChosen(value)}>
          {maps.map(({ sheet: name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
      {map.used === null ? <p className={styles.text}>{texts.mapEmpty}</p> : map.regions.length === 0 ? <p className={styles.text}>{texts.mapNoFormulas}</p> : (
        <>
          <MapDrawing key={sheet} map={map} onPick={(cell) => jump(sheet, cell)} />
          <MapLegend map={map} />
          <p className={styles.hint}>{texts.mapHint}</p>
          <RegionTable key={`table ${sheet}`} map={map} />
          <div className={styles.buttons}>
            {coloured === null
              ? <Button size="small" disabled={isBusy} onClick={() => ask({ kind: "formula-colours", sheet })}>{texts.colourSheet}</Button>
              : <Button size="small" disabled={isBusy} onClick={() => ask({ kind: "undo", entryId: coloured.id })}>{texts.uncolour}</Button>}
          </div>
          <p className={styles.hint}>{texts.colourHint(formats.count(MOST_COLOURED))}</p>
        </>
      )}
    </Section>
  );
};
