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
  let done = 0;
  await eachInParallel(tasks, startWorker, workers, (outcome, index) => {
    outcomes[index] = outcome;
    done += 1;
    onDone?.(done);
  });
  return outcomes;
}

/**
 * Does every task as `inParallel` does and keeps no outcome: each is handed over as it comes, and its worker waits until it
 * was taken. An aborted signal closes the workers; what they were at is not handed over.
 */
export async function eachInParallel<Task, Result>(
  tasks: readonly Task[], startWorker: () => TaskWorker<Task, Result>, workers: number,
  onOutcome: (outcome: TaskOutcome<Result>, index: number) => void | Promise<void>, signal?: AbortSignal,
): Promise<void> {
  const busy = new Set<TaskWorker<Task, Result>>();
  const closeAll = (): void => busy.forEach((worker) => worker.close());
  signal?.addEventListener("abort", closeAll);
  let next = 0;
  const workThrough = async (): Promise<void> => {
    let worker: TaskWorker<Task, Result> | null = null;
    try {
      while (next < tasks.length && !signal?.aborted) {
        const index = next;
        next += 1;
        worker ??= startWorker();
        busy.add(worker);
        const outcome = await outcomeOf(worker, tasks[index]!);
        busy.delete(worker);
        if (outcome.kind === "failed") {
          worker.close();
          worker = null;
        }
        if (!signal?.aborted) await onOutcome(outcome, index);
      }
    } finally {
      worker?.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, Math.min(workers, tasks.length)) }, workThrough));
  } finally {
    signal?.removeEventListener("abort", closeAll);
  }
}

async function outcomeOf<Task, Result>(worker: TaskWorker<Task, Result>, task: Task): Promise<TaskOutcome<Result>> {
  try {
    return { kind: "done", result: await worker.run(task) };
  } catch (error) {
    return { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) };
  }
}
