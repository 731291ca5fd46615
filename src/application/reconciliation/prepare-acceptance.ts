import { projectKeyAt, projectPlace } from "../../domain/findings/index";
import { findingText, checkTitle, projectHeading, reconciliationWords, type Language } from "../../wording/index";
import { readRecordSheet, recordSheetPlan, type RecordReading, type RecordRow, type SheetPlan, type SheetSnapshot } from "../../sheets/index";
import type { WorkbookPort } from "../port/workbook-port";
import { outlineOf, purposeOf } from "../workbook/our-sheets";
import { parseSettings } from "../workbook/settings";
import { prepareSheets, type WriteBasis } from "../writing/prepare-sheet";
import type { PreparedWrite } from "../writing/prepared-write";
import type { CheckedFinding } from "./acceptance";
import type { ProjectName } from "./finding-names";

/** What a row says of a finding; what is left out is said as for a budget's findings. */
export type FindingWords = (finding: CheckedFinding["finding"], language: Language) => Partial<Pick<RecordRow, "check" | "project" | "message">>;

/** Who accepts, when and why. */
export interface AcceptanceNote {
  readonly reason: string;
  readonly by: string;
  /** ISO time of the caller's clock. */
  readonly at: string;
}

/**
 * Works out 「核对记录」 with findings accepted: a new row each at its end, and a sheet where there is none yet. A finding
 * that is accepted already is left alone; one that has returned gets a new row, and its former one is marked withdrawn.
 *
 * @param projects of the same outcome, for the names
 * @param note one for all, or each finding's own
 */
export async function prepareAcceptance(
  port: WorkbookPort, findings: readonly CheckedFinding[], projects: readonly ProjectName[], note: AcceptanceNote | ((one: CheckedFinding) => AcceptanceNote), language?: Language,
  wordsOf: FindingWords = () => ({}),
): Promise<PreparedWrite> {
  const basis = await readRecord(port);
  const shown = language ?? basis.language;
  const open = findings.filter(({ state }) => state.kind !== "accepted");
  const noteOf = typeof note === "function" ? note : (): AcceptanceNote => note;
  const superseded = new Map(open.flatMap((one) => (one.state.kind === "returned" ? [[`${one.state.acceptance.fingerprint.place} ${one.state.acceptance.fingerprint.figures}`, noteOf(one).at] as const] : [])));
  const former = basis.rows.map((row) => ({ ...row, withdrawnAt: row.withdrawnAt ?? superseded.get(`${row.place} ${row.figures}`) ?? null }));
  return writing(basis, [...former, ...open.map((one) => ({ ...rowOf(one, projects, noteOf(one), shown), ...wordsOf(one.finding, shown) }))], { kind: "finding-acceptance", count: open.length, isWithdrawal: false }, shown);
}

/** Works out 「核对记录」 with the acceptance of findings withdrawn: their rows stay, marked with the time. */
export async function prepareWithdrawal(port: WorkbookPort, findings: readonly CheckedFinding[], at: string): Promise<PreparedWrite> {
  const basis = await readRecord(port);
  const keys = new Set(findings.flatMap(({ state }) => (state.kind === "open" ? [] : [`${state.acceptance.fingerprint.place} ${state.acceptance.fingerprint.figures}`])));
  const rows = basis.rows.map((row) => (row.withdrawnAt === null && keys.has(`${row.place} ${row.figures}`) ? { ...row, withdrawnAt: at } : row));
  const count = rows.filter((row, index) => row !== basis.rows[index]).length;
  return writing(basis, rows, { kind: "finding-acceptance", count, isWithdrawal: true }, basis.language);
}

interface RecordBasis extends WriteBasis {
  readonly sheet: SheetSnapshot | null;
  readonly former: RecordReading | null;
  readonly rows: readonly RecordRow[];
  readonly language: Language;
}

async function readRecord(port: WorkbookPort): Promise<RecordBasis> {
  const outline = await port.readWorkbook({ withoutCells: true, store: ["journal", "settings"] });
  const name = outline.workbook.sheets.find((sheet) => purposeOf(outlineOf(sheet)) === "finding-record")?.name ?? null;
  const own = name === null ? null : await port.readWorkbook({ sheets: [name] });
  const sheet = own?.workbook.sheets[0] ?? null;
  const former = sheet ? readRecordSheet(sheet) : null;
  // Every other sheet counts by its name only: a new sheet of ours needs one that is free.
  const workbook = { ...outline.workbook, sheets: outline.workbook.sheets.map((one) => (sheet && one.name === sheet.name ? sheet : one)) };
  return { workbook, stored: outline.stored, sheet: former ? sheet : null, former, rows: former?.rows ?? [], language: former?.language ?? parseSettings(outline.stored.settings).sheetLanguage };
}

function writing(basis: RecordBasis, rows: readonly RecordRow[], subject: PreparedWrite["subject"], language: Language): PreparedWrite {
  const former: SheetPlan | null = basis.former ? recordSheetPlan(basis.rows, basis.former.language) : null;
  return prepareSheets(subject, basis, [{ plan: recordSheetPlan(rows, basis.former?.language ?? language), target: basis.sheet, former }]);
}

function rowOf({ finding, fingerprint }: CheckedFinding, projects: readonly ProjectName[], { reason, by, at }: AcceptanceNote, language: Language): RecordRow {
  const words = reconciliationWords(language);
  const project = projects.find((name) => projectKeyAt(projectPlace(name)) === projectKeyAt(finding.place));
  return {
    check: checkTitle(finding.check, language), project: project ? projectHeading(project, language) : words.department, words: finding.place.text, message: findingText(finding, language),
    reason, by, at, withdrawnAt: null, ...fingerprint,
  };
}
