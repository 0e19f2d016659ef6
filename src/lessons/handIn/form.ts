/**
 * The form of a hand-in: a person's name, and for each challenge that was tried the scene that came nearest. A link
 * holds it as `#hand-in=1.` and a packet; whatever comes from outside passes the one schema here, and each scene the
 * schema of scenes when it is marked. docs/hand-in.md describes it.
 */
import * as v from 'valibot';
import { expectation, pathText, shorten } from '../../scene/faults';
import { cleanLabel } from '../../scene/label';
import { MAX_LABEL_LENGTH } from '../../scene/limits';
import { closed, listOf, matching, numberIn, trueOrFalse } from '../../scene/schema/fields';
import { written } from '../../scene/written';
import { MOST_UNPACKED_BYTES, pack, unpack } from './pack';

/** The scene that a person hands in for a challenge. */
export interface Answer {
  /** The challenge's. */
  readonly id: string;
  /** Whether the person's page found it solved: a claim, which the reader computes anew. */
  readonly solved: boolean;
  /** The scene as the fragment of a link. */
  readonly scene: string;
}

export interface HandIn {
  readonly name: string;
  /** A student number or the like; empty where there is none. */
  readonly number: string;
  /** Seconds since 1970 by the clock of whoever made it. */
  readonly at: number;
  readonly answers: readonly Answer[];
}

/** The name of the form in a link, with its `=`. */
export const HAND_IN = 'hand-in=';
const VERSION = '1';
/** Chat programs and mail cut longer addresses; such a hand-in travels as a file. */
export const MOST_SENT_LENGTH = 8_000;
/** Characters of a packet that is read at all. */
export const MOST_PACKED_LENGTH = 100_000;
/** Characters of one scene: 12 runs with long schedules have room. */
export const MOST_SCENE_LENGTH = 4_000;
export const MOST_ANSWERS = 100;
/** Seconds until the year 5138. */
const LATEST = 100_000_000_000;

/** Longer than a clean name: cleaning may leave signs out of it. */
const LONGEST_NAME = 4 * MAX_LABEL_LENGTH;

const shortText = matching(
  new RegExp(`^[^]{0,${LONGEST_NAME}}$`),
  `a text of at most ${written(LONGEST_NAME)} characters`,
);
const clean = v.pipe(shortText, v.transform(cleanLabel));
const answerSchema = closed<Answer>({
  id: matching(/^[a-z0-9-]{1,40}$/, 'the id of a challenge'),
  solved: trueOrFalse(),
  scene: matching(
    new RegExp(`^[^]{0,${MOST_SCENE_LENGTH}}$`),
    `the fragment of a link, of at most ${written(MOST_SCENE_LENGTH)} characters`,
  ),
});
const handInSchema = closed<HandIn>({
  name: v.pipe(
    clean,
    v.check((name) => name !== '', 'expected a name that can be seen'),
  ),
  number: clean,
  at: numberIn({ min: 0, max: LATEST, integer: true }),
  answers: v.pipe(
    listOf(answerSchema, { max: MOST_ANSWERS }),
    v.check(
      (answers) => new Set(answers.map((answer) => (answer as Answer).id)).size === answers.length,
      'a challenge is answered twice',
    ),
  ),
});

export type ReadHandIn = { readonly handIn: HandIn } | { readonly fault: string };

/** The fragment of a link, without `#`. Names are cleaned as they are when they are read. */
export async function writeHandIn({ name, number, at, answers }: HandIn): Promise<string> {
  const document: HandIn = { name: cleanLabel(name), number: cleanLabel(number), at, answers };
  return `${HAND_IN}${VERSION}.${await pack(JSON.stringify(document))}`;
}

/** @param code what stands behind `hand-in=` in a link. Never throws. */
export async function readHandIn(code: string): Promise<ReadHandIn> {
  const at = code.indexOf('.');
  const version = at < 0 ? code : code.slice(0, at);
  if (version !== VERSION || at < 0) return { fault: versionFault(version, at >= 0) };
  const packed = code.slice(at + 1);
  if (packed.length > MOST_PACKED_LENGTH)
    return { fault: expectation(`at most ${written(MOST_PACKED_LENGTH)} characters`, packed.length) };
  const unpacked = await unpack(packed);
  if ('fault' in unpacked)
    return {
      fault:
        unpacked.fault === 'damaged'
          ? 'the link is cut off or damaged'
          : `it unpacks to more than ${written(MOST_UNPACKED_BYTES)} bytes`,
    };
  let input: unknown;
  try {
    input = JSON.parse(unpacked.text);
  } catch {
    return { fault: 'it contains no hand-in' };
  }
  const parsed = v.safeParse(handInSchema, input);
  if (parsed.success) return { handIn: parsed.output };
  const [{ path, message }] = parsed.issues;
  const where = pathText((path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))));
  return { fault: where === '' ? message : `${where}: ${message}` };
}

/** The fault of a form that is another one than this page reads. */
function versionFault(version: string, isWhole: boolean): string {
  if (!/^[1-9]\d{0,3}$/.test(version)) return `the form of the link is not known: "${shorten(version)}"`;
  return isWhole
    ? `it was made by a newer version of this page (form ${version}; this one reads ${VERSION})`
    : 'the link is cut off or damaged';
}
