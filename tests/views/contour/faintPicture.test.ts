/** The paths after the playhead are drawn once, and shown as a picture for as long as nothing of them changes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { drawFaintRuns, type FaintRun } from '../../../src/views/contour/faintPaths';
import { createFaintPicture } from '../../../src/views/contour/faintPicture';
import { plotFrame } from '../../../src/views/contour/frame';
import { drawnRun } from '../../../src/views/contour/paths';

let theme = 'light';
vi.mock('../../../src/browser/theme', () => ({
  themeColour: (name: string) => `${theme} ${name}`,
  runColour: (colour: number) => `${theme} ${colour}`,
}));
vi.mock('../../../src/runStyle/markerPaths', () => ({ markerShape: () => ({}) }));

const frame = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] });
if (frame === null) throw new Error('No room');

/** A context that counts its strokes of lines, with their opacity, and its copies of pictures. */
function recorder(width = 888) {
  const seen = { strokes: [] as number[], copies: 0 };
  const state: Record<string, unknown> = {
    canvas: { width, height: 864 },
    globalAlpha: 1,
    getTransform: () => ({ a: 2 }),
    getContextAttributes: () => ({ willReadFrequently: true }),
    stroke: (marker?: Path2D) => {
      if (marker === undefined) seen.strokes.push(Number(state.globalAlpha));
    },
    drawImage: () => {
      seen.copies++;
    },
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name in state ? state[String(name)] : () => {}),
    set: (_, name, value) => {
      state[String(name)] = value;
      return true;
    },
  });
  return { context, seen };
}

function faintRun(phase: number, selected = false): FaintRun {
  const spiral = (turn: number) =>
    Float64Array.from({ length: 100 }, (_, i) => (i / 20) * Math.sin(i / 9 + turn));
  const columns = BASE_COLUMNS.map((_, c) => spiral(phase + c));
  const run = { id: 'r1', names: BASE_COLUMNS, columns, length: 100, end: null, job: 1 };
  return {
    run: drawnRun(run, frame as NonNullable<typeof frame>, undefined, 100),
    style: ruleStyle('adam'),
    selected,
  };
}

let pictures: ReturnType<typeof recorder>[] = [];

beforeEach(() => {
  theme = 'light';
  pictures = [];
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext() {
        const made = recorder();
        pictures.push(made);
        return made.context;
      },
    }),
  });
});

const runs = [faintRun(0), faintRun(1, true)];

it('draws each run’s whole path faintly', () => {
  const { context, seen } = recorder();
  drawFaintRuns(context, runs);
  expect(seen).toEqual({ strokes: [0.3, 0.3], copies: 0 });
});

describe('a picture of faint paths', () => {
  it('is made when they are asked for a second time, and serves from then on', () => {
    const draw = createFaintPicture();
    const { context, seen } = recorder();
    draw(context, runs);
    expect([seen, pictures.length]).toEqual([{ strokes: [0.3, 0.3], copies: 0 }, 0]);
    draw(context, runs);
    draw(context, [...runs]);
    draw(
      context,
      runs.map((run) => ({ ...run })),
    );
    expect([seen.strokes.length, seen.copies]).toEqual([2, 3]);
    expect(pictures.map(({ seen }) => seen.strokes)).toEqual([[0.3, 0.3]]);
  });

  it.each<[string, (context: CanvasRenderingContext2D) => [CanvasRenderingContext2D, readonly FaintRun[]]]>([
    ['a run', (context) => [context, [runs[0], faintRun(2, true)]]],
    ['the number of runs', (context) => [context, [runs[0]]]],
    ['their order', (context) => [context, runs.toReversed()]],
    ['the selected run', (context) => [context, [runs[0], { ...runs[1], selected: false }]]],
    ['a look', (context) => [context, [runs[0], { ...runs[1], style: ruleStyle('gd') }]]],
    ['the size', () => [recorder(444).context, runs]],
    [
      'the theme',
      (context) => {
        theme = 'dark';
        return [context, runs];
      },
    ],
  ])('is made anew where %s has changed', (_, change) => {
    const draw = createFaintPicture();
    const { context } = recorder();
    for (let i = 0; i < 3; i++) draw(context, runs);
    const [next, changed] = change(context);
    for (let i = 0; i < 3; i++) draw(next, changed);
    expect(pictures.map(({ seen }) => seen.strokes.length)).toEqual([2, changed.length]);
  });

  it('is done without where the browser gives no second canvas', () => {
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
    const draw = createFaintPicture();
    const { context, seen } = recorder();
    draw(context, runs);
    draw(context, runs);
    expect(seen).toEqual({ strokes: [0.3, 0.3, 0.3, 0.3], copies: 0 });
  });
});
