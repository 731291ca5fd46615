import type { ViewId } from "../texts/index";

/**
 * The view that an address asks for, as `?view=payroll` or `#view=payroll`; null where it asks for none that is known.
 * The host adds parameters of its own to the query; they are passed over.
 */
export const viewOfAddress = (address: { readonly search: string; readonly hash: string }, known: readonly ViewId[]): ViewId | null => {
  const asked = [address.hash.replace(/^#\??/, ""), address.search.replace(/^\?/, "")].map((part) => new URLSearchParams(part).get("view"));
  return known.find((view) => asked.includes(view)) ?? null;
};
