import type { GridBox } from "../../grid/grid";
import { boxAddress, parseBox, subtract } from "../cells/index";

/** Takes a box from the areas of what is kept; what has no area left goes. */
export function withoutBox<T extends { addresses: string[] }>(parts: readonly T[], box: GridBox): T[] {
  return parts
    .map((part) => ({ ...part, addresses: part.addresses.flatMap((address) => {
      const own = parseBox(address);
      return own ? subtract(own, box).map(boxAddress) : [];
    }) }))
    .filter(({ addresses }) => addresses.length > 0);
}
