import { describe, expect, it } from 'vitest';
import { arrowOf } from '../../../src/commands/arrows';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { nudged } from '../../../src/views/contour/nudge';

const { window } = DEFAULT_VIEW;
const start = { w: -2, b: -1.97 };

describe('arrow keys on a start', () => {
  it('move it by a hundredth of the window; Shift ten times, Alt a tenth of that', () => {
    expect(nudged(start, arrowOf('ArrowRight'), window)).toEqual({ w: -1.88, b: -1.97 });
    expect(nudged(start, arrowOf('Shift+ArrowUp'), window)).toEqual({ w: -2, b: -0.77 });
    expect(nudged(start, arrowOf('Alt+ArrowLeft'), window)).toEqual({ w: -2.012, b: -1.97 });
  });

  it('lead back to the same number, and leave the other coordinate alone', () => {
    const fine = { w: -2, b: 0.123456789 };
    const there = nudged(fine, arrowOf('ArrowRight'), window);
    expect(there.b).toBe(fine.b);
    expect(nudged(there, arrowOf('ArrowLeft'), window)).toEqual(fine);
  });
});
