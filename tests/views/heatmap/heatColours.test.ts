/** The colours of a heat map's cells. */
import { describe, expect, it } from 'vitest';
import type { ThemeName } from '../../../src/browser/theme';
import { basinColour } from '../../../src/math/basinColours';
import { lossMap } from '../../../src/math/colormap';
import { OUTCOMES } from '../../../src/scene/outcome';
import type { Measure } from '../../../src/scene/partLimits';
import type { Sweep } from '../../../src/scene/sweepFields';
import { SweepResult } from '../../../src/state/sweep/result';
import { heatColours, isCategory, unknownColour } from '../../../src/views/heatmap/heatColours';

const THEMES: readonly ThemeName[] = ['light', 'dark'];
const SWEEP: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 1, to: 101, scale: 'linear', count: 101 },
  y: null,
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};

/** A row of cells with these losses, all of them computed. */
function resultOf(losses: readonly number[]): SweepResult {
  const result = new SweepResult(SWEEP, { x: losses.map((_, i) => i), y: [0] });
  result.loss.set(losses);
  result.outcome.fill(OUTCOMES.indexOf('going'));
  result.shown.set(losses.map((_, i) => i));
  result.known = losses.length;
  return result;
}

const upTo = (last: number, of: (i: number) => number) => Array.from({ length: last + 1 }, (_, i) => of(i));

type Rgb = readonly number[];

function colourOf(value: number, measure: Measure, theme: ThemeName, result = resultOf([1, 2, 3])): Rgb {
  const pixels = new Uint8ClampedArray(8);
  heatColours(result, measure, theme).write(value, pixels, 4);
  expect([...pixels.subarray(0, 4), pixels[7]]).toEqual([0, 0, 0, 0, 255]);
  return [...pixels.subarray(4, 7)];
}

