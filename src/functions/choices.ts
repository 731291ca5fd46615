import { ROUNDING_MODES, ROUNDING_POLICIES } from "../domain/money/index";
import { DAY_COUNT_POLICIES } from "../domain/payroll/index";
import type { ChoiceListEntry, ChoiceListId } from "./definition";

/** What enumerated arguments offer, in the order in which Excel shows it. */
export const CHOICE_LISTS: { readonly [Id in ChoiceListId]: readonly ChoiceListEntry[] } = {
  ROUNDINGPOLICY: ROUNDING_POLICIES,
  ROUNDINGMODE: ROUNDING_MODES.map((mode) => ({ ...mode, description: mode.label })),
  DAYCOUNTPOLICY: DAY_COUNT_POLICIES,
};
