import type { StatedEquation } from "../../domain/budget/index";
import type { Figure, LocatedFigure } from "../../domain/figures/index";
import { spanPlace, type ReadText, type Whereabouts } from "../number-ledger";
import { clauseBefore, cleanLabel, sentenceAround } from "./statement-context";

const SIGNS: Readonly<Record<string, "+" | "-" | "×" | "÷">> = { "+": "+", "-": "-", "—": "-", "×": "×", "*": "×", x: "×", X: "×", "÷": "÷", "/": "÷" };
const GAP = /缺口|差额|不足部分|尚需|还需/;
const NEEDED = /需支付|应支付|需发放|支出|需要?|应发|支付/;
const COVERED = /征缴|收入|调剂|补助|拨款|结余|到位|下达|上缴|自筹|承担/;

/** Equations that are printed with signs, and gaps that follow from words (需支付…，征缴…，调剂…，缺口…). */
export function readEquations(read: ReadText, where: Whereabouts, used: ReadonlySet<Figure>): StatedEquation[] {
  return [...printedEquations(read, where), ...gapEquations(read, where, used)];
}

/** `14049－6800－5280＝1969万元`, `253×600元=15.18万元`: numbers with nothing but a sign between. */
function printedEquations(read: ReadText, where: Whereabouts): StatedEquation[] {
  const equations: StatedEquation[] = [];
  let chain: LocatedFigure[] = [];
  let signs: string[] = [];
  const restart = (located: LocatedFigure): void => {
    chain = [located];
    signs = [];
  };
  for (const located of read.figures) {
    const last = chain.at(-1);
    const sign = last ? read.compact.slice(last.end, located.start) : "";
    const isEqual = sign === "=" || sign === "==";
    if (last && isEqual && signs.length > 0) {
      const equation = chainEquation(read, where, chain, signs, located);
      if (equation) equations.push(equation);
      restart(located);
    } else if (last && Object.hasOwn(SIGNS, sign) && chain.length < 40) {
      chain.push(located);
      signs.push(sign);
    } else restart(located);
  }
  return equations;
}

function chainEquation(read: ReadText, where: Whereabouts, chain: readonly LocatedFigure[], signs: readonly string[], result: LocatedFigure): StatedEquation | null {
  const kinds = signs.map((sign) => SIGNS[sign] as "+" | "-" | "×" | "÷");
  const isSum = kinds.every((sign) => sign === "+" || sign === "-");
  const isProduct = kinds.every((sign) => sign === "×" || sign === "÷");
  const [first] = chain;
  if (!first || (!isSum && !isProduct)) return null;
  return {
    kind: isSum ? "sum" : "product", isPrinted: true,
    terms: chain.map(({ figure }, index) => ({ sign: index === 0 ? (isSum ? "+" : "×") : kinds[index - 1] ?? "+", figure, label: "" })),
    result: { figure: result.figure, label: "" }, place: spanPlace(read.source, where, first.start, result.end),
  };
}

/** A gap named after what is needed and what covers it, in one sentence. */
function gapEquations(read: ReadText, where: Whereabouts, used: ReadonlySet<Figure>): StatedEquation[] {
  const equations: StatedEquation[] = [];
  let needs: { located: LocatedFigure; label: string; sign: "+" | "-" | null }[] = [];
  let sentenceEnd = -1;
  let behind = 0;
  for (const located of read.figures) {
    if (located.figure.kind !== "money" || used.has(located.figure)) continue;
    if (located.start > sentenceEnd) {
      needs = [];
      sentenceEnd = sentenceAround(read.compact, located.start)[1];
    }
    const before = clauseBefore(read.compact, behind, located.start);
    behind = located.end;
    if (!GAP.test(before)) {
      needs.push({ located, label: cleanLabel(before), sign: COVERED.test(before) ? "-" : NEEDED.test(before) ? "+" : null });
      continue;
    }
    const terms = needs.flatMap(({ located: term, label, sign }) => (sign ? [{ sign, figure: term.figure, label }] : []));
    if (terms.length === needs.length && terms.some(({ sign }) => sign === "+") && terms.some(({ sign }) => sign === "-")) {
      const [first] = needs;
      equations.push({
        kind: "sum", isPrinted: false, terms, result: { figure: located.figure, label: cleanLabel(before) },
        place: spanPlace(read.source, where, first ? first.located.start - first.label.length : located.start, located.end),
      });
    }
    needs = [];
  }
  return equations;
}
