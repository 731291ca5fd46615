import type { ProjectReference } from "../../domain/payroll/index";

/** Names of projects by their numbers: a row that gives only the number means the project of that number. */
export class KnownProjects {
  private readonly byNumber = new Map<number, Set<string>>();
  private readonly byName = new Map<string, Set<number>>();

  /** Remembers a reference that has both. */
  learn({ number, name }: ProjectReference): void {
    if (number === null || name === "") return;
    this.byNumber.set(number, (this.byNumber.get(number) ?? new Set()).add(name));
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(number));
  }

  /** The reference with its name, if it has none and only one project has its number. A missing number is not guessed. */
  complete(project: ProjectReference): ProjectReference {
    if (project.number === null || project.name !== "") return project;
    const [only, more] = this.byNumber.get(project.number) ?? [];
    return only !== undefined && more === undefined ? { number: project.number, name: only } : project;
  }

  /** The project that a row belongs to whose number cannot be read: the only one of that name, else one without number. */
  withUnreadableNumber(name: string): ProjectReference {
    const [only, more] = this.byName.get(name) ?? [];
    return { number: only !== undefined && more === undefined ? only : null, name };
  }
}
