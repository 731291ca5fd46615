/** What went over the wire, for benchmarks and for tests that hold the add-in to few round trips. */
export class Traffic {
  /** Requests to the workbook; the library's own (services, releasing of references) are not counted. */
  syncs = 0;
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  request(bytes: number, actions: number): void {
    this.syncs += 1;
    this.actions += actions;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  response(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  reset(): void {
    Object.assign(this, new Traffic());
  }
}

/** Excel on the web refuses more than this in one request or response. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Bytes of a text in UTF-8, without encoding it. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
