import { describe, expect, it } from 'vitest';
import { changeWords, distantWords } from '../../../src/app/announce/sceneChange';
import { openingScene } from '../../../src/scene/defaults';
import { runNames } from '../../../src/scene/runName';
import { chooseSurface } from '../../../src/scene/surfaceChoice';
import type { RunSpec, Scene } from '../../../src/scene/types';

const { scene } = openingScene();
const [first, second, third] = runNames(scene.runs);
const withRun = (index: number, change: Partial<RunSpec>, from: Scene = scene): Scene => ({
  ...from,
  runs: from.runs.map((run, at) => (at === index ? { ...run, ...change } : run)),
});
const withAll = (change: Partial<RunSpec>): Scene => ({
  ...scene,
  runs: scene.runs.map((run) => ({ ...run, ...change })),
});
const changed = (after: Scene, before = scene) => changeWords(before, after);

describe('a change in words', () => {
  it('of a surface is its name', () => {
    expect(changed({ ...scene, objective: chooseSurface(scene, 'function:easom').scene.objective })).toBe(
      'Surface: Easom.',
    );
    expect(
      changed({
        ...scene,
        objective: { kind: 'neuron', loss: 'mean', data: { kind: 'preset', id: 'valley' } },
      }),
    ).toBe('Surface: Valley.');
  });

  it('of a part of the surface is that part', () => {
    const bowl = (condition: number): Scene => ({
      ...scene,
      objective: { kind: 'function', id: 'rosenbrock', params: { a: 1, c: condition } },
    });
    expect(changed(bowl(7), bowl(100))).toBe('Steepness across the valley c: 7.');
    const data = { kind: 'preset', id: 'two-points' } as const;
    const neuron = (loss: string): Scene => ({ ...scene, objective: { kind: 'neuron', loss, data } });
    expect(changed(neuron('half-sum'), neuron('mean'))).toMatch(/^Loss: ./);
  });

  it('of one run says whose it is', () => {
    const eta = { ...scene.runs[0].hyper, eta: 0.25 };
    expect(changed(withRun(0, { hyper: eta }))).toBe(`${first}: Learning rate η 0.25.`);
    expect(changed(withRun(1, { steps: 1200 }))).toBe(`${second}: 1 200 steps.`.replace(' 200', '\u202f200'));
    expect(changed(withRun(2, { visible: false }))).toBe(`${third}: hidden.`);
    expect(changed(withRun(0, { decay: { kind: 'l2', lambda: 0.1 } }))).toContain(
      'weight decay L2 penalty, λ 0.1',
    );
    expect(changed(withRun(0, { batch: { size: 4, order: 'sequential', seed: 1 } }))).toBe(
      `${first}: batch of 4 points.`,
    );
    expect(changed(withRun(0, { label: 'Mine' }))).toBe('Mine: now called Mine.');
    expect(changed(withRun(0, { schedule: { kind: 'cosine', period: 100, floor: 0 } }))).toMatch(
      /: schedule of η \w/,
    );
  });

  it('of all runs alike is said once', () => {
    expect(changed(withAll({ start: { w: 1, b: -3 } }))).toBe('All runs: start at w 1, b \u22123.');
  });

  it('of runs that come, go or change places', () => {
    const fewer = { ...scene, runs: scene.runs.slice(1) };
    expect(changed(fewer)).toBe(`${first}: removed.`);
    expect(changed(scene, fewer)).toBe(`${first}: added.`);
    expect(changed({ ...scene, runs: [...scene.runs].reverse() })).toBe('Order of the runs changed.');
  });

  it('is no long list', () => {
    const after = [0, 1, 2, 3].reduce<Scene>(
      (before, index) => withRun(index, { steps: 10 + index }, before),
      scene,
    );
    expect(changed(after)).toMatch(/; and 1 more change\.$/);
  });

  it('is nothing where nothing is different', () => {
    expect(changed({ ...scene, runs: [...scene.runs] })).toBe('');
  });
});

describe('an edit', () => {
  it('is told of where its own control does not: surfaces, and runs that come, go, hide and show', () => {
    expect(distantWords(scene, withRun(0, { steps: 7 }))).toBe('');
    expect(distantWords(scene, withRun(0, { visible: false }))).toBe(`${first}: hidden.`);
    expect(distantWords(withRun(0, { visible: false }), scene)).toBe(`${first}: shown.`);
    expect(distantWords(scene, chooseSurface(scene, 'function:easom').scene)).toBe('Surface: Easom.');
    expect(distantWords(scene, { ...scene, runs: scene.runs.slice(0, 3) })).toMatch(/: removed\.$/);
  });
});
