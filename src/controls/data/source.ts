/** A text that came from outside, and where from. */
export interface DataSource {
  readonly name: string;
  readonly text: string;
}
