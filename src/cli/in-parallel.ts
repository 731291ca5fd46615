/** Someone who does one task after another: a thread, or the caller itself. */
export interface TaskWorker<Task, Result> {
  /** Rejects where the worker broke down; it is given no further task then. */
  run(task: Task): Promise<Result>;
  close(): void;
}

export type TaskOutcome<Result> = { readonly kind: "done"; readonly result: Result } | { readonly kind: "failed"; readonly error: Error };

/**
 * Does every task, at most `workers` at a time; outcomes come in the order of the tasks. A worker that breaks down (out of
 * memory) costs its own task only: another is started for the rest.
 *
 * @param onDone called after each task with how many are done
 */
export async function inParallel<Task, Result>(tasks: readonly Task[], startWorker: () => TaskWorker<Task, Result>, workers: number, onDone?: (done: number) => void): Promise<TaskOutcome<Result>[]> {
  const outcomes: TaskOutcome<Result>[] = [];
  let next = 0;
  let done = 0;
  const workThrough = async (): Promise<void> => {
    let worker: TaskWorker<Task, Result> | null = null;
    while (next < tasks.length) {
      const index = next;
      next += 1;
      worker ??= startWorker();
      try {
        outcomes[index] = { kind: "done", result: await worker.run(tasks[index]!) };
      } catch (error) {
        outcomes[index] = { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
        worker.close();
        worker = null;
      }
      done += 1;
      onDone?.(done);
    }
    worker?.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(workers, tasks.length)) }, workThrough));
  return outcomes;
}
