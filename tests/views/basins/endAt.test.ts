import { describe, expect, it } from 'vitest';
import { FIRST_MINIMUM } from '../../../src/scene/basins';
import { OUTCOMES } from '../../../src/scene/outcome';
import { endAt } from '../../../src/views/basins/endAt';

const [GOING, STALLED, SADDLE] = (['going', 'stalled', 'saddle'] as const).map((each) =>
  OUTCOMES.indexOf(each),
);

/** Three starts a side, the lowest row first. */
const MAP = {
  kind: 'basins',
  window: { w: [-1, 1], b: [0, 4] },
  size: 3,
  ends: Uint8Array.of(
    FIRST_MINIMUM,
    FIRST_MINIMUM,
    GOING,
    FIRST_MINIMUM,
    FIRST_MINIMUM + 1,
    GOING,
    STALLED,
    FIRST_MINIMUM + 1,
    SADDLE,
  ),
  key: [
    { end: FIRST_MINIMUM, name: 'first', short: '', share: 3 / 9 },
    { end: FIRST_MINIMUM + 1, name: 'second', short: '', share: 2 / 9 },
    { end: GOING, name: 'going', short: '', share: 2 / 9 },
    { end: STALLED, name: 'flat', short: '', share: 2 / 9 },
  ],
} as const;

describe('the end of a run from a place on its basin map', () => {
  it.each([
    [{ w: -1, b: 0 }, 'first'],
    [{ w: 1, b: 0 }, 'going'],
    [{ w: 0.4, b: 3.1 }, 'second'],
    [{ w: -0.9, b: 4 }, 'flat'],
  ])('from %o is that of the nearest start: %s', (place, name) => {
    expect(endAt(MAP, place)).toBe(name);
  });

  it('has the name of its colour, which several outcomes share', () => {
    expect(endAt(MAP, { w: 1, b: 4 })).toBe('flat');
  });

  it.each([
    { w: -2.1, b: 2 },
    { w: 0, b: 5.1 },
  ])('is not known from %o, beyond the map', (place) => {
    expect(endAt(MAP, place)).toBeNull();
  });
});
