import type { IndicatorRow } from "../subject";

/** Words of a quantity that grows or falls: it may pass 100% and be below 0. */
const GROWTH = /增长|增幅|增速|提高|提升|降低率|下降|降幅|减少率|增加率|变动率/;
/** Names of shares. */
const SHARE = /(?:率|比例|占比|比重|比率|满意度|覆盖面|参保面|几率|满意|比)$/;
/** Descriptions of shares. */
const SHARE_DESCRIPTION = /比率|比例|占比|之比|百分比|百分点|比值|\/|÷|率$/;
/** Names of numbers of people and things. */
const COUNT = /(?:数|数量|人数|次数|件数|个数|户数|家数|人次|人员)$/;

export const isGrowth = ({ name, description }: IndicatorRow): boolean => GROWTH.test(name) || /增长|提高的|同比|同期/.test(description) || name.includes("毛入学率");

/** Whether the row's name or description says that a share is graded. */
export const isShare = ({ name, description }: IndicatorRow): boolean => SHARE.test(name) || (!COUNT.test(name) && SHARE_DESCRIPTION.test(description));

/** Whether the row's name says that something is counted, and its description does not make a share of it. */
export const isCount = ({ name, description }: IndicatorRow): boolean => COUNT.test(name) && !/(?:指|系|分|基)数$/.test(name) && !SHARE_DESCRIPTION.test(description);

/** What is bad: less of it is better. */
const BAD = /投诉|辍学|错案|事故|死亡|失业率|停机|代偿|逾期|不良|违约|差错|误差|流失率|发病|缺勤|空置|返贫|复发|故障率|维护成本|成本增长|超支|隐患|拖欠|退保/;
/** What makes less of the bad, or deals with it: more of it is better. */
const REMEDY = /降低|下降|减少|降幅|排除|处置|查处|结案|办结|控制率|整改|化解|解决|调解|处理|追缴|清欠|下降率/;
const GOOD = /满意|及时率|完成率|合格率|覆盖|到位率|参保率|就业率|达标率|发放率|结案率|办结率|建档率|采用率|签订率|调解率|合格|升学率|入学率|持证|出勤率|回收率|征缴率|配套率|查处率|处置率|共享率|成功率|体检率/;

/** Whether more is better (`positive`) or less is (`negative`), as the words say; null where they do not. */
export function wantedDirection({ name, description, indicator }: IndicatorRow): "positive" | "negative" | null {
  if (indicator.target?.direction) return indicator.target.direction;
  if (/反向|逆向|负向/.test(name + description)) return "negative";
  if (/正向/.test(name + description)) return "positive";
  if (REMEDY.test(name)) return "positive";
  if (BAD.test(name)) return "negative";
  return GOOD.test(name) ? "positive" : null;
}
