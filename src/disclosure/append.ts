/** Appends all items. Unlike `push(...items)` it takes any number of them. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
