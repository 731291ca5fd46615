import type { Words } from "../../figures/index";
import { reported, type Check } from "../check";
import { withoutSpaces } from "../subject";

/** What a sentence cannot end with: something has to follow. */
const UNFINISHED_END = /(?:需要|需|为了|为|共计|合计|包括|约|及|和|与|或|的|对|将|把|按照|根据|通过|以及|主要|其中|等于|、|，|,|：|:|（|\()$/;
/** `在提升劳动力素质。`: 在 and a verb, with nothing behind that makes it a place, a time or a respect. */
const CIRCUMSTANCE = /在(?:提升|提高|加强|推进|促进|做好|完善|加快|落实|保障|扩大)[^，,。；;]*$/;
const CIRCUMSTANCE_ENDS = /方面|[上下中里内间时后前外]$|基础|以来|范围|过程|同时|期间|工作|作用/;

/** A text that stops in the middle. */
export const textBreaksOff: Check = {
  id: "text-breaks-off", group: "consistency", severities: ["warning"], source: "财预〔2015〕88号",
  *run({ budget, rows }) {
    for (const { goal, purpose } of budget.projects) {
      for (const words of [goal, purpose]) {
        const how = words ? breakOf(words) : null;
        if (words && how) yield reported({ check: textBreaksOff.id, severity: "warning", place: { ...words.place, text: how.words }, parameters: { case: how.reason, words: how.words } });
      }
    }
    for (const { indicator, description } of rows) {
      if (indicator.description && /占[^，。；、]{0,12}(?:计划|总数|人数|数量|人员)$/.test(description) && !/比|率|%/.test(description)) {
        yield reported({ check: textBreaksOff.id, severity: "warning", place: { ...indicator.place, text: indicator.description.text }, parameters: { case: "end", words: indicator.description.text } });
      }
    }
  },
};

function breakOf({ text }: Words): { reason: "end" | "circumstance" | "correlative"; words: string } | null {
  const whole = withoutSpaces(text);
  const clauses = whole.split(/[，,。；;！!？?\n]/).filter((clause) => clause !== "");
  const last = clauses.at(-1) ?? "";
  if (!/[。！？!?；;.]$/.test(whole) && UNFINISHED_END.test(last)) return { reason: "end", words: last };
  const circumstance = CIRCUMSTANCE.exec(last)?.[0];
  if (circumstance && !CIRCUMSTANCE_ENDS.test(circumstance)) return { reason: "circumstance", words: last };
  const both = clauses.findIndex((clause) => clause.includes("既") && !clause.includes("既定") && !clause.includes("既有"));
  const rest = both < 0 ? "" : clauses.slice(both).join("，");
  if (both >= 0 && !/[又也且]|还要|还能/.test(rest.slice(rest.indexOf("既")))) return { reason: "correlative", words: clauses.slice(both).join("，") };
  return null;
}

/** Shortest stretch of characters that is taken for a slip when it stands twice in a row. */
const SHORTEST_REPEAT = 6;
const LONGEST_REPEAT = 60;

/** Words that stand twice in a row: pasted twice. */
export const repeatedWords: Check = {
  id: "repeated-words", group: "consistency", severities: ["warning"], source: "logic",
  *run({ budget }) {
    for (const { goal, purpose } of budget.projects) {
      for (const words of [goal, purpose]) {
        const repeated = words ? repeatedStretch(withoutSpaces(words.text)) : null;
        if (words && repeated) yield reported({ check: repeatedWords.id, severity: "warning", place: { ...words.place, text: repeated }, parameters: { words: repeated } });
      }
    }
  },
};

/** The first stretch that is followed by itself; stretches with digits are cost lines, which have a check of their own. */
function repeatedStretch(text: string): string | null {
  const before = new Map<string, number>();
  for (let at = 0; at + SHORTEST_REPEAT <= text.length; at += 1) {
    const beginning = text.slice(at, at + SHORTEST_REPEAT);
    const former = before.get(beginning);
    before.set(beginning, at);
    if (former === undefined || at - former < SHORTEST_REPEAT || at - former > LONGEST_REPEAT) continue;
    const stretch = text.slice(former, at);
    if (text.startsWith(stretch, at) && !/[0-9]/.test(stretch) && new Set(stretch).size > 3) return stretch;
  }
  return null;
}
