import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import { DEFAULT_VIEW, defaultRun } from '../../../src/scene/defaults';
import { LAYER_IDS } from '../../../src/scene/layerIds';
import type { RunSpec, Scene, View } from '../../../src/scene/types';
import { createLayerMarks } from '../../../src/state/layerMarks';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults, type RunResult, type SurfaceResult } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { surface3dText } from '../../../src/text/surface3d';
import { describePicture } from '../../../src/views/surface3d/describe';

const SURFACE: SurfaceResult = {
  window: { w: [-1, 2], b: [-3, 4] },
  size: 2,
  grid: new Float64Array(4),
  lowest: 0.25,
  highest: 8,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: { w: 1.25, b: -0.5, loss: 0.125 },
  minima: [],
  coarse: false,
};

function threeSteps(id: string): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(3));
  columns[COLUMN.w].set([-2, 0.25, 0.75]);
  columns[COLUMN.b].set([3, 2.5, 1.5]);
  columns[COLUMN.loss].set([8, 4, 2]);
  return { id, names: BASE_COLUMNS, columns, length: 3, end: null };
}

const runNamed = (id: string, visible = true): RunSpec => ({
  ...defaultRun('gd', id),
  label: `Run ${id}`,
  visible,
});

interface Shown {
  readonly surface?: SurfaceResult | null;
  readonly runs?: readonly RunSpec[];
  readonly known?: readonly string[];
  readonly view?: Partial<View>;
  readonly sentences?: readonly string[];
}

function inWords({
  surface = SURFACE,
  runs = [],
  known = runs.map(({ id }) => id),
  view = {},
  sentences = [],
}: Shown) {
  const scene: Scene = {
    version: 1,
    objective: { kind: 'function', id: 'bowl', params: {} },
    runs,
    sharedStart: false,
  };
  const results = createResults();
  results.set('surface', surface);
  results.set('runs', new Map(known.map((id) => [id, threeSteps(id)])));
  const whole = { ...DEFAULT_VIEW, ...view };
  const board = createLayerMarks();
  LAYER_IDS.slice(0, sentences.length).forEach((layer, i) => {
    board.tell(layer, sentences[i]);
  });
  const workbench: Partial<Workbench> = {
    results,
    scene: createSceneStore(scene),
    view: createViewStore(whole),
    playback: createPlaybackStore(whole, 100),
    marks: board,
  };
  return describePicture(workbench as Workbench);
}

const camera = (elevation: number) => ({ camera: { ...DEFAULT_VIEW.camera, elevation } });

describe('the 3D picture in words', () => {
  it('is its name while there is no surface', () => {
    expect(inWords({ surface: null })).toBe(surface3dText.title);
  });

  it('has the range of the losses and the lowest point, as far as they are known', () => {
    expect(inWords({})).toContain('L from 0.25 to 8. Lowest point at w 1.25, b −0.5.');
    expect(inWords({ surface: { ...SURFACE, minimum: null } })).not.toContain('Lowest');
    const none = { ...SURFACE, lowest: Number.NaN, highest: Number.NaN, minimum: null };
    expect(inWords({ surface: none })).toContain('Undefined everywhere in this window.');
  });

  it('says where each visible run with numbers is at the playhead', () => {
    const runs = [runNamed('r1'), runNamed('r2', false), runNamed('r3')];
    const text = inWords({ runs, known: ['r1', 'r2'], view: { playhead: 1 } });
    expect(text).toContain('Run r1 at w 0.25, b 2.5, L 4. ');
    expect(text).not.toMatch(/Run r[23]/);
    expect(inWords({ runs, view: { playhead: 50 } })).toContain('Run r3 at w 0.75, b 1.5, L 2');
  });

  it('names twelve runs, and no more', () => {
    const runs = Array.from({ length: 13 }, (_, i) => runNamed(`r${i + 1}`));
    expect(inWords({ runs }).match(/Run r\d+/g)).toHaveLength(12);
  });

  it.each([
    [90, 'Seen from the top.'],
    [89, 'Seen from the top.'],
    [88.4, 'Seen from 88 degrees above.'],
    [35, 'Seen from 35 degrees above.'],
  ])('at %d degrees says: %s', (elevation, sentence) => {
    expect(inWords({ view: camera(elevation) })).toContain(sentence);
  });

  it('says that heights are logarithms where they are', () => {
    const sentence = 'Its height is the logarithm of L.';
    expect(inWords({ view: { height: 'log' } })).toContain(sentence);
    expect(inWords({ view: { height: 'linear' } })).not.toContain(sentence);
    expect(inWords({ surface: { ...SURFACE, lowest: -1 }, view: { height: 'log' } })).not.toContain(sentence);
  });

  it('ends with what the layers say', () => {
    expect(inWords({ sentences: ['Arrows point downhill.', 'A ruler.'] })).toContain(
      'Arrows point downhill. A ruler.',
    );
  });
});
