/** The same zip, its directory lying about an entry's size. */
export function sayingSize(bytes: Uint8Array, real: number, said: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === real) view.setUint32(at, said, true);
  return copy;
}
