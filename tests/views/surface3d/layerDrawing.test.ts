/** The marks of layers in the 3D picture: see-through sheets, strokes of one look, and both put together from marks. */
import { Color, type Mesh, type ShaderMaterial } from 'three';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/scene/marks';
import type { SurfaceResult } from '../../../src/state/results';
import { BOX_HEIGHT, boxY } from '../../../src/views/surface3d/box';
import { Sheets } from '../../../src/views/surface3d/layerMarks/sheets';
import { Strokes } from '../../../src/views/surface3d/layerMarks/strokes';
import type { Line } from '../../../src/views/surface3d/lines';
import { ORDER } from '../../../src/views/surface3d/order';
import type { Palette } from '../../../src/views/surface3d/palette';
import { reliefOf } from '../../../src/views/surface3d/relief';

const SIZE = 9;
/** L = w + 1 over a square window. */
const slope: SurfaceResult = {
  window: { w: [-1, 1], b: [-1, 1] },
  size: SIZE,
  grid: Float64Array.from({ length: SIZE * SIZE }, (_, k) => (2 * (k % SIZE)) / (SIZE - 1)),
  lowest: 0,
  highest: 2,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: null,
  minima: [],
  coarse: false,
};
const relief = reliefOf(slope, 'linear', null);
const PLANE: Extract<Mark, { kind: 'plane' }> = { kind: 'plane', loss: 1, tone: 'good' };

const panes = ({ group }: Sheets) => group.children as Mesh<never, ShaderMaterial>[];
const shown = (sheets: Sheets) => panes(sheets).filter(({ visible }) => visible);
const heights = (pane: Mesh) => {
  const position = pane.geometry.getAttribute('position');
  return Array.from({ length: position.count }, (_, k) => position.getY(k));
};

function paletteOf(ink: Color, halo: Color): Palette {
  return { ink, rule: ink, ruleStrong: ink, panel: halo, halo, runs: [], tone: () => ink };
}

describe('the sheets over the surface', () => {
  it('are a level plane at its loss, and none where that is beyond the box', () => {
    const sheets = new Sheets();
    sheets.addPlane(PLANE, relief);
    sheets.addPlane({ ...PLANE, loss: 3 }, relief);
    sheets.addPlane({ ...PLANE, loss: -1 }, relief);
    sheets.show();
    expect(shown(sheets)).toHaveLength(1);
    for (const y of heights(shown(sheets)[0])) expect(y).toBeCloseTo(boxY(relief, 1), 6);
    expect(shown(sheets)[0].renderOrder).toBe(ORDER.sheets);
  });

  it('have the heights of a sheet’s own losses, with holes far outside of the box', () => {
    const sheets = new Sheets();
    const { window } = slope;
    sheets.addSheet(
      { kind: 'sheet', window, size: 2, grid: Float64Array.of(0, 2, 1, Number.NaN), tone: 'good' },
      relief,
    );
    sheets.show();
    const [low, high, middle, hole] = heights(shown(sheets)[0]);
    expect([low, high, middle]).toEqual([0, Math.fround(BOX_HEIGHT), Math.fround(BOX_HEIGHT / 2)]);
    expect(hole).toBeGreaterThan(100 * BOX_HEIGHT);
  });

  it('use their memory again, and show no more than was added last', () => {
    const sheets = new Sheets();
    sheets.addPlane(PLANE, relief);
    sheets.addPlane({ ...PLANE, loss: 0.5 }, relief);
    sheets.show();
    sheets.clear();
    sheets.addPlane(PLANE, relief);
    sheets.show();
    expect(panes(sheets)).toHaveLength(2);
    expect(shown(sheets)).toHaveLength(1);
  });

  it('fade as the picture becomes the map', () => {
    const sheets = new Sheets();
    sheets.addPlane(PLANE, relief);
    const opacityAt = (flatness: number) => {
      sheets.setFlatness(flatness);
      return panes(sheets)[0].material.uniforms.opacity.value as number;
    };
    expect(opacityAt(0)).toBeGreaterThan(opacityAt(0.5));
    expect(opacityAt(1)).toBe(0);
  });
});

describe('strokes of one look', () => {
  const LOOK = {
    tone: 'good',
    width: 2,
    dashed: false,
    halo: true,
    opacity: 1,
    order: ORDER.layers,
  } as const;
  const lines = ({ group }: Strokes) => group.children as Line[];
  const counts = (strokes: Strokes) => lines(strokes).map(({ geometry }) => geometry.instanceCount);

  it('lie on a halo that is wider and drawn before them, where they have one', () => {
    const [halo, line] = lines(new Strokes(LOOK));
    expect(halo.renderOrder).toBeLessThan(line.renderOrder);
    expect(lines(new Strokes({ ...LOOK, halo: false }))).toHaveLength(1);
  });

  it('show the pieces that were added since the last clearing, however many', () => {
    const strokes = new Strokes(LOOK);
    expect(strokes.empty).toBe(true);
    for (let k = 0; k < 300; k++) strokes.add(k, 0, 0, k + 1, 0, 0);
    strokes.show();
    expect(strokes.empty).toBe(false);
    expect(counts(strokes)).toEqual([300, 300]);
    strokes.clear();
    strokes.add(0, 0, 0, 1, 1, 1);
    strokes.show();
    expect(counts(strokes)).toEqual([1, 1]);
  });

  it('are gone from straight above where they are the rim of a plane, and stay where they lie on the surface', () => {
    const onSurface = new Strokes(LOOK);
    const rim = new Strokes({ ...LOOK, order: ORDER.sheets });
    for (const strokes of [onSurface, rim]) strokes.setFlatness(1);
    expect([onSurface.group.visible, rim.group.visible]).toEqual([true, false]);
    rim.setFlatness(0);
    expect(rim.group.visible).toBe(true);
  });

  it('take the colours of the theme', () => {
    const strokes = new Strokes(LOOK);
    const [ink, halo] = [new Color(0x112233), new Color(0xffeedd)];
    strokes.setTheme(paletteOf(ink, halo));
    const [under, over] = lines(strokes);
    expect(under.material.colour.getHex()).toBe(halo.getHex());
    expect(over.material.colour.getHex()).toBe(ink.getHex());
  });
});
