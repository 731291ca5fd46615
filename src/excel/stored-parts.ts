import type { Session } from "./excel-session";
import { storedText, storedXml, storeNamespace, WorkbookPortError, type StoreKey } from "../application/port/index";

/** What the workbook keeps under a key: a text, and the part that holds it. */
interface KnownPart {
  /** None where nothing is kept; several after a write that stopped between adding a part and removing the former. */
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly text: string | null;
}

/**
 * The custom XML parts that keep our texts, one per key, found by their namespace. Remembers which exist, so that a
 * text can be written in the same round trip as everything else.
 */
export class StoredParts {
  readonly #known = new Map<StoreKey, KnownPart>();

  /** Queues the reading of texts; the returned function gives them after the sync, with further ones where a key has several parts. */
  queueRead({ context, sync }: Session, keys: readonly StoreKey[]): () => Promise<Partial<Record<StoreKey, string | null>>> {
    const queued = keys.map((key) => {
      const scoped = context.workbook.customXmlParts.getByNamespace(storeNamespace(key));
      const part = scoped.getOnlyItemOrNullObject();
      part.load("id");
      return { key, part, xml: part.getXml(), count: scoped.getCount() };
    });
    return async () => {
      const texts: Partial<Record<StoreKey, string | null>> = {};
      for (const { key, part, xml, count } of queued) {
        const known: KnownPart = count.value > 1 ? await oneOfSeveral(context, key, sync) : part.isNullObject ? { parts: [], text: null } : { parts: [part], text: storedText(xml.value) };
        this.#known.set(key, known);
        texts[key] = known.text;
      }
      return texts;
    };
  }

  /** Which of the keys must be looked up before their texts can be written. */
  unknown(keys: readonly StoreKey[]): StoreKey[] {
    return keys.filter((key) => !this.#known.has(key));
  }

  /** Queues the writing of a text; null removes the part. The key must be known. */
  queueWrite(context: Excel.RequestContext, key: StoreKey, text: string | null): void {
    const { parts = [] } = this.#known.get(key) ?? {};
    if (text !== null && parts.length === 1) {
      const part = only(context, key);
      part.setXml(storedXml(key, text));
      part.load("id");
      this.#known.set(key, { parts: [part], text });
      return;
    }
    for (const part of parts) inContext(context, part).delete();
    this.#known.set(key, { parts: text === null ? [] : [added(context, key, text)], text });
  }

  /**
   * Queues the writing of a text in place of the one that was read, under another id. Where somebody else has replaced the
   * former part meanwhile Excel does not find it and stops the request here, before anything that is queued behind; where
   * there was none, it stops if there are two now. The former part goes only after the new one is there: a request that
   * stops in between leaves both, never neither.
   *
   * @throws WorkbookPortError where the text that is known is not `replaced`
   */
  queueReplace(context: Excel.RequestContext, key: StoreKey, text: string | null, replaced: string | null): void {
    const known = this.#known.get(key);
    if (known === undefined || known.text !== replaced) throw new WorkbookPortError("failed", `What is stored under ${key} has changed.`);
    const former = known.parts.map((part) => inContext(context, part));
    for (const part of former) part.load("id");
    const part = text === null ? null : added(context, key, text);
    for (const gone of former) gone.delete();
    if (part !== null && former.length === 0) context.workbook.customXmlParts.getByNamespace(storeNamespace(key)).getOnlyItem().load("id");
    this.#known.set(key, { parts: part === null ? [] : [part], text });
  }

  /** Forgets what exists: after a failure nobody knows what was done. */
  forget(): void {
    this.#known.clear();
  }
}

/**
 * The shortest text of several parts under a key: after a write that stopped while it replaced one, its former or its new
 * text; both say what is so, the former without a write that was not begun.
 */
async function oneOfSeveral(context: Excel.RequestContext, key: StoreKey, sync: Session["sync"]): Promise<KnownPart> {
  const scoped = context.workbook.customXmlParts.getByNamespace(storeNamespace(key));
  scoped.load("items/id");
  await sync();
  const read = scoped.items.map((part) => part.getXml());
  await sync();
  const [text = null] = read.flatMap(({ value }) => storedText(value) ?? []).sort((a, b) => a.length - b.length);
  return { parts: scoped.items, text };
}

/** Of several parts under a key, removes the one that holds this text: it was added beside another's, or the former one. */
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
