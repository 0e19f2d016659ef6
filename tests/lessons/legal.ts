// Checks that a scene of a lesson is one that a person could save, share and open again.
import { decodeHashStrict, encodeHash, encodeShared } from '../../src/scene/codec';
import { flatten } from '../../src/scene/file';
import { parseDocument } from '../../src/scene/parse';
import type { SceneDocument } from '../../src/scene/types';

/** @returns what is wrong with it, or an empty text */
export function faultsOf({ scene, view }: SceneDocument, place: string): string {
  const document = { scene, view: { ...view, lesson: place } };
  const parsed = parseDocument(flatten(document));
  if ('faults' in parsed) return parsed.faults.map(({ path, message }) => `${path}: ${message}`).join('\n');
  if (encodeShared(document) === null) return 'too long for a link';
  const read = decodeHashStrict(encodeHash(document));
  return 'faults' in read ? `the link: ${read.faults.map(({ path }) => path).join(', ')}` : '';
}
