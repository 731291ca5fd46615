/** A control of the add-in's ribbon or menu, as the manifest describes it, in the user's language. */
export interface ManifestControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** URL of the 32-pixel icon. */
  readonly icon: string;
  readonly action: { readonly kind: "function"; readonly name: string } | { readonly kind: "pane"; readonly url: string };
}

export interface ManifestGroup {
  readonly label: string;
  readonly controls: readonly ManifestControl[];
}

/** What the host needs to know of an add-in: all of it from its manifest. */
export interface AddinManifest {
  readonly name: string;
  readonly paneUrl: string;
  readonly functions: { readonly namespace: string; readonly metadataUrl: string } | null;
  readonly groups: readonly ManifestGroup[];
  readonly menu: readonly ManifestControl[];
}

/**
 * Reads an XML add-in manifest as Excel does.
 *
 * @param locale e.g. `zh-CN`; overrides of the same locale win over the default texts
 * @throws Error where the manifest is not well formed or names a resource that it does not have
 */
export function readManifest(xml: string, locale: string): AddinManifest {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.getElementsByTagName("parsererror").length > 0) throw new Error("manifest.xml is not well formed");
  const texts = (element: Element): string => {
    const override = named(element, "Override").find((one) => one.getAttribute("Locale") === locale);
    return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
  };
  const resources = new Map([...named(parsed, "Image"), ...named(parsed, "Url"), ...named(parsed, "String")].flatMap((element) => {
    const id = element.getAttribute("id");
    return id === null ? [] : [[id, texts(element)] as const];
  }));
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute("resid") ?? "";
    const value = resources.get(id);
    if (value === undefined) throw new Error(`manifest.xml names the resource ${id}, which it does not have`);
    return value;
  };
  const control = (element: Element): ManifestControl => {
    const action = child(element, "Action");
    const functionName = action && child(action, "FunctionName")?.textContent;
    const tip = child(element, "Supertip");
    return {
      id: element.getAttribute("id") ?? "",
      label: resource(child(element, "Label")),
      tip: tip ? resource(child(tip, "Description")) : "",
      icon: resource(named(child(element, "Icon") ?? element, "Image").find((image) => image.getAttribute("size") === "32")),
      action: functionName ? { kind: "function", name: functionName } : { kind: "pane", url: resource(action && child(action, "SourceLocation")) },
    };
  };
  const points = named(parsed, "ExtensionPoint");
  const point = (type: string) => points.find((element) => element.getAttribute("xsi:type") === type);
  const commands = point("PrimaryCommandSurface");
  const menu = point("ContextMenu");
  const functions = point("CustomFunctions");
  const metadata = functions && child(functions, "Metadata");
  return {
    name: texts(named(parsed, "DisplayName")[0] ?? parsed.documentElement),
    paneUrl: texts(child(named(parsed, "DefaultSettings")[0] ?? parsed.documentElement, "SourceLocation") ?? parsed.documentElement),
    functions: functions && metadata ? { namespace: resource(child(functions, "Namespace")), metadataUrl: resource(child(metadata, "SourceLocation")) } : null,
    groups: (commands ? named(commands, "Group") : []).map((group) => ({
      label: resource(child(group, "Label")), controls: [...group.children].filter((one) => one.localName === "Control").map(control),
    })),
    menu: menu ? named(menu, "Control").map(control) : [],
  };
}

const named = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
const child = (parent: Element, name: string): Element | undefined => [...parent.children].find((element) => element.localName === name);