/** The relative luminance of WCAG. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const rampOf = (theme: ThemeName) =>
  upTo(255, (i) => i).map((i): Rgb => [...lossMap[theme].subarray(3 * i, 3 * i + 3)]);
const isGrey = ([r, g, b]: Rgb) => r === g && g === b;
const unknown = (theme: ThemeName): Rgb => (unknownColour(theme).match(/\d+/g) ?? []).map(Number);

describe('the colours of losses', () => {
  it.each(THEMES)('go along the ramp from the second to the 98th hundredth, %s', (theme) => {
    const ramp = rampOf(theme);
    // Below 0 the shares are even ones of the loss, above it of its logarithm.
    const even = resultOf(upTo(100, (i) => i - 50));
    expect([-50, -48, 48, 50].map((loss) => colourOf(loss, 'loss', theme, even))).toEqual(
      [0, 0, 255, 255].map((i) => ramp[i]),
    );
    expect(colourOf(0, 'loss', theme, even)).toEqual(ramp[128]);
    const powers = resultOf(upTo(100, (i) => 10 ** (i / 10)));
    expect([1, 10 ** 0.2, 10 ** 9.8, 1e10].map((loss) => colourOf(loss, 'loss', theme, powers))).toEqual(
      [0, 0, 255, 255].map((i) => ramp[i]),
    );
    expect(colourOf(10 ** (0.2 + 0.25 * 9.6), 'loss', theme, powers)).toEqual(ramp[64]);
  });

  it('say whether losses lie beyond the ramp, which have the colours of its ends', () => {
    const powers = resultOf(upTo(100, (i) => 10 ** (i / 10)));
    expect(heatColours(powers, 'loss', 'light').beyond).toEqual([true, true]);
    expect(heatColours(resultOf([1, 2, 3]), 'loss', 'light').beyond).toEqual([false, false]);
    // Zeros have no logarithm.
    expect(heatColours(resultOf([0, 0, 1, 100]), 'loss', 'light').beyond).toEqual([true, false]);
    // Beside those that the document names there are finer cells.
    const finer = new SweepResult(SWEEP, { x: [1, 2, 3], y: [0] }, { x: [1, 3], y: [0] });
    finer.loss.set([5, 1, 7]);
    finer.outcome.fill(OUTCOMES.indexOf('going'));
    finer.shown.set([0, 1, 2]);
    expect(heatColours(finer, 'loss', 'light').beyond).toEqual([true, false]);
  });

  it('go over all losses where nearly all of them are one, and have one colour where all are, but for rounding', () => {
    const few = resultOf(upTo(100, (i) => (i < 99 ? 0.4158 + i * 1e-17 : 10 ** -i)));
    const { scale, beyond } = heatColours(few, 'loss', 'light');
    expect([scale?.low, scale?.high]).toEqual([1e-100, expect.closeTo(0.4158, 12)]);
    expect(beyond).toEqual([false, false]);
    const flat = heatColours(resultOf([0.1 + 0.2, 0.3, 0.3]), 'loss', 'light');
    expect([flat.scale?.low === flat.scale?.high, flat.beyond]).toEqual([true, [false, false]]);
    const colours = [0.3, 0.1 + 0.2].map((loss) =>
      colourOf(loss, 'loss', 'light', resultOf([0.1 + 0.2, 0.3, 0.3])),
    );
    expect(colours[0]).toEqual(colours[1]);
  });

  it('have a log scale from the least loss above 0, where none lies below it', () => {
    const { scale } = heatColours(resultOf([0, 0, 0, 1e-6, 1, 100]), 'loss', 'light');
    expect([scale?.low, scale?.high]).toEqual([1e-6, 100]);
    expect(colourOf(0, 'loss', 'light', resultOf([0, 0, 1, 100]))).toEqual(rampOf('light')[0]);
  });

  it('reach from the lowest loss to the highest where nearly all are the same', () => {
    const even = [...new Array(98).fill(5), 9, 9].map((loss) => loss - 6);
    const { scale } = heatColours(resultOf(even), 'loss', 'light');
    expect([scale?.low, scale?.high]).toEqual([-1, 3]);
    expect(colourOf(-1, 'loss', 'light', resultOf(even))).toEqual(rampOf('light')[0]);
    expect(colourOf(3, 'loss', 'light', resultOf(even))).toEqual(rampOf('light')[255]);
  });

  it('have a scale of their own for one cell, and a usual one for none', () => {
    const ends = (losses: readonly number[]) => {
      const { scale } = heatColours(resultOf(losses), 'loss', 'light');
      return [scale?.low, scale?.high];
    };
    expect([ends([5]), ends([-5]), ends([0])]).toEqual([
      [5, 5],
      [-5, -5],
      [0, 0],
    ]);
    expect([ends([]), ends([Number.NaN, Number.NaN])]).toEqual([
      [1e-3, 1],
      [1e-3, 1],
    ]);
  });

  it('go by the logarithm of losses below 1 too, and of a single one', () => {
    const { scale } = heatColours(resultOf([0.0001, 0.01]), 'loss', 'light');
    expect(scale?.share(0.001)).toBeCloseTo(0.5, 12);
    expect(heatColours(resultOf([5]), 'loss', 'light').scale?.share(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(heatColours(resultOf([-5]), 'loss', 'light').scale?.share(-1)).toBe(0);
  });

  it('reach from the second to the 98th hundredth, to the nearest of few cells', () => {
    const { scale } = heatColours(resultOf(upTo(25, (i) => i - 100)), 'loss', 'light');
    expect([scale?.low, scale?.high]).toEqual([-99, -75]);
  });

  it('leave lost runs and cells not yet computed out of the ramp', () => {
    const result = resultOf([1, 1e9, 3, 1e12]);
    result.outcome[1] = OUTCOMES.indexOf('diverged');
    result.shown[3] = 2;
    const { scale } = heatColours(result, 'loss', 'light');
    expect([scale?.low, scale?.high]).toEqual([1, 3]);
  });

  it('stay as they are until many more cells are known, and then until they reach further', () => {
    const result = resultOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
    const know = (cells: number) => {
      result.shown.forEach((_, i) => {
        result.shown[i] = i < cells ? i : 0;
      });
      result.known = cells;
      return heatColours(result, 'loss', 'light').scale;
    };
    const first = know(6);
    expect(first?.high).toBe(6);
    expect(know(7)).toBe(first);
    const second = know(8);
    expect(second?.high).toBe(8);
    // All of them are known now, however few more.
    expect(know(10)?.high).toBe(1000);
    expect(know(10)).toBe(heatColours(result, 'loss', 'dark').scale);
    expect(heatColours(result, 'best', 'dark').scale).not.toBe(know(10));
  });

  it('are found anew from 1.3 times as many cells on', () => {
    const result = resultOf(upTo(39, (i) => i + 1));
    const know = (cells: number) => {
      result.shown.forEach((_, i) => {
        result.shown[i] = i < cells ? i : 0;
      });
      result.known = cells;
      return heatColours(result, 'loss', 'light').scale?.high;
    };
    expect([know(10), know(12), know(13), know(16), know(17)]).toEqual([10, 10, 13, 13, 17]);
  });

  it('of lost runs are darker than every other on a light page, and that of diverged runs among the ends', () => {
    const lost = colourOf(Number.POSITIVE_INFINITY, 'loss', 'light');
    const darkest = Math.min(...rampOf('light').map(luminance));
    expect(luminance(lost)).toBeLessThan(darkest);
    expect(lost).toEqual(colourOf(OUTCOMES.indexOf('diverged'), 'outcome', 'light'));
    expect(colourOf(Number.POSITIVE_INFINITY, 'basin', 'light')).toEqual(lost);
  });

  it('of lost runs are of one hue in both themes, and lighter on a dark page', () => {
    const [light, dark] = THEMES.map((theme) => colourOf(Number.POSITIVE_INFINITY, 'loss', theme));
    expect(luminance(dark)).toBeGreaterThan(2 * luminance(light));
    // Red is the most in it, green the least.
    for (const [r, g, b] of [light, dark]) expect([r > b, b > g]).toEqual([true, true]);
  });
});

describe.each(THEMES)('cells without a value, %s', (theme) => {
  it('are grey, those that are not computed yet nearer to the page', () => {
    const empty = colourOf(Number.NaN, 'loss', theme);
    expect(colourOf(Number.NaN, 'basin', theme)).toEqual(empty);
    expect([isGrey(empty), isGrey(unknown(theme))]).toEqual([true, true]);
    if (theme === 'light') expect(luminance(unknown(theme))).toBeGreaterThan(luminance(empty));
    else expect(luminance(unknown(theme))).toBeLessThan(luminance(empty));
  });
});

describe('the colours of ends', () => {
  it('are those of the outcomes in their order', () => {
    expect(OUTCOMES.slice(0, 7).map((_, i) => colourOf(i, 'outcome', 'light'))).toEqual([
      [86, 180, 150],
      [240, 200, 90],
      [204, 121, 167],
      [120, 160, 210],
      [214, 220, 226],
      [92, 46, 66],
      [40, 40, 40],
    ]);
  });

  it('are, without a value, those of each theme', () => {
    const all = THEMES.map((theme) => [
      colourOf(Number.POSITIVE_INFINITY, 'loss', theme),
      colourOf(Number.NaN, 'loss', theme),
      unknown(theme),
    ]);
    expect(all).toEqual([
      [
        [92, 46, 66],
        [222, 222, 222],
        [244, 244, 244],
      ],
      [
        [140, 84, 110],
        [58, 58, 58],
        [36, 36, 36],
      ],
    ]);
  });

  it('are told apart by lightness as well, and are the same in both themes', () => {
    const ends = OUTCOMES.slice(0, 7).map((_, i) => colourOf(i, 'outcome', 'light'));
    expect(OUTCOMES.slice(0, 7).map((_, i) => colourOf(i, 'outcome', 'dark'))).toEqual(ends);
    const lights = ends.map(luminance).sort((one, other) => one - other);
    for (let i = 1; i < lights.length; i++) expect(lights[i] - lights[i - 1]).toBeGreaterThan(0.01);
  });
});

it.each(THEMES)('a minimum has its own colour among the shades of its basin, %s', (theme) => {
  for (const minimum of [0, 1, 5]) {
    const colour = new Uint8Array(3);
    basinColour(theme, minimum, 0.4, colour, 0);
    expect(colourOf(minimum, 'basin', theme)).toEqual([...colour]);
  }
});

it('ends and minima are categories, without a scale', () => {
  const measures: readonly Measure[] = ['outcome', 'basin', 'loss', 'best', 'steps-to', 'passes-to'];
  expect(measures.filter(isCategory)).toEqual(['outcome', 'basin']);
  const scales = measures.map((measure) => heatColours(resultOf([1, 2]), measure, 'light').scale === null);
  expect(scales).toEqual(measures.map(isCategory));
});
