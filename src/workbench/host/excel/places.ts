import type { HostObject } from "../host-object";
import { AreasBase, RangeBase } from "./range-base";
import type { PlaceInSheet } from "./workbook-model";

/** The places that an object holds. */
export function placesOf(object: HostObject): readonly PlaceInSheet[] {
  if (object instanceof RangeBase) return [object];
  return object instanceof AreasBase ? object.ranges : [];
}
