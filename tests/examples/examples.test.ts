/** The contract of the shelf of examples. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBuildable } from '../../src/engine/objective';
import { EXAMPLES, exampleScene } from '../../src/examples';
import { decodeHash, encodeShared } from '../../src/scene/codec';
import { flatten } from '../../src/scene/file';
import { holdsAll } from '../../src/scene/fitWindow';
import { parseDocument } from '../../src/scene/parse';
import { runsOf } from '../lessons/experiment';

beforeAll(() => makeBuildable({ kind: 'formula', text: 'w' }));

it('each example has an id, a name and a sentence of its own', () => {
  expect(EXAMPLES).not.toEqual([]);
  for (const field of ['id', 'name', 'sentence'] as const)
    expect(new Set(EXAMPLES.map((example) => example[field])).size).toBe(EXAMPLES.length);
});

describe.each(EXAMPLES)('the example “$name”', ({ id, sentence, document, holds }) => {
  let finished: ReturnType<typeof runsOf> | null = null;
  /** Its runs, computed once for all that is asked of them. */
  const runs = () => {
    finished ??= runsOf(document());
    return finished;
  };

  it('is a legal scene, and its link opens it without a fault', () => {
    const { scene, view } = document();
    expect(parseDocument(flatten({ scene, view }))).toStrictEqual({ document: { scene, view } });
    const link = encodeShared({ scene, view });
    expect(link).not.toBeNull();
    expect(decodeHash(link ?? '')).toStrictEqual({ document: { scene, view }, faults: [] });
    expect(exampleScene(id)).toStrictEqual({ scene, view });
  });

  it('does what its sentence says', () => {
    expect(holds(runs())).toBe(true);
  });

  it('has a sentence that fits on a card, and an id that fits into a link', () => {
    expect(sentence.length).toBeLessThanOrEqual(190);
    expect(sentence).toMatch(/\.$/);
    expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  it('shows its runs: they end within the window, and the playhead is one of their steps', () => {
    const { scene, view } = document();
    const ends = runs().map(({ columns: [w, b], length }) => ({
      w: w[length - 1],
      b: b[length - 1],
    }));
    // In “One step too fast” a run is meant to climb out.
    const staying = id === 'too-fast' ? ends.slice(0, 2) : ends;
    expect(holdsAll(view.window, staying)).toBe(true);
    expect(view.playhead).toBeLessThanOrEqual(Math.max(...scene.runs.map(({ steps }) => steps)));
  });
});
