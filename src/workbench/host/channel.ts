/** The way between the host and the window in which the Office library runs: texts in both directions. */
export interface HostChannel {
  /** To the library. */
  post(message: string): void;
  /** From the library; gives the function that stops it. */
  listen(receive: (message: string) => void): () => void;
}
