import { describe, expect, it } from 'vitest';
import { type PixelLine, placeLabels } from '../../../src/views/contour/labelPlacement';
import { byRoundness, levelTexts } from '../../../src/views/contour/levels';

const ROOM = { left: 0, top: 0, width: 400, height: 400 };

function circle(radius: number): PixelLine {
  const line: number[] = [];
  for (let k = 0; k <= 120; k++) {
    const angle = (2 * Math.PI * k) / 120;
    line.push(200 + radius * Math.cos(angle), 200 + radius * Math.sin(angle));
  }
  return Float64Array.from(line);
}

const level = (text: string, ...lines: PixelLine[]) => ({ text, width: 30, lines });
const circles = [60, 80, 100, 140, 170].map((radius) => level(`at ${radius}`, circle(radius)));

describe('labels of isolines', () => {
  it('stand on their line, along it, never upside down', () => {
    const labels = placeLabels(circles, ROOM, 10, new Map());
    expect(labels.length).toBeGreaterThan(2);
    for (const { text, x, y, angle } of labels) {
      expect(Math.hypot(x - 200, y - 200)).toBeCloseTo(Number(text.slice(3)), 0);
      expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
      expect(Math.abs(Math.cos(angle) * (x - 200) + Math.sin(angle) * (y - 200))).toBeLessThan(8);
    }
  });

  it('do not overlap and stay inside', () => {
    const labels = placeLabels(circles, ROOM, 10, new Map(), { crowded: { x: 200, y: 200 } });
    for (const [i, { x, y }] of labels.entries()) {
      expect(Math.min(x, y, 400 - x, 400 - y)).toBeGreaterThan(15);
      for (const other of labels.slice(0, i)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(30);
      }
    }
  });

  it('keep clear of what else stands on the map', () => {
    const taken = [{ x: 200, y: 100, reach: 40 }];
    const near = (labels: readonly { readonly x: number; readonly y: number }[]) =>
      labels.filter(({ x, y }) => Math.hypot(x - 200, y - 100) < 40 + 15);
    expect(near(placeLabels(circles, ROOM, 10, new Map()))).not.toEqual([]);
    expect(near(placeLabels(circles, ROOM, 10, new Map(), { taken }))).toEqual([]);
  });

  it('keep off the paths if they can', () => {
    const upper = { has: (_: number, y: number) => y < 250 };
    const lowest = (labels: readonly { readonly y: number }[]) => Math.min(...labels.map(({ y }) => y));
    expect(lowest(placeLabels(circles, ROOM, 3, new Map()))).toBeLessThan(230);
    expect(lowest(placeLabels(circles, ROOM, 3, new Map(), { occupied: upper }))).toBeGreaterThan(245);
    const everywhere = { has: () => true };
    expect(placeLabels(circles, ROOM, 3, new Map(), { occupied: everywhere })).toHaveLength(3);
  });

  it('are few, the important ones first', () => {
    const labels = placeLabels(circles, ROOM, 2, new Map());
    expect(labels.map(({ text }) => text)).toEqual(['at 60', 'at 80']);
  });

  it('stay near where they were', () => {
    const [first] = placeLabels([circles[2]], ROOM, 1, new Map([['at 100', { x: 130, y: 270 }]]));
    expect(Math.hypot(first.x - 130, first.y - 270)).toBeLessThan(32);
  });

  it('are left out where the line is too short or bends too much', () => {
    expect(placeLabels([level('1', circle(8))], ROOM, 1, new Map())).toEqual([]);
    expect(placeLabels([level('1', Float64Array.of(10, 50, 20, 50))], ROOM, 1, new Map())).toEqual([]);
  });
});

describe('levels in words', () => {
  it('have as few digits as tell them apart', () => {
    expect([...levelTexts([0.1, 0.2, 0.5]).values()]).toEqual(['0.1', '0.2', '0.5']);
    expect([...levelTexts([0.13288, 0.13289]).values()]).toEqual(['0.13288', '0.13289']);
    expect([...levelTexts([]).values()]).toEqual([]);
  });

  it('say apart what they have in common, where that is nearly all', () => {
    expect([...levelTexts([1, 1.000000000002, 1.000000000012]).values()]).toEqual([
      '1',
      '1+2·10⁻¹²',
      '1+1.2·10⁻¹¹',
    ]);
    expect([...levelTexts([-20.00000001, -20, -19.99999999]).values()]).toEqual([
      '−20−1·10⁻⁸',
      '−20',
      '−20+1·10⁻⁸',
    ]);
  });

  it('put the round ones first', () => {
    expect(byRoundness([0.02, 0.05, 0.1, 0.15, 0.3, 1])).toEqual([0.1, 1, 0.05, 0.02, 0.3, 0.15]);
  });
});
