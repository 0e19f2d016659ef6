/** A run that may be read in: the content of a file, or a text from the clipboard. */
export interface RunSource {
  /** The file's name; null for the clipboard. */
  readonly name: string | null;
  readonly content: string | Uint8Array;
}
