export { chineseNumber } from "./chinese-numeral";
export { compactText, type CompactText } from "./compact-text";
export type { Figure, LocatedFigure, MoneyFigure, Printed, QuantityFigure, QuantityKind } from "./figure";
export { foldWidth } from "./fold-width";
export { asMoney, asQuantity, recogniseFigures, withUnitOf, type RecognisedFigures, type RecognitionOptions } from "./recognise-figures";
export { printedStep } from "./printed-step";
export { isMoneyUnit, moneyFactor, type MoneyUnit, type RateBasis } from "./units";
export type { Words } from "./words";
