import { expect, it, vi } from 'vitest';
import { plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { drawMinimum, placesOfMinima } from '../../../src/views/contour/minimum';

vi.mock('../../../src/browser/theme', () => ({ themeColour: (name: string) => name }));

const MINIMUM = { w: 1, b: 1 };

/** A map without a name on it yet. */
function freshFrame() {
  const frame = plotFrame(444, 432, { w: [-2, 2], b: [-2, 2] });
  if (frame === null) throw new Error('No room');
  return frame;
}

type Taken = Parameters<typeof drawMinimum>[4];

/** Where the name is written. */
function written(frame: ReturnType<typeof freshFrame>, taken: Taken): readonly [number, number] {
  const places: [number, number][] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) =>
      name === 'fillText' ? (_text: string, x: number, y: number) => places.push([x, y]) : () => {},
    set: () => true,
  });
  drawMinimum(context, MINIMUM, frame, true, taken);
  expect(places).toHaveLength(1);
  return places[0];
}

it('the name of a minimum leaves its place for a ball, and does not leap back once the ball has passed', () => {
  const frame = freshFrame();
  const first = written(frame, []);
  const ball = { x: first[0], y: first[1], reach: 9 };
  const aside = written(frame, [ball]);
  expect(aside).not.toEqual(first);
  expect(written(frame, [])).toEqual(aside);
  // What is placed around it knows where it stands.
  const [mark, name] = placesOfMinima([MINIMUM], frame, []);
  expect([mark.x, mark.y]).toEqual([toX(frame, 1), toY(frame, 1)]);
  expect([name.x, name.y]).toEqual(aside);
  // It leaves that place too once a ball comes there.
  expect(written(frame, [{ x: aside[0], y: aside[1], reach: 9 }])).not.toEqual(aside);
  expect(written(freshFrame(), [])).toEqual(first);
});
