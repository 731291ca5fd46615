import type { GoalWords } from "./goal-words";

export const GOAL_WORDS_EN: GoalWords = {
  departmentTitle: "Department budget",
  basics: { department: "Department", year: "Budget year", unit: "Unit of amounts" },
  blocks: {
    figures: "1. Figures", identities: "2. Identities", changes: "3. Changes against last year", organisations: "4. Units", assets: "5. State assets", paragraphs: "6. The document's text",
  },
  figureColumns: {
    figureNumber: "No.", figure: "Figure", figureLabel: "Words of the document", figureSection: "Part of the document", amount: "Amount", amountUnit: "Unit", amountDecimals: "Decimals",
    amountYuan: "In yuan", figureWords: "Quoted",
  },
  identityColumns: { identity: "Identity", stated: "Stated (yuan)", computed: "Computed (yuan)", difference: "Difference (yuan)", verdict: "Verdict" },
  changeColumns: {
    changeNumber: "Change no.", changed: "What changed", direction: "Direction", changeAmount: "Changed by", changeUnit: "Unit of change", comparedYear: "Against year", changeYuan: "Change in yuan",
    changeWords: "Change quoted",
  },
  organisationColumns: { organisation: "Name of unit", nature: "Nature", level: "Level", fundedBy: "Funded by" },
  assetValueHead: (unit) => `Value (${unit})`,
  assetColumns: { asset: "Asset", quantity: "Quantity" },
  paragraphColumns: { paragraphNumber: "Paragraph", paragraphSection: "Part", paragraphText: "Text" },
  sections: {
    title: "title", duties: "duties and units", overview: "overview", "operating-costs": "operating costs", "three-public": "three-public costs", performance: "performance",
    procurement: "procurement", assets: "state assets", glossary: "glossary", other: "other", unknown: "no part",
  },
  directions: { increase: "increase", decrease: "decrease" },
  agrees: "agrees",
  differs: "differs",
  projectsTitle: "Projects",
  projectColumns: {
    position: "Position", number: "Project no.", title: "Project", code: "Project code", kind: "Kind", statedYuan: "Stated total (yuan)", statedWords: "As printed", partsYuan: "Sum of parts (yuan)",
    parts: "Parts", payrollYuan: "Payroll (yuan)", difference: "Stated − computed (yuan)", indicatorCount: "Indicators", sheet: "Goal sheet",
  },
  total: "Total",
  indicatorsTitle: "Performance indicators",
  indicatorColumns: {
    number: "Project no.", title: "Project", row: "Row", category: "Category", subcategory: "Second level", name: "Indicator", description: "Description", excellent: "Excellent", good: "Good",
    fair: "Fair", poor: "Poor", target: "Target", basis: "Basis", sheet: "On sheet",
  },
  catalogueTitle: "Goal sheets",
  catalogueColumns: { position: "No.", title: "Project", amountWan: "Amount (10,000 yuan)", indicatorCount: "Indicators", sheet: "Sheet" },
  libraryTitle: "Indicator library",
  libraryHint: "Choose by kind of project; add your own indicators below the last row, with the direction positive or negative.",
  libraryColumns: {
    kind: "Kind of project", category: "Category", name: "Indicator", unit: "Unit", direction: "Direction", excellent: "Excellent", good: "Good", fair: "Fair", poor: "Poor", basis: "Basis",
  },
  libraryDirections: { positive: "positive", negative: "negative" },
  categories: { output: "output", effect: "effect", satisfaction: "satisfaction", cost: "cost" },
  projectKinds: {
    "dispatched-workers": "dispatched workers", subsidies: "subsidies", "training-and-employment": "training and employment", "office-costs": "office costs",
    "information-systems": "information systems", rent: "rent", "pension-matching": "pension matching", "loan-interest": "loan interest", other: "other",
  },
  footer: "Page &P of &N",
};
