import { expect, it } from 'vitest';
import { meantPlace } from '../../../src/views/contour/clickPlace';

const click = { type: 'click' };

it('a click means where the pointer was let go, of which its own place is the whole pixel', () => {
  const pointer = { x: 20.75, y: 31.5 };
  for (const at of [
    { x: 20, y: 31 },
    { x: 21, y: 32 },
  ]) {
    expect(meantPlace(click, at, pointer)).toBe(pointer);
    expect(meantPlace({ type: 'wheel' }, at, pointer)).toBe(pointer);
  }
});

it('a click elsewhere means its own place, as one that no pointer makes, and so does each event of a pointer', () => {
  const at = { x: 20, y: 31 };
  expect(meantPlace(click, at, { x: 20.5, y: 32 })).toBe(at);
  expect(meantPlace(click, at, { x: 18.9, y: 31 })).toBe(at);
  expect(meantPlace({ type: 'pointermove' }, at, { x: 20.5, y: 31.5 })).toBe(at);
});
