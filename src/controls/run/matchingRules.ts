import type { OptimizerEntry } from '../../catalog/define';

interface Section<Name extends string> {
  readonly section: Name;
  readonly entries: readonly OptimizerEntry[];
}

/** Letters and digits alone, without accents or case: "SF-AdamW" is found by "sf adamw". */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The entries that have every word of what is sought in their names and lines, by section. Where some have it in their
 * names, only those.
 */
export function matchingRules<Name extends string>(
  sections: readonly Section<Name>[],
  sought: string,
): readonly Section<Name>[] {
  const words = plain(sought).split(' ').filter(Boolean);
  const within = (textOf: (entry: OptimizerEntry) => string) =>
    sections
      .map(({ section, entries }) => ({
        section,
        entries: entries.filter((entry) => {
          const text = plain(textOf(entry));
          return words.every((word) => text.includes(word));
        }),
      }))
      .filter(({ entries }) => entries.length > 0);
  const byName = within(({ id, name, short }) => `${id} ${name} ${short}`);
  return byName.length > 0
    ? byName
    : within(({ id, name, summary, when }) => `${id} ${name} ${summary} ${when}`);
}
