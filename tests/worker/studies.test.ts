import { afterEach, describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import type { RunResult } from '../../src/scene/outcome';
import type { Scene } from '../../src/scene/types';
import { follow } from '../engine/trajectory';
import { Page } from './local-worker';

const { scene } = openingScene();
const saddle: Scene = { ...scene, objective: { kind: 'function', id: 'saddle', params: {} } };
const ORIGIN = { points: [{ w: 1, b: 2 }] };
const pages: Page[] = [];

function open(): Page {
  const page = new Page();
  pages.push(page);
  return page;
}

afterEach(() => {
  for (const page of pages.splice(0)) page.client.dispose();
});

describe('a question to the worker', () => {
  it('is answered, and again when the objective has changed', async () => {
    const page = open();
    const answers: (Float64Array | null)[] = [];
    page.show(scene);
    page.client.ask('samples', ORIGIN, (answer) => {
      answers.push(answer);
      page.noticed();
    });
    await page.until(() => answers.length === 1);
    page.show(saddle);
    await page.until(() => answers.length === 2);
    expect(answers[0]).toHaveLength(3);
    expect(answers[1]).not.toEqual(answers[0]);
  });

  it('is not answered once it is withdrawn', async () => {
    const page = open();
    let answered = 0;
    page.show(scene);
    const withdraw = page.client.ask('samples', ORIGIN, () => answered++);
    withdraw();
    await page.settled(scene);
    page.show(saddle);
    await page.settled(saddle);
    expect(answered).toBe(0);
  });

  it('is asked again of the worker that takes over from a dead one', async () => {
    const page = open();
    let answered = 0;
    page.show(scene);
    page.client.ask('samples', ORIGIN, () => {
      answered++;
      page.noticed();
    });
    await page.until(() => answered === 1);
    page.worker.onerror?.({ message: 'out of memory' });
    await page.until(() => answered === 2);
  });

  it('about an experiment gives the same runs as the scene would, and holds for every objective', async () => {
    const page = open();
    const answers: (readonly RunResult[] | null)[] = [];
    page.show(saddle);
    page.client.ask('experiment', { objective: scene.objective, runs: scene.runs }, (answer) => {
      answers.push(answer);
      page.noticed();
    });
    await page.until(() => answers.length === 1);
    const results = answers[0] as readonly RunResult[];
    results.forEach((result, index) => {
      const whole = follow(scene.objective, scene.runs[index]);
      expect(result.end).toEqual(whole.end);
      result.names.forEach((name, c) => {
        expect(result.columns[c].subarray(0, result.length)).toEqual(
          whole.columns[name].subarray(0, whole.length),
        );
      });
    });
    page.show(scene);
    await page.settled(scene);
    expect(answers).toHaveLength(1);
  });

  it('about an experiment may be about a formula that nobody has shown yet', async () => {
    const page = open();
    const answers: (readonly RunResult[] | null)[] = [];
    page.show(scene);
    const objective = { kind: 'formula', text: 'w^2 + b^2' } as const;
    page.client.ask('experiment', { objective, runs: [scene.runs[0]] }, (answer) => {
      answers.push(answer);
      page.noticed();
    });
    await page.until(() => answers.length === 1);
    expect(answers[0]?.[0].end?.reason).toBe('steps');
    expect(page.faults).toEqual([]);
  });

  it('that cannot be answered is answered with nothing, and the fault is told', async () => {
    const page = open();
    const answers: unknown[] = [];
    page.show(scene);
    const objective = { kind: 'function', id: 'no-such', params: {} } as const;
    page.client.ask('experiment', { objective, runs: [] }, (answer) => {
      answers.push(answer);
      page.noticed();
    });
    await page.until(() => answers.length === 1 && page.faults.length === 1);
    expect(answers).toEqual([null]);
    expect(page.faults[0]).toContain('study: ');
    await page.settled(scene);
  });
});
