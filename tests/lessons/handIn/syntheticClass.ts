// Made-up classes: students with names from many places, who solve, try, leave out, forge and damage.

import type { Challenge } from '../../../src/lessons/define';
import { type Answer, type HandIn, writeHandIn } from '../../../src/lessons/handIn/form';
import { writeAnswer } from '../../../src/lessons/handIn/scene';
import { createRandom } from '../../../src/math/random';
import type { Scene } from '../../../src/scene/types';
import { blocksOf } from '../shelf';

export const CHALLENGES: readonly Challenge[] = blocksOf('challenge').map(({ block }) => block.challenge);
export const BY_ID = new Map(CHALLENGES.map((challenge) => [challenge.id, challenge]));

const FIRST = ['Ada', 'Émile', '李', 'محمد', 'Zoë', 'Nnamdi', 'Ingrid', 'José', 'Žofia', '=Bobby'];
const LAST = ['Lovelace', 'Noether', '小龍', 'الخوارزمي', 'Ångström', 'Okafor', 'de la Cruz', 'O’Neil'];

/** The kind of an answer, as it has to come out. */
export type Truth = 'solved' | 'tried' | 'refused';

export interface Synthetic {
  readonly handIn: HandIn;
  readonly truth: ReadonlyMap<string, Truth>;
}

export function fragmentOf(challenge: Challenge, scene: Scene): string {
  const fragment = writeAnswer(challenge, scene);
  if (fragment === null) throw new Error(`The scene of ${challenge.id} is too long`);
  return fragment;
}

/** A solution with a kept part changed: forged. */
export function forgedScene(challenge: Challenge): Scene {
  const { scene } = challenge.solution();
  return { ...scene, objective: { kind: 'function', id: 'bowl', params: { kappa: 2, angle: 0 } } };
}

function answerOf(challenge: Challenge, kind: number): { answer: Answer; truth: Truth } {
  const { id } = challenge;
  const solution = fragmentOf(challenge, challenge.solution().scene);
  const first = fragmentOf(challenge, challenge.document().scene);
  if (kind < 5) return { answer: { id, solved: true, scene: solution }, truth: 'solved' };
  if (kind < 7) return { answer: { id, solved: false, scene: first }, truth: 'tried' };
  // Said to be solved by the scene that the challenge begins with.
  if (kind < 8) return { answer: { id, solved: true, scene: first }, truth: 'refused' };
  return {
    answer: { id, solved: true, scene: fragmentOf(challenge, forgedScene(challenge)) },
    truth: 'refused',
  };
}

/** @param seed the same class each time */
export function syntheticClass(seed: number, size: number): readonly Synthetic[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, (_, place): Synthetic => {
    const name = `${FIRST[random.below(FIRST.length)]} ${LAST[random.below(LAST.length)]}`;
    const drawn = CHALLENGES.flatMap((challenge) => {
      const kind = random.below(14);
      return kind < 10 ? [answerOf(challenge, kind)] : [];
    });
    return {
      handIn: {
        name,
        number: String(1000 + place),
        at: 1_790_000_000 + random.below(1_000_000),
        answers: drawn.map(({ answer }) => answer),
      },
      truth: new Map(drawn.map(({ answer, truth }) => [answer.id, truth])),
    };
  });
}

/** The class as a teacher pastes it: a head, names and comments around the links, empty lines. */
export async function pasted(all: readonly Synthetic[]): Promise<readonly string[]> {
  const links = await Promise.all(all.map(({ handIn }) => writeHandIn(handIn)));
  return [
    'Name\tLink\tComment',
    ...links.map(
      (link, index) => `${all[index].handIn.name}\thttps://example.org/errorscape/#${link}\tthank you.`,
    ),
    '',
  ];
}
