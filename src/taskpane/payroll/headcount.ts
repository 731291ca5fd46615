import type { PayrollCost } from "../../domain/payroll/index";

/** People of a whole payroll. */
export const headcountOf = (cost: PayrollCost): number => cost.projects.reduce((sum, project) => sum + project.headcount, 0);
