import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { UniverEngine } from "../engine";
import { ENGINE_PENDING, errorOf } from "../grid-error";

/** Shows cells that wait for a function as Excel does. */
export function showBusyCells(engine: UniverEngine): void {
  engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _, next) => next(cell?.v === ENGINE_PENDING ? { ...cell, v: errorOf(ENGINE_PENDING) } : cell),
  });
}
