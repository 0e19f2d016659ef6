/** The numbers and names of the axes over the 3D picture. */
import { Raycaster, Vector2 } from 'three';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import type { Camera } from '../../../src/scene/types';
import { axisSides } from '../../../src/views/surface3d/axes';
import { AxisLabels } from '../../../src/views/surface3d/axisLabels';
import { BallNames } from '../../../src/views/surface3d/ballNames';
import { placeOn } from '../../../src/views/surface3d/places';
import styles from '../../../src/views/surface3d/surface3d.module.css';
import { meetSurface } from '../../../src/views/surface3d/surfaceRay';
import { chooseTicks } from '../../../src/views/surface3d/ticks';
import { BOWL, frameOf, SADDLE, SIZE } from './drawnFrame';
import { overlayFor } from './overlay';

const LOOK: Camera = { azimuth: -60, elevation: 60, distance: 2 };

afterEach(() => vi.unstubAllGlobals());

describe('the numbers of the axes', () => {
  function labelled(look: Camera, objective = BOWL) {
    const frame = frameOf(look, objective);
    const { fake, overlay } = overlayFor();
    const labels = new AxisLabels(overlay);
    const chosen = chooseTicks(frame.relief, frame.isTop ? { ...SIZE, type: 1 } : null);
    labels.set(frame.relief, chosen.ticks, chosen.texts);
    labels.placeOn(axisSides(look.azimuth, look.elevation), chosen.ticks);
    labels.project(frame);
    return { frame, overlay, fake, labels: fake.children[0].children };
  }

  it('never overlap each other, and stay inside of the picture', () => {
    for (const azimuth of [-60, 0, 45, 170]) {
      const boxes = labelled({ ...LOOK, azimuth, elevation: 30 }).labels.flatMap((label) =>
        label.place === null
          ? []
          : [{ ...label.place, width: label.offsetWidth, height: label.offsetHeight }],
      );
      expect(boxes.length).toBeGreaterThan(8);
      for (const [i, one] of boxes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(SIZE.width);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            one.x > other.x + other.width ||
            other.x > one.x + one.width ||
            one.y > other.y + other.height - 2 ||
            other.y > one.y + one.height - 2;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it.each([
    ['a bowl', BOWL],
    ['a saddle', SADDLE],
  ])('stand beside %s and not on it, from the side and from above', (_, objective) => {
    const ray = new Raycaster();
    const corner = new Vector2();
    for (const azimuth of [-60, -118, 20, 45]) {
      for (const elevation of [20, 50, 66, 72, 78, 85, 88]) {
        const { frame, labels } = labelled({ azimuth, elevation, distance: 2.35 }, objective);
        const onSurface = labels.filter(({ place, className, offsetWidth, offsetHeight }) => {
          if (place === null || className !== styles.tick) return false;
          return [0, 0.5, 1].some((right) =>
            [0, 0.5, 1].some((down) => {
              const x = (place.x + right * offsetWidth) / SIZE.width;
              const y = (place.y + down * offsetHeight) / SIZE.height;
              ray.setFromCamera(corner.set(2 * x - 1, 1 - 2 * y), frame.camera);
              return meetSurface(frame.relief, ray.ray) !== null;
            }),
          );
        });
        const words = onSurface.map(({ textContent }) => textContent);
        expect([azimuth, elevation, words]).toEqual([azimuth, elevation, []]);
      }
    }
  });

  it('leave out those of L where its axis is seen from its end', () => {
    const shown = (look: Camera) =>
      labelled(look)
        .labels.filter((label) => label.place !== null)
        .map(({ textContent }) => textContent);
    expect(shown({ ...LOOK, elevation: 30 })).toContain('L');
    expect(shown({ ...LOOK, elevation: 80 })).not.toContain('L');
    expect(shown(TOP_CAMERA)).toEqual(expect.arrayContaining(['w', 'b']));
  });

  it('are kept clear of by the names of balls at the edges of the surface', () => {
    const struckOut = (clear: boolean) => {
      const { frame, overlay, fake, labels } = labelled({ ...LOOK, elevation: 30 });
      if (!clear) frame.words.length = 0;
      const names = new BallNames(overlay);
      const edge = Array.from({ length: 65 }, (_, k) => -4 + k / 8);
      const points = edge.flatMap((at) => [
        { w: at, b: -4 },
        { w: 4, b: at },
      ]);
      return points.filter((point) => {
        const place = placeOn(frame.relief, point);
        if (place === null) throw new Error('The point is on the surface');
        names.place([{ ...place, name: 'Momentum', lift: 7 }], frame);
        const [name] = fake.children[1].children;
        const { place: at } = name;
        // A ball's name is moved by its middle.
        return (
          at !== null &&
          labels.some(
            (label) =>
              label.place !== null &&
              Math.abs(at.x - label.place.x - label.offsetWidth / 2) <
                (name.offsetWidth + label.offsetWidth) / 2 &&
              Math.abs(at.y - label.place.y - label.offsetHeight / 2) < 13,
          )
        );
      });
    };
    expect(struckOut(false)).not.toEqual([]);
    expect(struckOut(true)).toEqual([]);
  });
});
