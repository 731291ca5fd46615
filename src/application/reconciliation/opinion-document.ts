import { opinionSections, reconciliationWords, type Language } from "../../wording/index";
import type { BudgetCheck } from "./check-budget";
import { documentParts, paragraph, table } from "./docx/markup";
import { reportedCheck } from "./reported-check";

/** 序号, 位置, 原文, 问题, 修改建议, 单位反馈, 是否修改: together the width between the margins. */
const WIDTHS = [680, 2100, 2700, 3900, 2300, 1500, 778];
const CONCLUSION_WIDTHS = [2500, 2865, 2865, 2865, 2863];
const CONCLUSION_HEIGHT = 700;

/**
 * 「审核意见」 as a Word document: per project a table of what is to be mended with room for the unit's reply, and the
 * conclusion left blank. The zip writer is loaded when it is asked for.
 *
 * @returns the bytes of a .docx
 */
export async function opinionDocument(check: BudgetCheck, language: Language): Promise<Uint8Array> {
  const words = reconciliationWords(language);
  const { department, year, findings, projects } = reportedCheck(check);
  const { opinionColumns: heads } = words;
  const colon = language === "zh" ? "：" : ":";
  let number = 0;
  const sections = opinionSections(findings, projects, language).flatMap(({ heading, rows }) => [
    paragraph(heading, "Heading1"),
    table(WIDTHS, [heads.number, heads.place, heads.words, heads.problem, heads.proposal, heads.reply, heads.mended], rows.map(({ place, words: original, problem, proposal }) => {
      number += 1;
      return [String(number), place, original, problem, proposal, "", ""];
    })),
    paragraph(""),
    table(CONCLUSION_WIDTHS, [words.conclusionTitle, ...words.conclusions], [[]], CONCLUSION_HEIGHT),
  ]);
  const { reviewer, date, unit } = words.signatures;
  const parts = documentParts([
    paragraph(words.opinionTitle, "Title"), paragraph(words.reportOf(department, year)), ...(sections.length > 0 ? sections : [paragraph(words.nothingFound)]),
    paragraph(""), paragraph([reviewer, unit, date].map((label) => `${label}${colon}`).join("　　　　　　　　　　　　")),
  ]);
  const { default: JSZip } = await import(/* webpackChunkName: "zip" */ "jszip");
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { date: FIXED_DATE, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** The same opinion gives the same bytes. */
const FIXED_DATE = new Date(Date.UTC(2020, 0, 1));
