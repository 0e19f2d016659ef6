/** Names of challenges and predictions, from their ids. */

/** Words of ids that are not written as they stand there. */
const SPELLED: Readonly<Record<string, string>> = {
  'u turns': 'u-turns',
  nag: 'NAG',
  adam: 'Adam',
  rmsprop: 'RMSProp',
  // This one would tell what its prediction asks.
  'the lucky step': 'step 50',
};
const WORDS = new RegExp(`\\b(${Object.keys(SPELLED).join('|')})\\b`, 'g');

/** "nag-far-ahead": "NAG far ahead". */
export function taskName(id: string): string {
  return id.replaceAll('-', ' ').replace(WORDS, (word) => SPELLED[word]);
}
