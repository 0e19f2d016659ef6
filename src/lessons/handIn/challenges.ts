/** All challenges in the lessons' order, each with where it stands. */
import { loadPart } from '../../browser/loadPart';
import type { Challenge } from '../define';
import { LESSONS } from '../index';
import { lessonAddress } from '../reader/lessonAddress';

export interface PlacedChallenge {
  readonly challenge: Challenge;
  /** The lesson's id, number and title. */
  readonly lesson: string;
  readonly number: string;
  readonly title: string;
  /** The address of its step: `momentum.your-turn`. */
  readonly place: string;
}

/** @throws where a lesson could not be loaded */
export async function loadChallenges(): Promise<readonly PlacedChallenge[]> {
  const lessons = await Promise.all(LESSONS.map(({ load }) => loadPart(load)));
  return lessons.flatMap(({ id, number, title, steps }) =>
    steps.flatMap((step) =>
      step.blocks.flatMap((block): readonly PlacedChallenge[] =>
        block.kind === 'challenge'
          ? [{ challenge: block.challenge, lesson: id, number, title, place: lessonAddress(id, step.id) }]
          : [],
      ),
    ),
  );
}
