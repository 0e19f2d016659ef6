import { describe, expect, it } from 'vitest';
import { filmLayout } from '../../../src/export/film/filmLayout';
import { filmPlan, lengthOf } from '../../../src/export/film/filmPlan';
import { SPEEDS } from '../../../src/scene/limits';

describe('the frames of a film', () => {
  it('are its steps at the page’s own pace, and the last one stands for a second', () => {
    const frames = filmPlan({ first: 10, last: 14, speed: 1 }, 50);
    expect(frames.map(({ step }) => step)).toEqual([10, 11, 12, 13, 14]);
    expect(frames.map(({ seconds }) => seconds)).toEqual([0.04, 0.04, 0.04, 0.04, 1]);
    expect(lengthOf(filmPlan({ first: 0, last: 400, speed: 1 }, 50))).toBeCloseTo(17, 9);
  });

  it('show each step once in a slow film, for longer', () => {
    const frames = filmPlan({ first: 0, last: 3, speed: 0.25 }, 50);
    expect(frames).toHaveLength(4);
    expect(frames[0].seconds).toBe(0.16);
  });

  it('leave steps out evenly where the film is faster than its format, and never the last', () => {
    const frames = filmPlan({ first: 0, last: 41, speed: 4 }, 50);
    expect(frames.slice(0, 4).map(({ step }) => step)).toEqual([0, 2, 4, 6]);
    expect(frames.slice(-2).map(({ step }) => step)).toEqual([40, 41]);
  });

  it.each(SPEEDS)('take as long at %s× as the page does', (speed) => {
    for (const mostRate of [25, 50]) {
      const moving = lengthOf(filmPlan({ first: 0, last: 400, speed }, mostRate)) - 1;
      expect(Math.abs(moving - 400 / (25 * speed))).toBeLessThan(1 / Math.min(mostRate, 25 * speed));
    }
  });

  it('of a film of one step are one', () => {
    expect(filmPlan({ first: 7, last: 7, speed: 1 }, 50)).toEqual([{ step: 7, seconds: 1 }]);
  });
});

describe.each([
  [1280, 720],
  [1080, 1080],
])('in a frame of %i × %i', (width, height) => {
  it.each([1, 2, 3, 4, 5])('%i pictures fill it without touching each other', (count) => {
    const places = filmLayout(count, width, height, 8);
    expect(places).toHaveLength(count);
    for (const { x, y, width: across, height: down } of places) {
      expect([x, y, across, down].every(Number.isInteger)).toBe(true);
      expect(Math.min(across, down)).toBeGreaterThan(150);
      expect(x + across).toBeLessThanOrEqual(width);
      expect(y + down).toBeLessThanOrEqual(height);
    }
    places.forEach((one, i) => {
      for (const other of places.slice(i + 1)) {
        const apartX = one.x + one.width + 8 <= other.x + 1 || other.x + other.width + 8 <= one.x + 1;
        const apartY = one.y + one.height + 8 <= other.y + 1 || other.y + other.height + 8 <= one.y + 1;
        expect(apartX || apartY).toBe(true);
      }
    });
    const area = places.reduce((sum, place) => sum + place.width * place.height, 0);
    expect(area / (width * height)).toBeGreaterThan(0.97);
  });
});
