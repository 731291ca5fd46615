/** Heads of the first column of an indicator table: the category. */
export const FIRST_HEADS: ReadonlySet<string> = new Set(["绩效指标分类", "指标分类", "一级指标", "绩效指标类别"]);
/** Heads of the column with the indicator's name. */
export const NAME_HEADS: ReadonlySet<string> = new Set(["绩效指标", "三级指标", "指标名称", "绩效指标名称"]);
