import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import { nudged, pressOnMap } from '../../../src/views/contour/keys';
import { createWindowMover } from '../../../src/views/contour/windowMover';

const key = (name: string, more: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});
const { window } = DEFAULT_VIEW;
const start = { w: -2, b: -1.97 };

describe('arrow keys on a start', () => {
  it('move it by a hundredth of the window; Shift ten times, Alt a tenth of that', () => {
    expect(nudged(start, key('ArrowRight'), window)).toEqual({ w: -1.88, b: -1.97 });
    expect(nudged(start, key('ArrowUp', { shiftKey: true }), window)).toEqual({ w: -2, b: -0.77 });
    expect(nudged(start, key('ArrowLeft', { altKey: true }), window)).toEqual({ w: -2.012, b: -1.97 });
  });

  it('lead back to the same number, and leave the other coordinate alone', () => {
    const fine = { w: -2, b: 0.123456789 };
    const there = nudged(fine, key('ArrowRight'), window);
    expect(there?.b).toBe(fine.b);
    expect(nudged(there ?? fine, key('ArrowLeft'), window)).toEqual(fine);
  });

  it('leave other keys to others', () => {
    expect(nudged(start, key('a'), window)).toBeNull();
    expect(nudged(start, key('toString'), window)).toBeNull();
    expect(nudged(start, key('ArrowUp', { ctrlKey: true }), window)).toBeNull();
  });
});

describe('keys on the map', () => {
  beforeAll(() => {
    vi.stubGlobal('requestAnimationFrame', () => 1);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
  const mover = createWindowMover(createViewStore(DEFAULT_VIEW), createSceneStore(openingScene().scene));
  const { now } = mover;

  it('zoom, pan and reset', () => {
    expect(pressOnMap(key('+'), mover)).toBe(true);
    expect(now()).toEqual({ w: [-4, 4], b: [-4, 4] });
    expect(pressOnMap(key('-'), mover)).toBe(true);
    expect(pressOnMap(key('ArrowUp'), mover)).toBe(true);
    expect(now().b[0]).toBeCloseTo(-4.8);
    expect(pressOnMap(key('0'), mover)).toBe(true);
    expect(now()).toEqual(DEFAULT_VIEW.window);
  });

  it('are the page’s where they mean nothing here', () => {
    for (const other of [key(' '), key('?'), key('+', { ctrlKey: true })]) {
      expect(pressOnMap(other, mover)).toBe(false);
    }
  });
});
