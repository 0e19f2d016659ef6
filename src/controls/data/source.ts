/** A text that came from outside, and where from. */
export interface DataSource {
  /** The file's name; null for a text that was pasted. */
  readonly name: string | null;
  readonly text: string;
}
