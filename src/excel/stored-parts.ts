import { storedText, storedXml, storeNamespace, WorkbookPortError, type StoreKey } from "../application/port/index";

/** A part as it was seen or written last; without a part where the workbook keeps nothing under the key. */
interface KnownPart {
  readonly part: Excel.CustomXmlPart | null;
  readonly text: string | null;
}

/**
 * The custom XML parts that keep our texts, one per key, found by their namespace. Remembers which exist, so that a
 * text can be written in the same round trip as everything else.
 */
export class StoredParts {
  readonly #known = new Map<StoreKey, KnownPart>();

  /** Queues the reading of texts; the returned function gives them after the sync. */
  queueRead(context: Excel.RequestContext, keys: readonly StoreKey[]): () => Partial<Record<StoreKey, string | null>> {
    const queued = keys.map((key) => {
      const part = only(context, key);
      part.load("id");
      return { key, part, xml: part.getXml() };
    });
    return () => Object.fromEntries(queued.map(({ key, part, xml }) => {
      const text = part.isNullObject ? null : storedText(xml.value);
      this.#known.set(key, { part: part.isNullObject ? null : part, text });
      return [key, text];
    }));
  }

  /** Which of the keys must be looked up before their texts can be written. */
  unknown(keys: readonly StoreKey[]): StoreKey[] {
    return keys.filter((key) => !this.#known.has(key));
  }

  /** Queues the writing of a text; null removes the part. The key must be known. */
  queueWrite(context: Excel.RequestContext, key: StoreKey, text: string | null): void {
    const exists = this.#known.get(key)?.part != null;
    if (text === null) {
      if (exists) only(context, key).delete();
      this.#known.set(key, { part: null, text });
    } else if (exists) {
      const part = only(context, key);
      part.setXml(storedXml(key, text));
      part.load("id");
      this.#known.set(key, { part, text });
    } else this.#known.set(key, { part: added(context, key, text), text });
  }

  /**
   * Queues the writing of a text in place of the one that was read. The part is removed and made anew under another id:
   * where somebody else has done so meanwhile Excel does not find it and stops the request here, before anything that
   * is queued behind. Where there was none, it stops if there are two now.
   *
   * @throws WorkbookPortError where the text that is known is not `replaced`
   */
  queueReplace(context: Excel.RequestContext, key: StoreKey, text: string | null, replaced: string | null): void {
    const known = this.#known.get(key);
    if (known === undefined || known.text !== replaced) throw new WorkbookPortError("failed", `What is stored under ${key} has changed.`);
    if (known.part !== null) inContext(context, known.part).delete();
    const part = text === null ? null : added(context, key, text);
    if (part !== null && known.part === null) context.workbook.customXmlParts.getByNamespace(storeNamespace(key)).getOnlyItem().load("id");
    this.#known.set(key, { part, text });
  }

  /** Forgets what exists: after a failure nobody knows what was done. */
  forget(): void {
    this.#known.clear();
  }
}

/** Of several parts under a key, removes the one that holds this text: it was added beside another's. */
export async function removeDouble(context: Excel.RequestContext, key: StoreKey, text: string): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(storeNamespace(key));
  parts.load("items/id");
  await context.sync();
  if (parts.items.length < 2) return;
  const read = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  read.find(({ xml }) => storedText(xml.value) === text)?.part.delete();
  await context.sync();
}

const only = (context: Excel.RequestContext, key: StoreKey): Excel.CustomXmlPart =>
  context.workbook.customXmlParts.getByNamespace(storeNamespace(key)).getOnlyItemOrNullObject();

/** A part by its id: not the only one of its namespace, but the very one that was read. */
const inContext = (context: Excel.RequestContext, part: Excel.CustomXmlPart): Excel.CustomXmlPart =>
  (part.context === context && !isLoaded(part) ? part : context.workbook.customXmlParts.getItem(part.id));

/** Whether the host has told the part's id: of a part that is only queued reading it throws. */
function isLoaded(part: Excel.CustomXmlPart): boolean {
  try {
    return part.id !== "";
  } catch {
    return false;
  }
}

function added(context: Excel.RequestContext, key: StoreKey, text: string): Excel.CustomXmlPart {
  const part = context.workbook.customXmlParts.add(storedXml(key, text));
  part.load("id");
  return part;
}
