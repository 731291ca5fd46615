/** A file of a zip, as JSZip has it. */
export interface PackedFile {
  readonly name: string;
  readonly dir: boolean;
}

/** A zip that was opened with JSZip. */
export interface PackedFiles {
  filter(isWanted: (path: string, file: PackedFile) => boolean): readonly PackedFile[];
}

interface Streamed {
  on(event: "data", listener: (chunk: Uint8Array) => void): Streamed;
  on(event: "error", listener: (error: Error) => void): Streamed;
  on(event: "end", listener: () => void): Streamed;
  pause(): Streamed;
  resume(): Streamed;
}

/**
 * Bytes that files of a zip have when unpacked: they are unpacked once, piece by piece, and nothing is kept, whatever the
 * zip's directory says of their sizes. It stops as soon as there are more than `most`; then the result is larger than `most`.
 *
 * @throws Error where a file cannot be unpacked, with its name
 */
export async function unpackedSize(zip: PackedFiles, isCounted: (name: string) => boolean, most: number): Promise<number> {
  let size = 0;
  for (const file of zip.filter((path, { dir }) => !dir && isCounted(path))) {
    size += await sizeOf(file, most - size);
    if (size > most) break;
  }
  return size;
}

const sizeOf = (file: PackedFile, most: number): Promise<number> => new Promise((resolve, reject) => {
  let size = 0;
  // JSZip's declarations leave out the stream that works outside of Node too.
  const stream = (file as unknown as { internalStream(type: "uint8array"): Streamed }).internalStream("uint8array");
  stream
    .on("data", (chunk) => {
      size += chunk.length;
      if (size <= most) return;
      stream.pause();
      resolve(size);
    })
    .on("error", (error) => reject(new Error(`${file.name}: ${error.message}`)))
    .on("end", () => resolve(size))
    .resume();
});
