import { failureWords } from "../pieces/index";
import type { Formats, Texts } from "../texts/index";
import type { WriteResult } from "./write-flow";

/** A result as the pane says it. */
export interface ResultWords {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly text: string | null;
}

/** Words of a result; a failure always says in which state the workbook is. */
export const resultWords = (result: WriteResult, texts: Texts, formats: Formats): ResultWords => {
  switch (result.kind) {
    case "done": {
      const subject = texts.subject(result.entry.subject);
      const isUndoOrLooks = result.entry.subject.kind === "undo" || result.entry.cellCount === 0;
      const title = isUndoOrLooks ? texts.write.undone(subject) : texts.write.done(subject, formats.count(result.entry.cellCount));
      return { intent: "success", title, text: result.entry.trailMade === undefined ? null : texts.write.trailMade(result.entry.trailMade) };
    }
    case "failed": {
      const subject = texts.subject(result.subject);
      const states = { restored: texts.write.stateRestored, untouched: texts.write.stateUntouched, "half-written": texts.write.stateHalfWritten };
      const isCancelled = result.failure.code === "cancelled";
      const state = states[result.workbook];
      if (isCancelled) return { intent: result.workbook === "half-written" ? "error" : "info", title: texts.write.cancelledTitle(subject), text: state };
      return { intent: "error", title: texts.write.failedTitle(subject), text: `${failureWords(result.failure, texts)} ${state}` };
    }
    case "nothing-to-do":
      return { intent: "info", title: texts.write.nothingToDo(texts.subject(result.subject)), text: null };
    case "not-prepared":
      return { intent: "error", title: texts.write.prepareFailedTitle, text: `${failureWords(result.failure, texts)} ${texts.write.stateUntouched}` };
    case "unreadable":
      return { intent: "warning", title: texts.write.unreadableTitle, text: texts.write.unreadableText };
    case "nothing-selected":
      return { intent: "warning", title: texts.write.nothingSelected, text: texts.write.unreadableText };
    case "changed-since-review":
      return { intent: "warning", title: texts.write.changedSinceReview, text: null };
    case "no-payroll":
      return { intent: "warning", title: texts.write.noPayrollSheet, text: null };
    case "no-safe-fix":
      return { intent: "info", title: texts.write.noSafeFix, text: texts.write.noSafeFixText };
  }
};
