import type { FunctionTexts } from "./function-text";

const MONTHS = "Months, 0 to 12, fractions allowed; 12 if left out.";

export const FUNCTION_TEXTS_EN: FunctionTexts = {
  WAGE: {
    description: "Wage = monthly wage × headcount × months, exact to the fen.",
    arguments: { monthlyWage: "Monthly wage in yuan. A cell, a column or a table.", headcount: "People, a whole number; 1 if left out.", months: MONTHS },
    gives: "Wages in yuan.",
    notes: ["0 months cost 0."],
  },
  INSURANCE: {
    description: "Insurance = amount per head and month × headcount × months, exact to the fen. For a flat employer's part.",
    arguments: { perHeadMonth: "Employer's part per head and month in yuan.", headcount: "People, a whole number.", months: MONTHS },
    gives: "Insurance in yuan.",
    notes: ["A month begun counts whole.", "For bases and rates, find the amount per head with INSURANCEPERHEAD first."],
  },
  INSURANCEPERHEAD: {
    description: "Employer's part per head and month from bases and rates: each insurance on its own base, rounded, then added.",
    arguments: {
      wage: "Monthly wage in yuan. A cell, a column or a table.",
      rates: "The insurances' rates, one row or column, as 0.16 or 16%.",
      floors: "Floor of the base in yuan, one or one per rate. Left out or blank: none.",
      caps: "Cap of the base in yuan, one or one per rate. Left out or blank: none.",
      rounding: "How each insurance is rounded; half-up to the fen if left out.",
    },
    gives: "Yuan per head and month.",
    notes: [
      "A row whose wage is blank or 0 gives a blank: without a wage there is no base to compare.",
      "A floor or cap of 0 counts as blank: no limit.",
      "A wrong rate or limit fails the whole call, since every result depends on it.",
    ],
  },
  CONTRIBUTIONBASE: {
    description: "Contribution base: the wage, but no less than the floor and no more than the cap.",
    arguments: { wage: "Monthly wage in yuan.", floor: "Floor in yuan; blank or 0: none.", cap: "Cap in yuan; blank or 0: none." },
    gives: "Base in yuan.",
    notes: ["A floor above the cap is an error.", "In a column of wages a blank or 0 gives a blank."],
  },
  MANAGEMENTFEE: {
    description: "Management fee = headcount × fee per head and month × months, exact to the fen.",
    arguments: { headcount: "People, a whole number.", feePerHeadMonth: "Fee per head and month in yuan.", months: MONTHS },
    gives: "Fee in yuan.",
    notes: ["A month begun counts whole."],
  },
  COST: {
    description: "Cost of one payroll line: wage, insurance and fee together, each rounded to the fen.",
    arguments: {
      headcount: "People, a whole number.", monthlyWage: "Monthly wage in yuan.", insurancePerHead: "Insurance per head and month in yuan.",
      feePerHead: "Fee per head and month in yuan.", months: MONTHS,
    },
    gives: "All three parts in yuan.",
    notes: ["Wages run by the months given; insurance and fee by whole months, a month begun counting whole."],
  },
  COSTTABLE: {
    description: "A whole payroll table: label, wage, insurance, fee and total of every row, and a last row 合计 with the sums.",
    arguments: { table: "Six columns without a header: label, headcount, monthly wage, months, insurance per head, fee per head." },
    gives: "A spilled table of five columns in yuan; its last row is 合计.",
    notes: [
      "A bad value fails only the cells that depend on it; the column's sum fails too and names the row, so nothing is left out silently.",
      "Wages run by the months given; insurance and fee by whole months, a month begun counting whole.",
      "Not inside an Excel table, where a spill is #SPILL!.",
    ],
  },
  MONTHSEMPLOYED: {
    description: "Months employed in a year by the chosen policy; a full month is exactly 1.",
    arguments: {
      start: "First day: a date cell, or text such as 2020-01-31.", end: "Last day, included; blank: still employed.",
      year: "Budget year, e.g. 2020.", policy: "How part months count; calendar days of the month if left out.",
    },
    gives: "Months, 0 to 12.",
    notes: ["What lies outside the year does not count."],
  },
  PRORATE: {
    description: "Wage for the time employed in a year: a full month is exactly the full wage, part months by the chosen policy, exact to the fen.",
    arguments: {
      monthlyWage: "Monthly wage in yuan.", start: "First day: a date cell, or text such as 2020-01-31.", end: "Last day, included; blank: still employed.",
      year: "Budget year, e.g. 2020.", policy: "How part months count; calendar days of the month if left out.",
    },
    gives: "The year's wage in yuan.",
    notes: ["A raise within the year is two rows, split at its date."],
  },
  PARAMETER: {
    description: "The value in force on a day, from a table of dated parameters: rates, floors, caps, minimum wage.",
    arguments: {
      name: "Name of the parameter.", date: "Day: a date cell, or text such as 2020-01-31.",
      table: "Table whose first four columns are name, from, to and value; a blank end means still in force.",
    },
    gives: "The value in force; #N/A where there is none on that day.",
    notes: ["First and last day are included.", "Overlapping rows of one name are an error: neither is preferred."],
  },
  ROUNDMONEY: {
    description: "Rounds an amount by a named policy.",
    arguments: { amount: "Amount in yuan.", policy: "Policy, e.g. half-up-fen, or fen-carried-raw (见分进角)." },
    gives: "The rounded amount in yuan.",
    notes: ["Negative amounts round as their absolute value."],
  },
  TOWANYUAN: {
    description: "Converts yuan to 万元 (10,000 yuan) and rounds.",
    arguments: { amount: "Amount in yuan.", rounding: "half-up, ceiling or floor; half-up if left out.", digits: "Decimals of 万元, 0 to 6; 2 if left out." },
    gives: "Amount in 万元.",
    notes: ["Rounded once, straight from yuan."],
  },
  CAPITALAMOUNT: {
    description: "An amount in Chinese capital numerals, rounded half-up to the fen first.",
    arguments: { amount: "Amount in yuan." },
    gives: "Text.",
    notes: ["By the annex of the payment and settlement rules (支付结算办法).", "A blank cell gives a blank; some Excels hand a blank over as 0, which gives 零元整."],
  },
  GRADE: {
    description: "Grades a value by the bounds of a goal sheet: 优, 良, 中 or 差. Bounds as printed, e.g. ≥90% or ＜70%.",
    arguments: {
      actual: "Actual value: a number in the bounds' unit (percentages as 0.92 or 92%), or a text with its unit or a degree in words.",
      excellent: "Bound of 优, e.g. ≥90%.", good: "Bound of 良, e.g. ≥80%.", fair: "Bound of 中, e.g. ≥70%.", poor: "Bound of 差, e.g. ＜70%.",
    },
    gives: "优, 良, 中 or 差.",
    notes: ["Compared best first; the first bound that is met counts.", "An error where 差 and a better grade both take the value: the bounds contradict each other.", "An error too where no bound takes it: nothing is guessed."],
  },
  RECONCILE: {
    description: "Difference = total less the sum of the parts, exact; 0 within the tolerance.",
    arguments: { parts: "Amounts of the parts in yuan; any range, blank cells are left out.", total: "The total in yuan; one cell.", tolerance: "A difference in yuan up to it gives 0; 0 if left out." },
    gives: "The difference in yuan: positive where the total is more than its parts, negative where it is less.",
    notes: ["A text or an error among the parts is an error that names its place: nothing is left out of the sum.", "Parts and total must be in one unit."],
  },
  EXPLAIN: {
    description: "Says why a stated wage amount is not headcount × monthly wage × months: which slip in headcount, months, wage, digits or decimal point would make it true.",
    arguments: { stated: "The stated wage amount in yuan.", headcount: "People, a whole number.", monthlyWage: "Wage in yuan per month.", months: "Months, 0 to 12, fractions allowed; 12 if left out." },
    gives: "Words: that it agrees, or how much it is off and the simplest reason.",
    notes: ["It says how many other reasons are as simple.", "Where there is no simple reason it says so: nothing is guessed.", "The words are in the add-in's language."],
  },
};
