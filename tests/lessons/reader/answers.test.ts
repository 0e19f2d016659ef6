import { beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeAttempt, nearness } from '../../../src/lessons/challenges/judge';
import { withRun } from '../../../src/lessons/challenges/step';
import type { Challenge } from '../../../src/lessons/define';
import { keepAnswer, parseAnswers, readAnswers } from '../../../src/lessons/reader/answers';
import type { SceneDocument } from '../../../src/scene/types';
import { runsOf } from '../experiment';
import { BY_ID } from '../handIn/syntheticClass';

const challenge = BY_ID.get('off-the-plain') as Challenge;
const rate = (eta: number) => withRun(challenge.document(), 0, { hyper: { eta } });
const judged = (document: SceneDocument) =>
  judgeAttempt(challenge, { scene: document.scene, runs: runsOf(document) });
const keep = (document: SceneDocument) => keepAnswer(challenge, document.scene, judged(document));

describe('answers kept on the machine', () => {
  let stored: Map<string, string>;
  beforeEach(() => {
    stored = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
    return () => vi.unstubAllGlobals();
  });

  it('are the tries that come nearer, until one solves the challenge and stays', () => {
    keep(challenge.document());
    expect(readAnswers()).toEqual([]);
    keep(rate(5));
    expect(readAnswers()[0].scene).toContain('eta=5');
    keep(rate(0.5));
    expect(readAnswers()[0].scene).toContain('eta=5');
    keep(rate(10));
    expect(readAnswers()[0]).toMatchObject({ id: challenge.id, solved: false });
    expect(readAnswers()[0].scene).toContain('eta=10');
    keep(challenge.solution());
    expect(readAnswers()[0]).toMatchObject({ solved: true });
    keep(rate(16));
    expect(readAnswers()).toHaveLength(1);
    expect(readAnswers()[0].scene).toContain('eta=15');
  });

  it('are no scene whose kept parts have changed, and of no more runs than the challenge has', () => {
    const elsewhere = withRun(rate(5), 0, { start: { w: 1, b: 1 } });
    keep(elsewhere);
    expect(readAnswers()).toEqual([]);
    const { scene, view } = rate(5);
    const [first] = scene.runs;
    keep({ scene: { ...scene, runs: [first, { ...first, id: 'r2' }] }, view });
    expect(readAnswers()[0].scene.match(/run=/g)).toHaveLength(1);
  });

  it('are none where storage is forbidden or full', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    });
    keep(rate(5));
    expect(readAnswers()).toEqual([]);
  });

  it('are read past whatever else is stored', () => {
    const good = { id: 'a', solved: true, near: 1, scene: 'v=1&end' };
    const text = JSON.stringify([
      good,
      null,
      7,
      { ...good, id: 'A!' },
      { ...good, id: 'b', scene: 'x'.repeat(5000) },
    ]);
    expect(parseAnswers(text)).toEqual([good]);
    for (const bad of [null, '', '{', '{}', '"x"', 'x'.repeat(600_000)])
      expect(parseAnswers(bad)).toEqual([]);
  });
});

it('counts a try as nearer the more goals it meets, and the smaller the miss', () => {
  const near = [0.5, 5, 10, 15].map((eta) => nearness(judged(rate(eta))));
  expect(near).toEqual(near.toSorted((one, other) => one - other));
  expect(near[3]).toBe(challenge.goals.length);
});
