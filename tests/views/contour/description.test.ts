import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import type { RunResult } from '../../../src/state/results';
import { describeMap } from '../../../src/views/contour/description';

const WINDOW = { w: [-1, 2], b: [-3, 4] } as const;
const MINIMUM = { w: 1.25, b: -0.5, loss: 0.125 };

function twoSteps(id: string): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(3));
  columns[COLUMN.w].set([-2, 0.25, 0.75]);
  columns[COLUMN.b].set([3, 2.5, 1.5]);
  columns[COLUMN.loss].set([8, 4, 2]);
  return { id, names: BASE_COLUMNS, columns, length: 3, end: null };
}

const entry = (id: string, name: string) => ({
  id,
  name,
  optimizer: 'gd',
  visible: true,
  style: ruleStyle('gd'),
});

describe('the map in words', () => {
  it('says which range is w’s and which is b’s, and where the minimum is', () => {
    const text = describeMap(WINDOW, MINIMUM, [], new Map(), 0, []);
    expect(text).toMatch(/w[^b]*−1[^b]*2[^b]*b[^w]*−3[^w]*4/);
    expect(text).toMatch(/w[^b]*1\.25[^b]*b[^w]*−0\.5[^w]*0\.125/);
  });

  it('says where each run with numbers is at the playhead, w before b', () => {
    const runs = new Map([['r1', twoSteps('r1')]]);
    const entries = [entry('r1', 'Adam'), entry('r2', 'Momentum')];
    const text = describeMap(WINDOW, null, entries, runs, 1, []);
    expect(text).toMatch(/Adam[^.]*1[^b]*w[^b]*0\.25[^b]*b[^w]*2\.5[^w]*4/);
    expect(text).not.toContain('Momentum');
    expect(describeMap(WINDOW, null, entries, runs, 9, [])).toMatch(/w[^b]*0\.75[^b]*b[^w]*1\.5[^w]*2/);
  });

  it('says which runs are outside of the window', () => {
    const runs = new Map([['r1', twoSteps('r1')]]);
    const at = (step: number) => describeMap(WINDOW, null, [entry('r1', 'Adam')], runs, step, []);
    expect(at(0)).toContain('Adam is outside the window.');
    expect(at(1)).not.toContain('outside');
  });

  it('ends with what the layers say', () => {
    expect(describeMap(WINDOW, null, [], new Map(), 0, ['Arrows point downhill.', 'A ruler.'])).toMatch(
      /Arrows point downhill\. A ruler\.$/,
    );
  });
});
