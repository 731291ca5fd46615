export { differenceOf, expectedOf, figureStep, figureValue, printsAs, unitFactor, type Claim } from "./claim";
export { digitSlip, type DigitSlip } from "./digit-slip";
export { explainClaim, figuresOfClaim, NO_SURROUNDINGS, rankedExplanations } from "./explain";
export { formationValue, printedTerm, productTerm, type FactorKind, type Formation, type FormationFactor, type FormationTerm, type NamedValue } from "./formation";
export { reconcile, statedValue, toleranceOf, type Identity, type Reconciliation, type Verdict } from "./identity";
export { MOST_PARTS, SubsetSearch, type SubsetsFound } from "./subset-search";
export { bridgeProjects, type BridgeStep, type ProjectBridge } from "./bridge";
export { differenceOfParts, explainWage, reconcileParts, type NamedAmount, type PartsReconciliation, type WageClaim } from "./bare-amounts";
