import { invalidArgument, itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import type { KeptXmlPart } from "../kept-parts";
import { text } from "./arguments";
import type { WorkbookModel } from "./workbook-model";

/** The namespace of the part's root element; an empty text where it has none. */
export function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s+[^<>]*?)?)\/?>/.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>/g, ""));
  if (!root) return "";
  const attribute = root[1] ? `xmlns:${root[1].slice(0, -1)}` : "xmlns";
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

/** @throws HostError InvalidArgument where it has no root element that is closed, or an invalid character */
function wellFormed(value: unknown): string {
  const xml = text(value).trim();
  const body = xml.replace(/^\ufeff?<\?xml[\s\S]*?\?>\s*/, "");
  const name = /^<([A-Za-z_][\w.:-]*)/.exec(body)?.[1];
  const isClosed = name !== undefined && (body.endsWith(`</${name}>`) || (body.endsWith("/>") && body.indexOf(">") === body.length - 1));
  if (!isClosed || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml) || /&(?!#\d+;|#x[\da-fA-F]+;|[A-Za-z_][\w.-]*;)/.test(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ""))) throw invalidArgument("The XML is not well-formed.");
  return xml;
}

/** `Excel.CustomXmlPartCollection`, and the parts of one namespace. */
export class CustomXmlPartCollection extends HostCollection<CustomXmlPart> {
  readonly className: "CustomXmlPartCollection" | "CustomXmlPartScopedCollection";
  readonly #model: WorkbookModel;
  readonly #namespace: string | null;

  constructor(model: WorkbookModel, namespace: string | null = null) {
    super();
    this.className = namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
    this.#model = model;
    this.#namespace = namespace;
  }

  items(): readonly CustomXmlPart[] {
    return this.#parts.map((part) => new CustomXmlPart(this.#model, part));
  }

  add(xml: unknown): HostObject {
    const part: KeptXmlPart = { id: newPartId(this.#model.kept.workbook.customXml), xml: wellFormed(xml) };
    this.#model.kept.workbook.customXml.push(part);
    return new CustomXmlPart(this.#model, part);
  }

  getByNamespace(namespaceUri: unknown): HostObject {
    return new CustomXmlPartCollection(this.#model, text(namespaceUri));
  }

  getCount(): number {
    return this.#parts.length;
  }

  getItem(id: unknown): HostObject {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(id: unknown): HostObject | null {
    const wanted = text(id).toLowerCase();
    const found = this.#parts.find((part) => part.id.toLowerCase() === wanted);
    return found ? new CustomXmlPart(this.#model, found) : null;
  }

  /** @throws HostError GeneralException unless there is exactly one */
  getOnlyItem(): HostObject {
    const found = this.getOnlyItemOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }

  /** Null where there are none or several. */
  getOnlyItemOrNullObject(): HostObject | null {
    const [only, ...others] = this.#parts;
    return only && others.length === 0 ? new CustomXmlPart(this.#model, only) : null;
  }

  get #parts(): KeptXmlPart[] {
    return this.#model.kept.workbook.customXml.filter(({ xml }) => this.#namespace === null || namespaceOf(xml) === this.#namespace);
  }
}

const highest = new WeakMap<readonly KeptXmlPart[], number>();

/** `{00000000-0000-4000-8000-…}`: never one again that a part of this workbook has had. */
function newPartId(parts: readonly KeptXmlPart[]): string {
  const taken = new Set(parts.map(({ id }) => id.toUpperCase()));
  for (let number = (highest.get(parts) ?? 0) + 1; ; number += 1) {
    const id = `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (taken.has(id)) continue;
    highest.set(parts, number);
    return id;
  }
}

/** `Excel.CustomXmlPart`. */
class CustomXmlPart extends HostObject {
  readonly className = "CustomXmlPart";
  readonly #model: WorkbookModel;
  readonly #part: KeptXmlPart;

  constructor(model: WorkbookModel, part: KeptXmlPart) {
    super();
    this.#model = model;
    this.#part = part;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#part.id };
  }

  get id(): string {
    return this.#part.id;
  }

  get namespaceUri(): string {
    return namespaceOf(this.#part.xml);
  }

  getXml(): string {
    return this.#part.xml;
  }

  setXml(xml: unknown): void {
    this.#part.xml = wellFormed(xml);
  }

  delete(): void {
    const parts = this.#model.kept.workbook.customXml;
    const index = parts.indexOf(this.#part);
    if (index < 0) throw itemNotFound();
    parts.splice(index, 1);
  }
}
