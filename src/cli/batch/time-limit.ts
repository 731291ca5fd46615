import type { TaskWorker } from "../in-parallel";

/** A task took longer than it may. */
export class TimeRanOut extends Error {}

/** The same worker, but each task has so much time; one that runs out of it counts as broken down. */
export const withTimeLimit = <Task, Result>(worker: TaskWorker<Task, Result>, milliseconds: number): TaskWorker<Task, Result> => ({
  close: () => worker.close(),
  run: (task) => new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeRanOut()), milliseconds);
    worker.run(task).then(resolve, reject).finally(() => clearTimeout(timer));
  }),
});
