import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceChanges } from '../../../src/app/announce/announcer';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import { openingScene } from '../../../src/scene/defaults';
import type { RunEnd } from '../../../src/scene/outcome';
import { runNames } from '../../../src/scene/runName';
import { setSteps, setVisible } from '../../../src/state/edits';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';

const opening = openingScene();
const [first, second] = runNames(opening.scene.runs);
const [{ id }] = opening.scene.runs;
const GOING: RunEnd = { reason: 'steps', at: 150, rest: null };
const DIVERGED: RunEnd = { reason: 'diverged', at: 34, rest: null };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function page() {
  const scene = createSceneStore(opening.scene);
  const view = createViewStore(opening.view);
  const playback = createPlaybackStore(opening.view, 150);
  const results = createResults();
  const computing = { halt: () => {}, goOn: () => {}, isGivenUp: () => false };
  const said: string[] = [];
  const stop = announceChanges({ scene, view, playback, results, computing }, (text) => said.push(text));
  const end = (...ends: (RunEnd | null)[]) =>
    results.set(
      'runs',
      new Map(
        opening.scene.runs.map((run, index) => [
          run.id,
          { id: run.id, names: BASE_COLUMNS, columns: [], length: 0, end: ends[index] ?? null },
        ]),
      ),
    );
  /** All that has been said once everything has come to rest. */
  const heard = () => {
    vi.runAllTimers();
    return said.splice(0);
  };
  return { scene: scene.getState, view: view.getState, playback: playback.getState, end, heard, stop };
}

describe('undo and redo', () => {
  it('say what is as it was, once for many in a row', () => {
    const { scene, heard } = page();
    for (const steps of [10, 20, 30]) scene().edit((before) => setSteps(before, id, steps));
    expect(heard()).toEqual([]);
    scene().undo();
    expect(heard()).toEqual([`Undone. ${first}: 20 steps.`]);
    scene().undo();
    scene().undo();
    expect(heard()).toEqual([`Undone. ${first}: 150 steps.`]);
    scene().redo();
    expect(heard()).toEqual([`Redone. ${first}: 10 steps.`]);
  });

  it('are told right after an edit, and after one another', () => {
    const { scene, heard } = page();
    scene().edit((before) => setSteps(before, id, 20));
    scene().undo();
    scene().redo();
    expect(heard()).toEqual([`Undone. ${first}: 150 steps. Redone. ${first}: 20 steps.`]);
  });

  it('are no edit that happens to lead to the same scene', () => {
    const { scene, heard } = page();
    scene().edit((before) => setSteps(before, id, 10));
    scene().edit((before) => setSteps(before, id, 150));
    expect(heard()).toEqual([]);
  });
});

describe('the status of runs', () => {
  const all = (end: RunEnd) => opening.scene.runs.map(() => end);

  it('is said where it has become another one, and not at first', () => {
    const { end, heard } = page();
    end(...all(GOING));
    expect(heard()).toEqual([]);
    end(DIVERGED, ...all(GOING).slice(1));
    expect(heard()).toEqual([`${first} diverged at 34.`]);
    end({ ...DIVERGED, at: 30 }, ...all(GOING).slice(1));
    expect(heard()).toEqual([]);
  });

  it('waits until all runs are computed, and names no more than three', () => {
    const { end, heard } = page();
    end(...all(GOING));
    end(null, ...all(DIVERGED).slice(1));
    expect(heard()).toEqual([]);
    end(...all(DIVERGED));
    const [text] = heard();
    expect(text).toContain(`${first} diverged at 34; ${second} diverged at 34;`);
    expect(text).toMatch(/and 1 more run\.$/);
  });
});

it('hiding a run and moving the map are said together, once they have come to rest', () => {
  const { scene, view, heard } = page();
  scene().edit((before) => setVisible(before, id, false));
  for (let i = 1; i <= 20; i++) view().setWindow({ w: [-i, i], b: [-1, 2.5] });
  expect(heard()).toEqual([`${first}: hidden. The map shows w from \u221220 to 20, b from \u22121 to 2.5.`]);
});

it('the playhead at rest is said, and nothing after the end', () => {
  const { playback, heard, stop } = page();
  playback().seek(12);
  expect(heard()).toEqual(['Step 12 of 150.']);
  playback().seek(20);
  stop();
  expect(heard()).toEqual([]);
});
