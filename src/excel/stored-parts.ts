import { storedText, storedXml, storeNamespace, type StoreKey } from "../application/port/index";

/**
 * The custom XML parts that keep our texts, one per key, found by their namespace. Remembers which exist, so that a
 * text can be written in the same round trip as everything else.
 */
export class StoredParts {
  readonly #known = new Map<StoreKey, boolean>();

  /** Queues the reading of texts; the returned function gives them after the sync. */
  queueRead(context: Excel.RequestContext, keys: readonly StoreKey[]): () => Partial<Record<StoreKey, string | null>> {
    const queued = keys.map((key) => {
      const part = this.#part(context, key);
      part.load("id");
      return { key, part, xml: part.getXml() };
    });
    return () => Object.fromEntries(queued.map(({ key, part, xml }) => {
      this.#known.set(key, !part.isNullObject);
      return [key, part.isNullObject ? null : storedText(xml.value)];
    }));
  }

  /** Which of the keys must be looked up before their texts can be written. */
  unknown(keys: readonly StoreKey[]): StoreKey[] {
    return keys.filter((key) => !this.#known.has(key));
  }

  /** Queues the writing of a text; null removes the part. The key must be known. */
  queueWrite(context: Excel.RequestContext, key: StoreKey, text: string | null): void {
    const exists = this.#known.get(key) === true;
    if (text === null) {
      if (exists) this.#part(context, key).delete();
    } else if (exists) this.#part(context, key).setXml(storedXml(key, text));
    else context.workbook.customXmlParts.add(storedXml(key, text));
    this.#known.set(key, text !== null);
  }

  /** Forgets what exists: after a failure nobody knows what was done. */
  forget(): void {
    this.#known.clear();
  }

  #part(context: Excel.RequestContext, key: StoreKey): Excel.CustomXmlPart {
    return context.workbook.customXmlParts.getByNamespace(storeNamespace(key)).getOnlyItemOrNullObject();
  }
}
