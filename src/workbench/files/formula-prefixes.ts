import { outsideLiterals } from "../grid/index";

/** Functions newer than Excel 2007: files name them with `_xlfn.`, and Excel shows #NAME? where the prefix is missing. */
const NEWER = new Set((
  "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW " +
  "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH " +
  "COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML " +
  "FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE " +
  "GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY " +
  "MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
  "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P " +
  "SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT " +
  "VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
).split(" "));
const NEWER_SHEET = new Set(["FILTER", "SORT"]);
/** These two were there before 2007 under their dotted names. */
const UNPREFIXED = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "AGGREGATE"]);

/**
 * A formula as files have it, without `=`: newer functions and the parameters of LET and LAMBDA get their prefixes.
 *
 * @example fileFormula("=XLOOKUP(1,A:A,B:B)") // "_xlfn.XLOOKUP(1,A:A,B:B)"
 */
export function fileFormula(formula: string): string {
  const text = formula.replace(/^=/, "");
  const parameters = parametersOf(text);
  return outsideLiterals(text, (part) => part.replace(/([A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)(\s*\()?/g, (whole, name: string, call: string | undefined) => {
    if (parameters.has(name.toLowerCase())) return `_xlpm.${whole}`;
    if (call === undefined) return whole;
    const upper = name.toUpperCase();
    if (NEWER_SHEET.has(upper)) return `_xlfn._xlws.${whole}`;
    return NEWER.has(upper) && !UNPREFIXED.has(upper) ? `_xlfn.${whole}` : whole;
  }));
}

/** Names that LET and LAMBDA introduce, lower case. */
function parametersOf(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { index } of formula.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const isLet = /^let/i.test(formula.slice(index));
    const args = argumentsAt(formula, formula.indexOf("(", index) + 1);
    args.slice(0, -1).forEach((argument, position) => {
      const name = argument.trim();
      if ((!isLet || position % 2 === 0) && /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name)) names.add(name.toLowerCase());
    });
  }
  return names;
}

/** The arguments of a call whose first begins at `start`. */
function argumentsAt(formula: string, start: number): string[] {
  const found: string[] = [];
  let [depth, from, quote] = [0, start, ""];
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at] ?? "";
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if ("({[".includes(sign)) depth += 1;
    else if (")}]".includes(sign)) {
      if (depth === 0) return [...found, formula.slice(from, at)];
      depth -= 1;
    } else if (sign === "," && depth === 0) {
      found.push(formula.slice(from, at));
      from = at + 1;
    }
  }
  return found;
}
