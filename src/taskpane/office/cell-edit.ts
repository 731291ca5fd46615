/** Whether work waits for the user to finish editing a cell: Excel does nothing for an add-in as long as a cell is edited. */
export interface CellEdit {
  readonly isWaiting: () => boolean;
  /** Told of every change; returns the function that ends it. */
  readonly listen: (listener: () => void) => () => void;
  /** From the port: a piece of work begins to wait, or goes on. */
  readonly tell: (isWaiting: boolean) => void;
}

export const createCellEdit = (): CellEdit => {
  let waiting = 0;
  const listeners = new Set<() => void>();
  return {
    isWaiting: () => waiting > 0,
    listen: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    tell: (isWaiting) => {
      waiting += isWaiting ? 1 : -1;
      for (const listener of listeners) listener();
    },
  };
};
