import { isMainThread, parentPort, Worker } from "node:worker_threads";
import type { TaskWorker } from "./in-parallel";

/**
 * A thread that runs `script` and does the tasks sent to it; `script` calls `serveTasks` there.
 *
 * @param heapMegabytes a thread that needs more ends with an error, and the others go on
 */
export function startThread<Task, Result>(script: string, heapMegabytes?: number): TaskWorker<Task, Result> {
  const thread = new Worker(script, heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  let settle: { resolve: (result: Result) => void; reject: (error: Error) => void } | null = null;
  const broken = (error: Error): void => settle?.reject(error);
  thread.on("message", (result: Result) => settle?.resolve(result));
  thread.on("error", broken);
  thread.on("exit", (code) => broken(new Error(`the thread ended (${code})`)));
  return {
    run: (task) => new Promise<Result>((resolve, reject) => {
      settle = { resolve, reject };
      thread.postMessage(task);
    }),
    close: () => void thread.terminate(),
  };
}

/** Does the tasks that the main thread sends; false where this is the main thread itself. */
export function serveTasks<Task, Result>(doTask: (task: Task) => Promise<Result>): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  port.on("message", (task: Task) => void doTask(task).then((result) => port.postMessage(result)));
  return true;
}
