const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** Reads an amount in Chinese capital numerals back, in 分. An own reading, by the places alone. */
export function readCapitalAmount(text: string): bigint {
  const isNegative = text.startsWith("负");
  const body = text.replace(/^负/, "").replace(/整$/, "");
  const [whole, rest] = body.includes("元") ? [body.slice(0, body.indexOf("元")), body.slice(body.indexOf("元") + 1)] : ["", body];
  const jiao = digitBefore(rest, "角");
  const fen = digitBefore(rest, "分");
  const total = readWhole(whole) * 100n + jiao * 10n + fen;
  return isNegative ? -total : total;
}

/** Above 亿 everything counts in 亿, within 亿 above 万 in 万. */
function readWhole(text: string): bigint {
  for (const [mark, factor] of [["亿", 100_000_000n], ["万", 10_000n]] as const) {
    const at = text.lastIndexOf(mark);
    if (at >= 0) return readWhole(text.slice(0, at)) * factor + readWhole(text.slice(at + 1));
  }
  let value = 0n;
  let digit = 0n;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) digit = BigInt(DIGITS.indexOf(character));
    else {
      value += digit * place;
      digit = 0n;
    }
  }
  return value + digit;
}

function digitBefore(text: string, mark: string): bigint {
  const at = text.indexOf(mark);
  return at < 1 ? 0n : BigInt(DIGITS.indexOf(text[at - 1] ?? "零"));
}
