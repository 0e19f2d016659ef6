/** From links to people: those that one person has handed in count together. */
import type { Answer } from './form';
import type { ReadLine } from './lines';

/** An answer and the line that it came in. */
export interface PlacedAnswer {
  readonly line: number;
  /** The time that the link says it was made at. */
  readonly at: number;
  readonly answer: Answer;
}

export interface Student {
  /** For lists: unique among them. */
  readonly key: string;
  readonly name: string;
  readonly number: string;
  readonly lines: readonly number[];
  /** The latest time that one of the links says it was made at, in seconds since 1970. */
  readonly at: number;
  /** By challenge, all different scenes that were handed in for it, from the newest to the oldest. */
  readonly answers: ReadonlyMap<string, readonly PlacedAnswer[]>;
}

/** Names that differ in case, in width or in how their accents are written are one name. */
function keyOf({ name, number }: { readonly name: string; readonly number: string }): string {
  return JSON.stringify(
    [name, number].map((text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')),
  );
}

/** In the order of their first lines. */
export function studentsOf(read: readonly ReadLine[]): readonly Student[] {
  const byKey = new Map<string, ReadLine[]>();
  for (const each of read) {
    const key = keyOf(each.handIn);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey].map(([key, lines]): Student => {
    const newest = lines.toSorted((one, other) => other.handIn.at - one.handIn.at || other.line - one.line);
    const answers = new Map<string, PlacedAnswer[]>();
    for (const { line, handIn } of newest) {
      for (const answer of handIn.answers) {
        const others = answers.get(answer.id) ?? [];
        const isKnown = others.some(({ answer: { scene } }) => scene === answer.scene);
        if (!isKnown) answers.set(answer.id, [...others, { line, at: handIn.at, answer }]);
      }
    }
    const [{ handIn }] = newest;
    return {
      key,
      name: handIn.name,
      number: handIn.number,
      lines: lines.map(({ line }) => line),
      at: handIn.at,
      answers,
    };
  });
}
