import type { GoalSheetDraft } from "../../application/index";
import type { PaneServices } from "../services/index";

interface KeptDraft {
  readonly draft: GoalSheetDraft;
  /** What the sheet held when the draft was begun. */
  readonly begunOn: GoalSheetDraft;
}

/** What was typed into the form of a project's goal sheet and is not written yet: it stays while other views are shown. */
export class KeptDrafts {
  readonly #drafts = new Map<number, KeptDraft>();

  /**
   * The draft of a project: what was typed, and all else as the sheet holds it by now, so that no former figure is written
   * over a newer one. Null where none is kept, or where another project stands at its place by now.
   */
  at(position: number, onSheet: GoalSheetDraft): GoalSheetDraft | null {
    const kept = this.#drafts.get(position);
    if (kept === undefined || kept.draft.title !== onSheet.title) return null;
    const draft = brought(kept, onSheet);
    this.#drafts.delete(position);
    this.keep(position, draft, onSheet);
    return this.#drafts.has(position) ? draft : null;
  }

  has(position: number, title: string): boolean {
    return this.#drafts.get(position)?.draft.title === title;
  }

  /** Keeps a draft as long as it differs from what the sheet holds. */
  keep(position: number, draft: GoalSheetDraft, onSheet: GoalSheetDraft): void {
    const kept = this.#drafts.get(position);
    if (isSameDraft(draft, onSheet)) this.#drafts.delete(position);
    else this.#drafts.set(position, { draft, begunOn: kept?.draft.title === draft.title ? kept.begunOn : onSheet });
  }
}

/** A draft with the parts that nobody changed in it as they are on the sheet now. */
const brought = ({ draft, begunOn }: KeptDraft, onSheet: GoalSheetDraft): GoalSheetDraft =>
  (Object.keys(onSheet) as (keyof GoalSheetDraft)[])
    .filter((part) => JSON.stringify(draft[part]) === JSON.stringify(begunOn[part]))
    .reduce((merged, part) => ({ ...merged, [part]: onSheet[part] }), draft);

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
