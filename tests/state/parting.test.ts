import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../src/catalog/columns';
import { openingScene } from '../../src/scene/defaults';
import type { RunResult } from '../../src/scene/outcome';
import { partingOf } from '../../src/scene/parting';
import { goToParting } from '../../src/state/parting';
import { createPlaybackStore } from '../../src/state/playback';
import { createResults } from '../../src/state/results';
import { createSceneStore } from '../../src/state/scene';
import { createViewStore } from '../../src/state/view';
import { follow } from '../engine/trajectory';

function run(id: string, path: readonly (readonly [w: number, b: number])[]): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(path.length));
  path.forEach(([w, b], row) => {
    columns[COLUMN.w][row] = w;
    columns[COLUMN.b][row] = b;
  });
  return { id, names: BASE_COLUMNS, columns, length: path.length, end: null };
}

/** 2 % of the longer side are 0.2. */
const WINDOW = { w: [-5, 5], b: [0, 4] } as const;
const east = run('east', [
  [0, 0],
  [0.1, 0],
  [0.2, 0],
  [0.3, 0],
]);
const north = run('north', [
  [0, 0],
  [0, 0.1],
  [0, 0.2],
  [0, 0.3],
]);

const partingStep = (...asked: Parameters<typeof partingOf>) => partingOf(...asked)?.step ?? null;

describe('the step at which runs part', () => {
  it('is the first that shows two of them a fiftieth of the window apart', () => {
    // √2 · 0.1 apart at step 1, √2 · 0.2 at step 2.
    expect(partingStep([east, north], WINDOW)).toBe(2);
    expect(partingStep([east, north], { w: [-50, 50], b: [0, 4] })).toBeNull();
    expect(partingStep([east, north], { w: [-0.1, 0.1], b: [0, 0.2] })).toBe(1);
  });

  it('counts exactly a fiftieth', () => {
    const still = run('still', [[0, 0]]);
    expect(
      partingStep(
        [
          still,
          run('leaves', [
            [0, 0],
            [0.125, 0],
            [0.25, 0],
          ]),
        ],
        { w: [0, 12.5], b: [0, 1] },
      ),
    ).toBe(2);
  });

  it('takes any two of many, in any order, and a run that has ended stays at its end', () => {
    const short = run('short', [
      [0, 0],
      [0.05, 0],
    ]);
    const third = run('third', [
      [0, 0],
      [0.1, 0],
      [0.2, 0],
      [0.35, 0],
    ]);
    expect(partingStep([east, third, short], WINDOW)).toBe(3);
    expect(partingStep([short, third, east].reverse(), WINDOW)).toBe(3);
    expect(partingStep([short, east], WINDOW)).toBe(3);
  });

  it('names the two that are furthest apart there, and by how much', () => {
    const near = run('near', [
      [0, 0],
      [0, 0],
      [0.01, 0],
    ]);
    const parting = partingOf([north, near, east], WINDOW);
    expect(parting).toEqual({
      step: 2,
      runs: ['north', 'east'],
      distance: expect.closeTo(Math.SQRT2 * 0.2, 12),
    });
  });

  it('is the start where they start apart, and none where there is one run or nothing of them', () => {
    expect(partingStep([east, run('far', [[3, 3]])], WINDOW)).toBe(0);
    expect(partingStep([east], WINDOW)).toBeNull();
    expect(partingStep([], WINDOW)).toBeNull();
    expect(partingStep([east, run('none', [])], WINDOW)).toBeNull();
  });

  it('is shown, for the visible runs of the opening scene', () => {
    const { scene: opening, view: openingView } = openingScene();
    const results = createResults();
    const wholes = opening.runs.map((each) => follow(opening.objective, each));
    results.set(
      'runs',
      new Map(
        opening.runs.map(({ id }, i) => [
          id,
          {
            id,
            names: BASE_COLUMNS,
            columns: BASE_COLUMNS.map((name) => wholes[i].columns[name]),
            length: wholes[i].length,
            end: wholes[i].end,
          },
        ]),
      ),
    );
    const scene = createSceneStore(opening);
    const playback = createPlaybackStore(openingView, 150);
    const view = createViewStore(openingView);
    playback.getState().play();
    const parting = goToParting({ scene, view, playback, results });
    const step = parting?.step ?? -1;
    expect(playback.getState()).toMatchObject({ playhead: step, playing: false });
    // Told apart on the map, and not one step earlier.
    const { window } = view.getState().view;
    const side = Math.max(window.w[1] - window.w[0], window.b[1] - window.b[0]);
    const widest = (row: number) =>
      Math.max(
        ...wholes.flatMap((one) =>
          wholes.map((other) =>
            Math.hypot(one.columns.w[row] - other.columns.w[row], one.columns.b[row] - other.columns.b[row]),
          ),
        ),
      );
    expect(widest(step)).toBeGreaterThanOrEqual(0.02 * side);
    expect(widest(step - 1)).toBeLessThan(0.02 * side);
    expect(parting?.distance).toBeCloseTo(widest(step), 12);
    const [one, other] = (parting?.runs ?? []).map((id) => opening.runs.findIndex((each) => each.id === id));
    expect(one).toBeLessThan(other);
    const [{ columns: from }, { columns: to }] = [wholes[one], wholes[other]];
    expect(parting?.distance).toBeCloseTo(
      Math.hypot(from.w[step] - to.w[step], from.b[step] - to.b[step]),
      12,
    );
    // Of one run that is left there is nothing to part.
    scene.getState().edit((before) => ({
      ...before,
      runs: before.runs.map((each, i) => ({ ...each, visible: i === 0 })),
    }));
    playback.getState().seek(40);
    expect(goToParting({ scene, view, playback, results })).toBeNull();
    expect(playback.getState().playhead).toBe(40);
  });
});
