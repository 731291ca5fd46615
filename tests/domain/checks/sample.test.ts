import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocx, readText, type DisclosureReading } from "../../../src/disclosure";
import { CHECKS, runChecks } from "../../../src/domain/checks";
import type { Finding } from "../../../src/domain/findings";
import { exactDecimal } from "../../../src/domain/money";
import { loadMammoth, readingOf } from "../../disclosure/support/reading";
import { SAMPLE_DOCX, SAMPLE_TEXT, sampleIt } from "../../disclosure/support/sample";
import { uneditedWords } from "./support/edited-words";

/** What a person found reading the document line by line. Words are the first ones of what is quoted. */
interface Key {
  readonly coverage: Readonly<Record<"verified" | "contradicted" | "unverifiable" | "total", number>>;
  readonly findings: readonly {
    readonly project: number | null;
    readonly indicator: number | null;
    readonly line: number | null;
    readonly words: string;
    readonly severity: string;
    readonly check: string;
    readonly case?: string;
    readonly difference?: string;
    readonly explanation?: readonly [kind: string, from: string | null, to: string | null];
  }[];
}

const KEY = JSON.parse(readFileSync(join(__dirname, "../../cases/pingxiang-2020/expected.json"), "utf8")) as Key;
const ofText = (): DisclosureReading => readingOf(readText(readFileSync(SAMPLE_TEXT, "utf8")));

/** A finding as the key writes it. */
const asKey = ({ place, severity, check, parameters, difference, unit, explanation }: Finding): string => JSON.stringify([
  place.project, place.indicator, place.line, severity, check, parameters.case ?? null, unit === null ? null : difference, explanation ? [explanation.kind, explanation.from, explanation.to] : null,
]);
const keyText = ({ project, indicator, line, severity, check, case: ofCase, difference, explanation }: Key["findings"][number]): string =>
  JSON.stringify([project, indicator, line, severity, check, ofCase ?? null, difference ?? null, explanation ?? null]);

describe("the published budget of a county bureau", () => {
  sampleIt("gives the findings of the key, and no other", () => {
    const { findings } = runChecks(CHECKS, ofText().budget);
    expect(findings.map(asKey).sort()).toEqual(KEY.findings.map(keyText).sort());
    expect(uneditedWords(findings)).toEqual([]);
    for (const entry of KEY.findings) {
      const found = findings.filter((finding) => asKey(finding) === keyText(entry));
      expect([entry.words, found.some(({ place }) => place.text.startsWith(entry.words))]).toEqual([entry.words, true]);
    }
  });

  sampleIt("gives the same findings from .docx, places apart", async () => {
    const ofDocx = readingOf(await readDocx(readFileSync(SAMPLE_DOCX), loadMammoth));
    const withoutPlaces = (reading: DisclosureReading): unknown[] =>
      runChecks(CHECKS, reading.budget).findings.map(({ place, related, ...rest }) => ({ ...rest, project: place.project, indicator: place.indicator, text: place.text.replace(/\s/g, ""), related: related.length }))
        .map((entry) => JSON.stringify(entry).replace(/\\n/g, "")).sort();
    expect(withoutPlaces(ofDocx)).toEqual(withoutPlaces(ofText()));
  });

  sampleIt("ticks every figure: confirmed, contradicted, or tied to no other", () => {
    const { coverage } = runChecks(CHECKS, ofText().budget);
    const { verified, contradicted, unverifiable, total } = coverage;
    expect({ verified, contradicted, unverifiable, total }).toEqual(KEY.coverage);
    expect(verified + contradicted + unverifiable).toBe(total);
    expect(coverage.projects.map(({ project }) => project)).toEqual(expect.arrayContaining([1, 2, 28]));
  });

  sampleIt("explains differences by parts that add up to them", () => {
    for (const { difference, explanation, stated } of runChecks(CHECKS, ofText().budget).findings) {
      if (!explanation || difference === null || stated === null) continue;
      const sum = explanation.parts.reduce((total, { effect }) => total.plus(exactDecimal(effect)), exactDecimal(explanation.remainder));
      expect(sum.toFixed()).toBe(exactDecimal(difference).toFixed());
    }
  });

  it("has more than thirty errors and more than fifty warnings in its key", () => {
    const count = (severity: string): number => KEY.findings.filter((entry) => entry.severity === severity).length;
    expect(count("error")).toBeGreaterThan(30);
    expect(count("warning")).toBeGreaterThan(50);
  });
});
