/** The names of layers’ marks in the 3D picture, as they are drawn from the marks. */
import { Vector3 } from 'three';
import { afterEach, expect, it, vi } from 'vitest';
import { clipSegment } from '../../../../src/math/clip';
import type { Point } from '../../../../src/scene/types';
import { LayerMarksDrawing } from '../../../../src/views/surface3d/layerMarks/draw';
import { drapeArrow } from '../../../../src/views/surface3d/layerMarks/lines';
import { toScreen } from '../../../../src/views/surface3d/screen';
import { BOWL, frameOf, SADDLE } from '../drawnFrame';
import { overlayFor } from '../overlay';

afterEach(() => vi.unstubAllGlobals());

/** Arrows that bend with the surface, head to tail. */
const TURNS: readonly (readonly Point[])[] = Array.from({ length: 24 }, (_, k) => {
  const turn = (k * Math.PI) / 12;
  const [w, b] = [2.2 * Math.cos(turn), 2.2 * Math.sin(turn)];
  return [
    { w: -w, b: -b },
    { w, b },
    { w: w - b / 2, b: b + w / 2 },
  ];
});

it.each([
  ['a bowl', BOWL],
  ['a saddle', SADDLE],
])(
  'names of arrows on %s lie neither on their own arrow nor on another, however these bend',
  (_, objective) => {
    let named = 0;
    for (const elevation of [20, 40, 60]) {
      const frame = frameOf({ azimuth: -60, elevation, distance: 2.2 }, objective);
      const { relief, camera, width, height, palette } = frame;
      for (const points of TURNS) {
        const { overlay } = overlayFor();
        const drawing = new LayerMarksDrawing(overlay);
        const arrows = points.slice(1).map((to, i) => ({ from: points[i], to }));
        const marks = arrows.map(({ from, to }) => ({
          kind: 'arrow' as const,
          from,
          to,
          tone: 'ink' as const,
          label: '−ηβu ×5',
        }));
        drawing.set(marks, [], relief, palette);
        frame.words.length = 0;
        drawing.project(frame);
        named += frame.words.length;
        const at = new Vector3();
        const onScreen = (x: number, y: number, z: number) =>
          toScreen(at.set(x, y, z), camera, width, height, at);
        for (const { from, to } of arrows)
          drapeArrow(relief, from, to, (x0, y0, z0, x1, y1, z1) => {
            const [a, b] = [onScreen(x0, y0, z0).clone(), onScreen(x1, y1, z1)];
            for (const word of frame.words) {
              const box = { x0: word.x, x1: word.x + word.width, y0: word.y, y1: word.y + word.height };
              expect(clipSegment(a.x, a.y, b.x, b.y, box, new Float64Array(4))).toBe(false);
            }
          });
        drawing.dispose();
      }
    }
    expect(named).toBeGreaterThan(3 * TURNS.length);
  },
);
