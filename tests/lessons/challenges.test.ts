import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedParts, isAttempt, judgeAttempt } from '../../src/lessons/challenges/judge';
import type { Challenge } from '../../src/lessons/define';
import { parseProgress } from '../../src/lessons/reader/progress';
import type { SceneDocument } from '../../src/scene/types';
import { runsOf } from './experiment';
import { faultsOf } from './legal';
import { blocksOf, lessons } from './shelf';

const challenges = blocksOf('challenge').map(({ place, block }) => ({
  place,
  id: block.challenge.id,
  challenge: block.challenge,
}));

function judged(challenge: Challenge, document: SceneDocument) {
  return judgeAttempt(challenge, { scene: document.scene, runs: runsOf(document) });
}

describe('the challenges', () => {
  it('are some in every lesson, and as many in all as the README says', () => {
    const challenged = new Set(challenges.map(({ place }) => place.split('.')[0]));
    expect(lessons.map(({ id }) => id).filter((id) => !challenged.has(id))).toEqual([]);
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`challenges, ${challenges.length} in all`);
  });

  it('have ids of their own, which the stored progress can hold', () => {
    const ids = challenges.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...parseProgress(JSON.stringify({ solved: ids })).solved]).toEqual(ids);
  });
});

describe.each(challenges)('$place, $id', ({ place, challenge }) => {
  it('is not solved by the scene that it begins with', () => {
    const { changed, solved } = judged(challenge, challenge.document());
    expect(changed).toEqual([]);
    expect(solved).toBe(false);
  });

  it('is solved by its solution, which keeps what is to be kept', () => {
    const { changed, goals, solved } = judged(challenge, challenge.solution());
    expect(changed.map(({ name }) => name)).toEqual([]);
    expect(goals.filter(({ met }) => !met).map(({ goal, value }) => [goal.name, value])).toEqual([]);
    expect(solved).toBe(true);
  });

  it('begins with a legal scene, and ends with one', () => {
    expect(faultsOf(challenge.document(), place)).toBe('');
    expect(faultsOf(challenge.solution(), place)).toBe('');
  });

  it('has bounds on every goal, a hint, and a reason', () => {
    expect(challenge.goals.length).toBeGreaterThan(0);
    for (const { atMost, atLeast } of challenge.goals) expect(atMost ?? atLeast).toBeDefined();
    expect(challenge.hints.length).toBeGreaterThan(0);
    expect(challenge.because).not.toBe('');
  });

  it('notices when another surface is on show, or a kept part has changed', () => {
    const { scene } = challenge.solution();
    const elsewhere = { ...scene, objective: { kind: 'formula', text: 'w^2 + b^2' } as const };
    expect(isAttempt(challenge, scene)).toBe(true);
    expect(isAttempt(challenge, elsewhere)).toBe(false);
    expect(changedParts(challenge, elsewhere).map(({ name }) => name)).toContain('the surface');
  });
});
