/** How much of the shorter text's pairs of neighbouring characters the other one has, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const pairs = pairsOf(shorter);
  if (pairs.size === 0) return shorter !== "" && longer.includes(shorter) ? 1 : 0;
  const others = pairsOf(longer);
  return [...pairs].filter((pair) => others.has(pair)).length / pairs.size;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}
