import { describe, expect, it } from 'vitest';
import { makeBuildable } from '../../../src/engine/objective';
import { openingScene } from '../../../src/scene/defaults';
import { allStandStill } from '../../../src/views/timeline/standStill';
import { resultOf } from '../../scene/follow';

const { scene } = openingScene();
const HOLE = { kind: 'formula', text: 'w - log(w) + b^2' } as const;
const [first, second] = scene.runs;
const outside = { ...second, start: { w: 1, b: 1 } };
await makeBuildable(HOLE);
const results = new Map([first, outside].map((run) => [run.id, resultOf(HOLE, run)]));

describe('runs that start where the surface has no loss', () => {
  it('stand still where all that are shown do', () => {
    expect(allStandStill([first], results)).toBe(true);
    expect(allStandStill([first, outside], results)).toBe(false);
    expect(allStandStill([first, { ...outside, visible: false }], results)).toBe(true);
  });

  it('do not where none is shown, or nothing is known yet', () => {
    expect(allStandStill([], results)).toBe(false);
    expect(allStandStill([{ ...first, visible: false }], results)).toBe(false);
    expect(allStandStill([first], new Map())).toBe(false);
  });
});
