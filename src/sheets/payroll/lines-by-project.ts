import type { PayrollLine, ProjectReference, StatedAmount } from "../../domain/payroll/index";
import { projectKey } from "./criteria";

/** Lines looked up by project, gathered once. */
export class LinesByProject {
  private readonly lines = new Map<string, PayrollLine[]>();

  constructor(lines: readonly PayrollLine[]) {
    for (const line of lines) {
      const key = projectKey(line.project);
      const known = this.lines.get(key);
      if (known) known.push(line);
      else this.lines.set(key, [line]);
    }
  }

  /** The project's lines in order. */
  of(project: ProjectReference): readonly PayrollLine[] {
    return this.lines.get(projectKey(project)) ?? [];
  }

  /** The lines that a stated amount covers, as far as they are there. */
  coveredBy({ covers }: StatedAmount): readonly PayrollLine[] {
    const ofProject = this.of(covers.project);
    if (covers.lines === null) return ofProject;
    const ids = new Set(covers.lines);
    return ofProject.filter(({ id }) => ids.has(id));
  }
}
