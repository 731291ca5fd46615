import type { Place } from "../findings/index";
import type { Figure } from "./figure";

/** Words of the document with their place and with the numbers that stand in them. */
export interface Words {
  /** As printed, but for runs of spaces and for line breaks within a sentence. */
  readonly text: string;
  readonly place: Place;
  /** The numbers whose meaning shows from the words around them, in order. */
  readonly figures: readonly Figure[];
}
