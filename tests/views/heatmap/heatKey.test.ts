import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../src/views/heatmap/heatKey';

describe('the ends of a heat map’s ramp', () => {
  it('are those of the values, or bounds where cells lie beyond them', () => {
    expect(endsOf({ low: 2.15e-13, high: 0.416 }, [false, false])).toEqual(['2.15·10⁻¹³', '0.416']);
    expect(endsOf({ low: 2.15e-13, high: 0.416 }, [true, true])).toEqual(['≤ 2.15·10⁻¹³', '≥ 0.416']);
  });

  it('never read alike unless all cells have one value, which is written once', () => {
    expect(endsOf({ low: 0.41601, high: 0.41604 }, [false, false])).toEqual(['0.41601', '0.41604']);
    expect(endsOf({ low: 0.416, high: 0.416 }, [false, false])).toEqual(['0.416', '']);
  });
});
