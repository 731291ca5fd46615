import type { GoalSheetDraft } from "../../application/index";
import type { PaneServices } from "../services/index";

/** What was typed into the form of a project's goal sheet and is not written yet: it stays while other views are shown. */
export class KeptDrafts {
  readonly #drafts = new Map<number, GoalSheetDraft>();

  /** The draft of a project; null where none is kept, or where another project stands at its place by now. */
  at(position: number, onSheet: GoalSheetDraft): GoalSheetDraft | null {
    const draft = this.#drafts.get(position);
    if (draft === undefined || draft.title !== onSheet.title) return null;
    if (!isSameDraft(draft, onSheet)) return draft;
    this.#drafts.delete(position);
    return null;
  }

  has(position: number, title: string): boolean {
    return this.#drafts.get(position)?.title === title;
  }

  /** Keeps a draft as long as it differs from what the sheet holds. */
  keep(position: number, draft: GoalSheetDraft, onSheet: GoalSheetDraft): void {
    if (isSameDraft(draft, onSheet)) this.#drafts.delete(position);
    else this.#drafts.set(position, draft);
  }
}

const KEPT = new WeakMap<PaneServices, KeptDrafts>();

/** The drafts of the open workbook. */
export function keptDrafts(services: PaneServices): KeptDrafts {
  const kept = KEPT.get(services) ?? new KeptDrafts();
  KEPT.set(services, kept);
  return kept;
}

/** Whether two drafts say the same: blanks within texts and empty rows of indicators do not count, a sheet does not keep them. */
export const isSameDraft = (a: GoalSheetDraft, b: GoalSheetDraft): boolean => essence(a) === essence(b);

const essence = ({ indicators, ...draft }: GoalSheetDraft): string => {
  const compact = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? part.replace(/\s/g, "") : part));
  const isBlank = ({ name, description, basis, bounds }: GoalSheetDraft["indicators"][number]): boolean =>
    [name, description, basis, ...Object.values(bounds)].every((text) => text.trim() === "");
  return compact([draft, indicators.filter((one) => !isBlank(one))]);
};
