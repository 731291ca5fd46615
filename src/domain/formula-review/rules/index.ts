import { approximateLookup } from "./approximate-lookup";
import { blankOperand } from "./blank-operand";
import { brokenReference } from "./broken-reference";
import { circularChain } from "./circular-chain";
import { countedTwice } from "./counted-twice";
import { crossFoot } from "./cross-foot";
import { dateAsText } from "./date-as-text";
import { divisionByBlank } from "./division-by-blank";
import { driftingReference } from "./drifting-reference";
import { duplicateKey } from "./duplicate-key";
import { errorValue } from "./error-value";
import { externalLink } from "./external-link";
import { formulaAmongNumbers } from "./formula-among-numbers";
import { hiddenInTotal } from "./hidden-in-total";
import { mergedInData } from "./merged-in-data";
import { mixedInputs } from "./mixed-inputs";
import { numberAsText } from "./number-as-text";
import { percentAsWhole } from "./percent-as-whole";
import { rangePastBlock } from "./range-past-block";
import { referenceToBlank } from "./reference-to-blank";
import { roundedSum } from "./rounded-sum";
import { staleValue } from "./stale-value";
import { textOperand } from "./text-operand";
import { totalStopsShort } from "./total-stops-short";
import { typedOverFormula } from "./typed-over-formula";
import { typedTotal } from "./typed-total";
import { unitBySize } from "./unit-by-size";
import { unitMix } from "./unit-mix";
import { unlikeConstant } from "./unlike-constant";
import { unlikeNeighbours } from "./unlike-neighbours";
import { volatileFunction } from "./volatile-function";
import { wholeColumn } from "./whole-column";

/** All rules of the formula review. Where two of one subject find the same cell and are as sure, the first one speaks. */
export const FORMULA_RULES = [
  brokenReference, circularChain, errorValue, unlikeNeighbours, unlikeConstant, driftingReference, totalStopsShort, rangePastBlock, countedTwice,
  approximateLookup, unitMix, typedOverFormula, mixedInputs, formulaAmongNumbers, typedTotal, crossFoot, staleValue, roundedSum,
  numberAsText, percentAsWhole, unitBySize, textOperand, blankOperand, referenceToBlank, divisionByBlank, duplicateKey, dateAsText,
  hiddenInTotal, mergedInData, externalLink, volatileFunction, wholeColumn,
] as const;

export type FormulaRuleId = (typeof FORMULA_RULES)[number]["id"];
export type { CellPosition, FittingFormula, FormulaRule, RuleHit, RuleSubject } from "./formula-rule";
