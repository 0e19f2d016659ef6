import { describe, expect, it } from 'vitest';
import { tablePieces } from '../../../../src/export/numbers/tables';
import { hideAnswer } from '../../../../src/lessons/reader/predict/hideAnswer';
import { neuron, run, sceneOf } from '../../../../src/lessons/scenes';
import { DEFAULT_VIEW } from '../../../../src/scene/defaults';
import { createLayerMarks } from '../../../../src/state/layerMarks';
import { createPlaybackStore, lastStep } from '../../../../src/state/playback';
import { createResults, type SurfaceResult } from '../../../../src/state/results';
import { createSceneStore } from '../../../../src/state/scene';
import { runsOf } from '../../experiment';

const DOCUMENT = sceneOf({
  objective: neuron('valley'),
  runs: [run('gd'), run('momentum')],
  start: { w: -2, b: -4 },
  steps: 50,
});

function covered(until: number) {
  const document = DOCUMENT;
  const [results, marks] = [createResults(), createLayerMarks()];
  const playback = createPlaybackStore(document.view, lastStep(document.scene));
  const known = new Map(runsOf(document).map((each) => [each.id, each]));
  const minimum = { w: 0, b: 0.4, loss: 0 };
  const surface: SurfaceResult = {
    window: document.view.window,
    size: 2,
    grid: new Float64Array(4),
    lowest: 0,
    highest: 1,
    quantiles: new Float64Array(21),
    isolines: [],
    minimum,
    minima: [minimum],
    coarse: false,
  };
  results.set('runs', known);
  results.set('surface', surface);
  const uncover = hideAnswer({ results, marks }, { playback }, until);
  return { results, marks, playback, known, surface, uncover };
}

describe('numbers that are saved while a prediction is asked', () => {
  const source = (until: number) => {
    const { results, uncover } = covered(until);
    const { scene } = DOCUMENT;
    return { source: { scene: createSceneStore(scene), results }, uncover };
  };
  const text = (pieces: Iterable<string> | null) => [...(pieces ?? [])].join('');

  it('end at the step that is known, in each format, and are whole once it is answered', () => {
    const { source: covers, uncover } = source(3);
    const rows = () =>
      text(tablePieces(covers, 'runs', 'csv', 'all'))
        .trim()
        .split('\n')
        .slice(1);
    expect(rows()).toHaveLength(2 * 4);
    const json: { runs: { rows: unknown[] }[] } = JSON.parse(
      text(tablePieces(covers, 'runs', 'json', 'all')),
    );
    expect(json.runs.map((run) => run.rows.length)).toEqual([4, 4]);
    uncover();
    expect(rows()).toHaveLength(2 * 51);
  });

  it('of the surface name no minimum', () => {
    for (const kind of ['surface', 'isolines'] as const)
      expect(text(tablePieces(source(3).source, kind, 'json', 'all'))).not.toContain('minim');
  });
});

describe('the stage of a prediction', () => {
  it('shows the runs up to the step and no minima, and everything again afterwards', () => {
    const { results, known, surface, uncover } = covered(3);
    expect(results.get('heldBack')).toBe(true);
    expect([...results.get('runs').values()].map(({ length, end }) => [length, end])).toEqual([
      [4, null],
      [4, null],
    ]);
    expect(results.get('surface')).toMatchObject({ minimum: null, minima: [] });
    uncover();
    expect(results.get('heldBack')).toBe(false);
    expect(results.get('runs')).toBe(known);
    expect(results.get('surface')).toBe(surface);
  });

  it('covers what comes later, and gives the same objects for the same results', () => {
    const { results, known } = covered(0);
    const before = results.get('runs');
    results.set('slow', true);
    expect(results.get('runs')).toBe(before);
    results.set('runs', new Map(known));
    expect(results.get('runs').get('r1')).toBe(before.get('r1'));
    expect(results.get('runs').get('r1')?.length).toBe(1);
  });

  it('lets the playhead go no further, also after an edit of the scene', () => {
    const { playback, uncover } = covered(3);
    playback.getState().seek(40);
    expect(playback.getState().playhead).toBe(3);
    playback.getState().setLast(50);
    expect(playback.getState().last).toBe(3);
    uncover();
    expect(playback.getState().last).toBe(50);
  });

  it('gives a scene that comes meanwhile its own step, once everything is shown again', () => {
    const { playback, uncover } = covered(0);
    playback.getState().setLast(40);
    playback.getState().replace({ ...DEFAULT_VIEW, playhead: 17 });
    expect(playback.getState().playhead).toBe(0);
    uncover();
    expect(playback.getState()).toMatchObject({ playhead: 17, last: 40 });
    const moved = covered(3);
    moved.playback.getState().replace({ ...DEFAULT_VIEW, playhead: 17 });
    moved.playback.getState().seek(2);
    moved.uncover();
    expect(moved.playback.getState().playhead).toBe(2);
  });

  it('keeps the layers that tell from view, and not the others', () => {
    const { marks, uncover } = covered(0);
    marks.markSpoiler('critical');
    marks.show('critical', [{ kind: 'point', at: { w: 0, b: 0 }, shape: 'dot', tone: 'ink' }]);
    marks.tell('critical', 'A minimum.');
    marks.show('pins', [{ kind: 'point', at: { w: 1, b: 1 }, shape: 'pin', tone: 'ink' }]);
    expect(marks.marks().map((mark) => mark.kind === 'point' && mark.shape)).toEqual(['pin']);
    expect(marks.sentences()).toEqual([]);
    uncover();
    expect(marks.marks()).toHaveLength(2);
    expect(marks.sentences()).toEqual(['A minimum.']);
  });
});
