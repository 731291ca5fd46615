import { CommandType } from "@univerjs/core";
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from "@univerjs/ui";
import type { UniverGrid } from "../grid/index";
import type { ManifestControl } from "./manifest";

/** Behind the engine's own entries. */
const ORDER = 90;

/** Puts the add-in's entries into the menu of the grid's cells; called again, they change their words. */
export function offerMenu(grid: UniverGrid, controls: readonly ManifestControl[], press: (control: ManifestControl) => void): void {
  const { commands, injector } = grid.engine;
  const entries = controls.map((control, index) => {
    const id = `workbench.menu.${control.id}`;
    if (!commands.hasCommand(id)) {
      commands.registerCommand({ id, type: CommandType.COMMAND, handler: () => { press(control); return true; } });
    }
    return [id, { order: ORDER + index, menuItemFactory: () => ({ id, type: MenuItemType.BUTTON, title: control.label, tooltip: control.tip }) }] as const;
  });
  injector.get(IMenuManagerService).mergeMenu({ [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: Object.fromEntries(entries) } });
}
