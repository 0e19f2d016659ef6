/** The words over the 3D picture: names of balls and of layers, and the read-out. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clipSegment } from '../../../src/math/clip';
import type { Camera, Point } from '../../../src/scene/types';
import { axisSides } from '../../../src/views/surface3d/axes';
import { AxisLabels } from '../../../src/views/surface3d/axisLabels';
import { BallNames } from '../../../src/views/surface3d/ballNames';
import type { WordBox } from '../../../src/views/surface3d/drawing';
import { MarkNames, type ScenePosition, type Stretch } from '../../../src/views/surface3d/layerMarks/names';
import { placeOn } from '../../../src/views/surface3d/places';
import { middleOf } from '../../../src/views/surface3d/pointing';
import { SurfaceReadout } from '../../../src/views/surface3d/readout';
import { chooseTicks } from '../../../src/views/surface3d/ticks';
import { runOf } from '../../engine/scenes';
import { BOWL, drawingOf, SADDLE, SIZE } from './drawnFrame';
import { FakeElement, overlayFor } from './overlay';

const LOOK: Camera = { azimuth: -60, elevation: 60, distance: 2 };

afterEach(() => {
  vi.unstubAllGlobals();
  FakeElement.type = 1;
});

function setUp(look: Camera, objective = BOWL) {
  const drawn = drawingOf(objective, [runOf('adam', { id: 'r1', steps: 3, start: { w: 1, b: 1 } })]);
  const frame = drawn.drawing.prepare(look, SIZE);
  if (frame === null) throw new Error('There is a surface');
  return { ...drawn, frame };
}

describe('the names of balls in the 3D picture', () => {
  const ballAt = (frame: ReturnType<typeof setUp>['frame'], name: string, point: Point) => {
    const place = placeOn(frame.relief, point);
    if (place === null) throw new Error('The point is on the surface');
    return { ...place, name, lift: 7 };
  };

  it('stand beside the balls, on the right where there is room', () => {
    const { frame } = setUp(LOOK);
    const { fake, overlay } = overlayFor();
    const names = new BallNames(overlay);
    const ball = ballAt(frame, 'Adam', { w: 1, b: 2 });
    names.place([ball], frame);
    const [name] = fake.children[0].children;
    expect(name.textContent).toBe('Adam');
    expect(name.place?.x).toBeCloseTo(middleOf(ball, frame).x + 9 + 3 + 12, 0);
    expect(name.place?.y).toBeCloseTo(middleOf(ball, frame).y, 0);
    names.dispose();
    expect(fake.children).toEqual([]);
  });

  it('are left out where balls lie on each other, and where the surface hides them', () => {
    const { frame } = setUp(LOOK);
    const { fake, overlay } = overlayFor();
    const names = new BallNames(overlay);
    names.place(
      ['Adam', 'NAG'].map((name) => ballAt(frame, name, { w: 1, b: 2 })),
      frame,
    );
    expect(fake.children[0].children.map((name) => name.place)).toEqual([null, null]);
    const low = setUp({ azimuth: 0, elevation: 5, distance: 2 }, SADDLE).frame;
    const shown = (frameOf: typeof low) =>
      Array.from({ length: 33 }, (_, k) => {
        names.place([ballAt(frameOf, 'Adam', { w: -4 + k / 4, b: 0 })], frameOf);
        return fake.children[0].children[0].place !== null;
      });
    expect(shown(low)).toContain(false);
    expect(shown(setUp({ ...LOOK, elevation: 88 }, SADDLE).frame).filter((each) => !each)).toEqual([]);
  });
});

describe('words over the 3D picture', () => {
  it('keep clear of each other: a ball’s name changes its side for a name of a layer', () => {
    const { frame } = setUp(LOOK);
    const { fake, overlay } = overlayFor();
    const names = new BallNames(overlay);
    const place = placeOn(frame.relief, { w: 1, b: 2 });
    if (place === null) throw new Error('The point is on the surface');
    const ball = { ...place, name: 'Adam', lift: 7 };
    const at = middleOf(ball, frame);
    frame.words.push({ x: at.x + 20, y: at.y - 7, width: 60, height: 14 });
    names.place([ball], frame);
    expect(fake.children[0].children[0].place?.x).toBeCloseTo(at.x - 9 - 3 - 12, 0);
  });

  it('keep clear of balls: a layer’s name changes its side for one', () => {
    const { frame } = setUp(LOOK);
    const { fake, overlay } = overlayFor();
    const names = new MarkNames(overlay);
    const place = placeOn(frame.relief, { w: 1, b: 2 });
    if (place === null) throw new Error('The point is on the surface');
    names.set([{ text: 'min', tone: 'ink', ...place, reach: 14, lift: 0 }], []);
    names.project(frame);
    const [name] = fake.children[0].children;
    const at = middleOf({ ...place, lift: 0 }, frame);
    expect(name.place?.x).toBeGreaterThan(at.x);
    expect(frame.words).toHaveLength(1);
    frame.words.length = 0;
    frame.taken.push({ x: at.x + 25, y: at.y, reach: 9 });
    names.project(frame);
    expect(name.place?.x).toBeLessThan(at.x);
  });
});

describe('words over a 3D picture that keeps its size', () => {
  it('are laid out anew where the type grows', () => {
    const { frame } = setUp(LOOK);
    const place = placeOn(frame.relief, { w: 1, b: 2 });
    if (place === null) throw new Error('The point is on the surface');
    const { fake, overlay } = overlayFor();
    const ball = { ...place, name: 'Adam', lift: 7 };
    const balls = new BallNames(overlay);
    const marks = new MarkNames(overlay);
    const axes = new AxisLabels(overlay);
    marks.set([{ text: 'min', tone: 'ink', ...place, reach: 14, lift: 0 }], []);
    const { ticks, texts } = chooseTicks(frame.relief, null);
    axes.set(frame.relief, ticks, texts);
    axes.placeOn(axisSides(LOOK.azimuth, LOOK.elevation), ticks);
    const laidOut = (type: number) => {
      FakeElement.type = type;
      frame.words.length = 0;
      const grown = { ...frame, type };
      marks.project(grown);
      axes.project(grown);
      const heights = new Set(frame.words.map(({ height }) => height));
      frame.words.length = 0;
      balls.place([ball], grown);
      return { heights, x: fake.children[0].children[0].place?.x ?? Number.NaN };
    };
    const [small, large] = [laidOut(1), laidOut(1.5)];
    expect([...small.heights]).toEqual([14]);
    expect([...large.heights]).toEqual([21]);
    expect(large.x - small.x).toBeCloseTo(0.25 * 24, 6);
  });
});

describe('names of layers over the 3D picture', () => {
  it('keep clear of strokes and arrows, those that have no name as well as their own', () => {
    const { frame } = setUp(LOOK);
    const placed = (w: number, b: number) => {
      const place = placeOn(frame.relief, { w, b });
      if (place === null) throw new Error('The point is on the surface');
      return place;
    };
    const tip = placed(1, 2);
    const request = { text: 'ηg', tone: 'ink', ...tip, reach: 5, lift: 0 } as const;
    const boxAmid = (stretches: readonly Stretch[]) => {
      const { fake, overlay } = overlayFor();
      frame.words.length = 0;
      const names = new MarkNames(overlay);
      names.set([request], stretches);
      names.project(frame);
      expect(fake.children[0].children[0].place).not.toBeNull();
      return frame.words[0];
    };
    const free = boxAmid([]);
    const seen = ({ x, y, z }: ScenePosition) => middleOf({ x, y, z, lift: 0 }, frame);
    // To the right, where the name would like to stand, and then upwards as well.
    const right: Stretch = [tip, placed(3, 2)];
    const both: readonly Stretch[] = [right, [tip, placed(1, 4)]];
    const isStruck = ({ x, y, width, height }: WordBox, [from, to]: Stretch) => {
      const [a, b] = [seen(from), seen(to)];
      const box = { x0: x, x1: x + width, y0: y, y1: y + height };
      return clipSegment(a.x, a.y, b.x, b.y, box, new Float64Array(4));
    };
    expect(isStruck(free, right)).toBe(true);
    expect(isStruck(boxAmid([right]), right)).toBe(false);
    for (const stretch of both) expect(isStruck(boxAmid(both), stretch)).toBe(false);
  });

  it('are left out where strokes, marks and balls take all the room around them', () => {
    const { frame } = setUp(LOOK);
    const tip = placeOn(frame.relief, { w: 1, b: 2 });
    if (tip === null) throw new Error('The point is on the surface');
    const { fake, overlay } = overlayFor();
    const names = new MarkNames(overlay);
    names.set([{ text: 'ηg', tone: 'ink', ...tip, reach: 5, lift: 0 }], []);
    names.project(frame);
    const [name] = fake.children[0].children;
    expect(name.hidden).toBe(false);
    const at = middleOf({ ...tip, lift: 0 }, frame);
    frame.words.length = 0;
    for (const x of [-20, 0, 20])
      for (const y of [-12, 0, 12]) frame.taken.push({ x: at.x + x, y: at.y + y, reach: 9 });
    names.project(frame);
    expect(name.hidden).toBe(true);
  });
});

describe('the read-out over the 3D picture', () => {
  it('says w, b and L of the point, once L is known, and whose ball it is', () => {
    const { frame, workbench } = setUp(LOOK);
    const { fake, overlay } = overlayFor();
    const readout = new SurfaceReadout(overlay);
    const [ring, box] = fake.children;
    const show = () => {
      readout.write(workbench, frame, true);
      readout.project(workbench, frame);
    };
    workbench.view.getState().setHover({ w: 1, b: 2 });
    show();
    expect(box.children.map(({ textContent }) => textContent)).toEqual(['', 'w 1.00', 'b 2.00', 'L \u2013']);
    expect(ring.place).not.toBeNull();
    expect(box.place?.x).toBe(Math.round((ring.place?.x ?? 0) + 18));
    workbench.view.getState().setHover({ w: 1, b: 2 }, { run: 'r1', step: 3 });
    show();
    expect(box.children[0].textContent).toBe('Adam, step 3');
    workbench.view.getState().setHover(null);
    show();
    expect([ring.hidden, box.hidden]).toEqual([true, true]);
    readout.dispose();
    expect(fake.children).toEqual([]);
  });

  it('is faint where the surface stands before its point, and gone beside the surface', () => {
    const { frame, workbench } = setUp({ azimuth: 0, elevation: 5, distance: 2 }, SADDLE);
    const { fake, overlay } = overlayFor();
    const readout = new SurfaceReadout(overlay);
    const [ring] = fake.children;
    const behind = Array.from({ length: 33 }, (_, k) => {
      workbench.view.getState().setHover({ w: -4 + k / 4, b: 0 });
      readout.project(workbench, frame);
      return ring.dataset.behind;
    });
    expect(new Set(behind)).toEqual(new Set(['true', 'false']));
    workbench.view.getState().setHover({ w: 40, b: 0 });
    readout.project(workbench, frame);
    expect(ring.hidden).toBe(true);
  });
});
