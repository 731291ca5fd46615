/** How a rounded amount is found; both `ceiling` and `floor` go by the amount without its sign. */
export type RoundingMode = "half-up" | "ceiling" | "floor";

/** Names of the rounding policies for amounts in 元. */
export type RoundingPolicyId =
  | "half-up-fen" | "half-up-jiao" | "half-up-yuan"
  | "ceiling-fen" | "ceiling-jiao" | "ceiling-yuan"
  | "floor-fen" | "floor-jiao" | "floor-yuan"
  | "fen-carried-raw" | "fen-carried-after-fen";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One rounding step: to so many decimals of 元 (分 2, 角 1, 元 0). */
export interface RoundingStep {
  readonly mode: RoundingMode;
  readonly decimals: 0 | 1 | 2;
}

/** A named way of rounding. */
export interface RoundingPolicy {
  readonly id: RoundingPolicyId;
  readonly label: Words;
  readonly description: Words;
  /** What the rule goes by. */
  readonly source: Words;
  /** Applied one after the other. */
  readonly steps: readonly RoundingStep[];
}

const EXCEL_ROUND: Words = { zh: "通行的四舍五入；同 Excel 的 ROUND", en: "Common half-up rounding; as Excel's ROUND" };
const EXCEL_ROUNDUP: Words = { zh: "进一法；同 Excel 的 ROUNDUP", en: "Rounding up; as Excel's ROUNDUP" };
const EXCEL_ROUNDDOWN: Words = { zh: "去尾法；同 Excel 的 ROUNDDOWN", en: "Cutting; as Excel's ROUNDDOWN" };
const FEN_CARRIED: Words = { zh: "社会保险费核定中的“见分进角”，各地读法不一，故两种并列", en: "见分进角 as used for social insurance; read in two ways, so both are offered" };

const halfUp = (unit: "fen" | "jiao" | "yuan", zh: string, decimals: 0 | 1 | 2): RoundingPolicy => ({
  id: `half-up-${unit}`,
  label: { zh: `四舍五入到${zh}`, en: `Half-up to ${unit}` },
  description: { zh: `五入时远离零：−0.5 ${zh}进为 −1 ${zh}。`, en: `Halves go away from zero: −0.5 ${unit} becomes −1 ${unit}.` },
  source: EXCEL_ROUND,
  steps: [{ mode: "half-up", decimals }],
});

const ceiling = (unit: "fen" | "jiao" | "yuan", zh: string, decimals: 0 | 1 | 2): RoundingPolicy => ({
  id: `ceiling-${unit}`,
  label: { zh: `进一到${zh}`, en: `Up to ${unit}` },
  description: { zh: `有余数即进一，按绝对值：退款与付款同样进位。`, en: `Any remainder is carried, by the amount without its sign: a refund rounds as the payment does.` },
  source: EXCEL_ROUNDUP,
  steps: [{ mode: "ceiling", decimals }],
});

const floor = (unit: "fen" | "jiao" | "yuan", zh: string, decimals: 0 | 1 | 2): RoundingPolicy => ({
  id: `floor-${unit}`,
  label: { zh: `去尾到${zh}`, en: `Cut to ${unit}` },
  description: { zh: `舍去余数，按绝对值：退款与付款同样舍去。`, en: `The remainder is dropped, by the amount without its sign: a refund rounds as the payment does.` },
  source: EXCEL_ROUNDDOWN,
  steps: [{ mode: "floor", decimals }],
});

/** All rounding policies. A new one is one more entry (and its name in `RoundingPolicyId`). */
export const ROUNDING_POLICIES: readonly RoundingPolicy[] = [
  halfUp("fen", "分", 2), halfUp("jiao", "角", 1), halfUp("yuan", "元", 0),
  ceiling("fen", "分", 2), ceiling("jiao", "角", 1), ceiling("yuan", "元", 0),
  floor("fen", "分", 2), floor("jiao", "角", 1), floor("yuan", "元", 0),
  {
    id: "fen-carried-raw",
    label: { zh: "见分进角（按原值）", en: "见分进角, of the raw value" },
    description: { zh: "角以下有任何余数即进一角：12.301 → 12.40。", en: "Anything below 角 is carried to the next 角: 12.301 → 12.40." },
    source: FEN_CARRIED,
    steps: [{ mode: "ceiling", decimals: 1 }],
  },
  {
    id: "fen-carried-after-fen",
    label: { zh: "见分进角（先四舍五入到分）", en: "见分进角, after rounding to 分" },
    description: { zh: "先四舍五入到分，再有分即进一角：12.301 → 12.30。", en: "Half-up to 分 first, then carried to the next 角: 12.301 → 12.30." },
    source: FEN_CARRIED,
    steps: [{ mode: "half-up", decimals: 2 }, { mode: "ceiling", decimals: 1 }],
  },
];

const POLICIES = new Map(ROUNDING_POLICIES.map((policy) => [policy.id, policy]));

/** Whether a text names a rounding policy. */
export const isRoundingPolicyId = (text: string): text is RoundingPolicyId => POLICIES.has(text as RoundingPolicyId);

/** The policy of that name. */
export function roundingPolicy(id: RoundingPolicyId): RoundingPolicy {
  const policy = POLICIES.get(id);
  if (!policy) throw new RangeError(`Unknown rounding policy: ${id}`);
  return policy;
}

/** The three modes, for figures in 万元 and other units, where the digits are chosen freely. */
export const ROUNDING_MODES: readonly { readonly id: RoundingMode; readonly label: Words }[] = [
  { id: "half-up", label: { zh: "四舍五入", en: "Half-up" } },
  { id: "ceiling", label: { zh: "进一", en: "Up" } },
  { id: "floor", label: { zh: "去尾", en: "Cut" } },
];

/** Whether a text names a rounding mode. */
export const isRoundingMode = (text: string): text is RoundingMode => ROUNDING_MODES.some(({ id }) => id === text);
