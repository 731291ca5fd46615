import type { FunctionDefinition } from "../definition";
import { CAPITAL_AMOUNT } from "./capital-amount";
import { CONTRIBUTION_BASE } from "./contribution-base";
import { COST } from "./cost";
import { COST_TABLE } from "./cost-table";
import { EXPLAIN } from "./explain";
import { GRADE } from "./grade";
import { INSURANCE } from "./insurance";
import { INSURANCE_PER_HEAD } from "./insurance-per-head";
import { MANAGEMENT_FEE } from "./management-fee";
import { MONTHS_EMPLOYED } from "./months-employed";
import { PARAMETER } from "./parameter";
import { PRORATE } from "./prorate";
import { RECONCILE } from "./reconcile";
import { ROUND_MONEY } from "./round-money";
import { TO_WAN_YUAN } from "./to-wan-yuan";
import { WAGE } from "./wage";

/** All custom functions. A new one is a file beside this, a line here, its id, texts and an example in the wording. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  WAGE, INSURANCE, INSURANCE_PER_HEAD, CONTRIBUTION_BASE, MANAGEMENT_FEE, COST, COST_TABLE,
  MONTHS_EMPLOYED, PRORATE, PARAMETER, ROUND_MONEY, TO_WAN_YUAN, CAPITAL_AMOUNT, GRADE,
  RECONCILE, EXPLAIN,
];
