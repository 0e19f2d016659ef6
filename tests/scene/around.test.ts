/** The kinds of what may surround a rule: the table of a run's fields and the shelves of definitions say the same. */
import { describe, expect, it } from 'vitest';
import { AVERAGES } from '../../src/catalog/around/averages';
import { CLIPS } from '../../src/catalog/around/clips';
import type { AroundDefinition } from '../../src/catalog/around/define';
import { STOPS } from '../../src/catalog/around/stops';
import { RUN_FIELDS } from '../../src/scene/runFields';

const SHELVES: readonly (readonly ['clip' | 'stop' | 'average', readonly AroundDefinition[]])[] = [
  ['clip', CLIPS],
  ['stop', STOPS],
  ['average', AVERAGES],
];

describe.each(SHELVES)('the field %s of a run', (field, shelf) => {
  it('has each definition of its shelf, with the legal range of each number, and none', () => {
    const { form } = RUN_FIELDS[field];
    const legal = shelf.map(({ id, params }) => [
      id,
      Object.fromEntries(Object.entries(params).map(([name, parameter]) => [name, parameter.legal])),
    ]);
    expect(form).toEqual({ kind: 'kinds', of: { none: {}, ...Object.fromEntries(legal) } });
  });

  it('offers sliders within what is legal, and a default on them', () => {
    for (const { params } of shelf)
      for (const { legal, slider, default: usual } of Object.values(params)) {
        expect(slider.min).toBeGreaterThanOrEqual(legal.min);
        expect(slider.max).toBeLessThanOrEqual(legal.max);
        expect(usual).toBeGreaterThanOrEqual(slider.min);
        expect(usual).toBeLessThanOrEqual(slider.max);
      }
  });
});
