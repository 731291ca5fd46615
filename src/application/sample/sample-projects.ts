/** A group of a project, or the project itself, as the document states it. Amounts are 元 as decimal texts. */
export interface SampleGroup {
  readonly group: string | null;
  readonly lines: readonly SampleLine[];
  /** One amount for the lines of these numbers (from 1) together. */
  readonly sharedWages?: readonly { readonly lines: readonly number[]; readonly amount: string; readonly at: number }[];
  readonly insurance: string | null;
  /** Null where the document names the fee without its amount. */
  readonly managementFee: string | null;
  /** Line of the text where insurance and fee stand. */
  readonly at: { readonly insurance: number; readonly managementFee: number };
}

/** So many people of one degree at one wage. */
export interface SampleLine {
  readonly category: string;
  readonly headcount: number;
  /** 元 per head and month. */
  readonly wage: string;
  /** The wage is not printed: it follows from the stated amount. */
  readonly isWageImplied?: boolean;
  /** Wages of the year as printed; null where printed for several lines together. */
  readonly stated: string | null;
  /** Lines of the text where it is printed; a second one is a repetition and not counted again. */
  readonly at: readonly number[];
}

/** One project of the sample budget. */
export interface SampleProject {
  readonly number: number;
  readonly name: string;
  readonly groups: readonly SampleGroup[];
  /** Total in whole 万元, as printed; null where there is none. */
  readonly totalWan: { readonly amount: string; readonly at: number } | null;
}

/** 元 per head and month in every project. */
export const SAMPLE_INSURANCE = "792.14";
/** 元 per head and month; it follows from every stated fee. */
export const SAMPLE_MANAGEMENT_FEE = "40";
export const SAMPLE_YEAR = 2020;

/** The five dispatched-worker projects of a county bureau's 2020 budget, figure by figure as published. */
export const SAMPLE_PROJECTS: readonly SampleProject[] = [
  {
    number: 2, name: "408名劳务派遣人员工资、管理等费用", totalWan: null,
    groups: [{
      group: null, insurance: "3878317.44", managementFee: "195840", at: { insurance: 235, managementFee: 235 },
      lines: [
        { category: "硕士研究生", headcount: 6, wage: "3024", stated: "217728", at: [235] },
        { category: "本科", headcount: 135, wage: "2688", stated: "4386816", at: [235] },
        { category: "专科", headcount: 267, wage: "2520", stated: "8043840", at: [235] },
      ],
    }],
  },
  {
    number: 5, name: "21名村医劳务派遣人员工资、管理等费用", totalWan: null,
    groups: [{
      group: null, insurance: "199619.28", managementFee: "10080", at: { insurance: 583, managementFee: 583 },
      lines: [{ category: "专科", headcount: 21, wage: "2520", stated: "635040", at: [583] }],
    }],
  },
  {
    number: 6, name: "40名民政劳务派遣人员工资、管理等费用", totalWan: null,
    groups: [{
      group: null, insurance: "380227.2", managementFee: "19200", at: { insurance: 698, managementFee: 698 },
      lines: [
        { category: "本科", headcount: 6, wage: "2688", stated: "193536", at: [698] },
        { category: "专科", headcount: 34, wage: "2520", stated: "1028160", at: [698] },
      ],
    }],
  },
  {
    number: 7, name: "9名融媒体劳务派遣人员工资、管理等费用", totalWan: { amount: "51", at: 804 },
    groups: [{
      group: null, insurance: "85551.12", managementFee: "4320", at: { insurance: 804, managementFee: 804 },
      sharedWages: [{ lines: [2, 3], amount: "366048", at: 804 }],
      lines: [
        { category: "研究生", headcount: 1, wage: "4024", isWageImplied: true, stated: "48288", at: [804] },
        { category: "本科", headcount: 7, wage: "3688", stated: null, at: [804] },
        { category: "本科", headcount: 1, wage: "4688", stated: null, at: [804] },
      ],
    }],
  },
  {
    number: 8, name: "63名辅警劳务派遣人员工资、管理等费用", totalWan: { amount: "256", at: 935 },
    groups: [
      {
        group: "A", insurance: "465778.32", managementFee: "23520", at: { insurance: 921, managementFee: 922 },
        lines: [
          { category: "本科", headcount: 8, wage: "2688", stated: "258048", at: [919, 920] },
          { category: "专科", headcount: 41, wage: "2520", stated: "1239840", at: [920] },
        ],
      },
      {
        group: "B", insurance: "57034.08", managementFee: "2880", at: { insurance: 925, managementFee: 926 },
        lines: [{ category: "专科及以下", headcount: 6, wage: "2520", stated: "181440", at: [924] }],
      },
      {
        group: "C", insurance: "19011.36", managementFee: "960", at: { insurance: 929, managementFee: 930 },
        lines: [{ category: "专科及以下", headcount: 2, wage: "2520", stated: "60480", at: [928] }],
      },
      {
        group: "D", insurance: "57034.08", managementFee: null, at: { insurance: 934, managementFee: 935 },
        lines: [
          { category: "本科", headcount: 1, wage: "2688", stated: "32256", at: [932] },
          { category: "专科", headcount: 5, wage: "2520", stated: "151200", at: [933] },
        ],
      },
    ],
  },
];
