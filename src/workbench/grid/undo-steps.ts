import { LocalUndoRedoService, type IUndoRedoItem, type IUndoRedoService } from "@univerjs/core";

/**
 * Lets several changes be undone in one step. The engine's own grouping undoes the parts in the order in which they
 * were done, which leaves a cell that was changed twice at its middle state.
 */
export class UndoSteps {
  readonly #push: (item: IUndoRedoItem) => void;
  #depth = 0;
  #items: IUndoRedoItem[] = [];

  constructor(undoRedo: IUndoRedoService) {
    // Not read from the service: the engine's lazy services remember a method that was read before it is replaced.
    this.#push = (item) => LocalUndoRedoService.prototype.pushUndoRedo.call(undoRedo, item);
    undoRedo.pushUndoRedo = (item) => {
      if (this.#depth > 0) this.#items.push(item);
      else this.#push(item);
    };
  }

  /** Opens a step; the function returned closes it. Steps may nest: the outermost counts. */
  begin(): () => void {
    this.#depth += 1;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#depth -= 1;
      if (this.#depth === 0) this.#close();
    };
  }

  #close(): void {
    const items = this.#items;
    this.#items = [];
    const [first] = items;
    if (!first) return;
    this.#push({
      unitID: first.unitID,
      redoMutations: items.flatMap((item) => item.redoMutations),
      undoMutations: items.toReversed().flatMap((item) => item.undoMutations),
    });
  }
}
