import { describe, expect, it } from 'vitest';
import { ringAround } from '../../src/engine/ring';

const CENTRE = { w: 3, b: -2 };
const RADIUS = { w: 0.5, b: 0.25 };
/** The distance from the centre, in half axes, and the angle there. */
const distance = (w: number, b: number) => Math.hypot((w - CENTRE.w) / RADIUS.w, (b - CENTRE.b) / RADIUS.b);
const angleOf = (w: number, b: number) => Math.atan2((b - CENTRE.b) / RADIUS.b, (w - CENTRE.w) / RADIUS.w);
/** From −π to π. */
const turn = (angle: number) => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** A bottom of the ring that is `depth` deep and narrower than the gap between two places, over ground that rises to it. */
const notch = (at: number, depth: number) => (w: number, b: number) => {
  const off = Math.abs(turn(angleOf(w, b) - at));
  return off - Math.max(0, depth * (1 - off / 0.05));
};

describe('the ring around a point', () => {
  it('has 24 places, all on the ellipse, evenly spread from the right on', () => {
    const angles: number[] = [];
    ringAround(
      (w, b) => {
        expect(distance(w, b)).toBeCloseTo(1, 12);
        angles.push(angleOf(w, b));
        return 0;
      },
      CENTRE,
      RADIUS,
    );
    expect(angles).toHaveLength(24);
    for (const [i, angle] of angles.entries()) expect(turn(angle - (i * Math.PI) / 12)).toBeCloseTo(0, 12);
  });

  it('tells the lowest and the highest of them, whatever lies in the middle', () => {
    const { lowest, highest } = ringAround((w, b) => (distance(w, b) < 0.5 ? -99 : w), CENTRE, RADIUS);
    expect([lowest, highest]).toEqual([2.5, 3.5]);
  });

  it('finds a bottom between two places wherever it is, the seam included', () => {
    for (const at of [0.13, 1.7, 3.27, -2.75, -0.12]) {
      const ring = ringAround(notch(at, 5), CENTRE, RADIUS);
      expect(ring.lowest).toBeGreaterThan(0);
      expect(ring.lowestBetween()).toBeCloseTo(-5, 4);
    }
  });

  it('finds the lower one of two bottoms, though its places lie higher', () => {
    const ring = ringAround(
      (w, b) => Math.min(notch(0.02, 1)(w, b), notch(2.22, 5)(w, b) + 0.01),
      CENTRE,
      RADIUS,
    );
    expect(ring.lowestBetween()).toBeCloseTo(-4.99, 4);
  });

  it('finds a bottom at a place itself, and one between two places that are equal', () => {
    const cosine = (at: number) => (w: number, b: number) => -Math.cos(angleOf(w, b) - at);
    for (const at of [Math.PI / 4, Math.PI / 24, -Math.PI / 24])
      expect(ringAround(cosine(at), CENTRE, RADIUS).lowestBetween()).toBeCloseTo(-1, 12);
  });

  it('takes no closer look at a level ring', () => {
    let looks = 0;
    const ring = ringAround(
      () => {
        looks++;
        return 7;
      },
      CENTRE,
      RADIUS,
    );
    expect([ring.lowest, ring.highest, ring.lowestBetween(), looks]).toEqual([7, 7, 7, 24]);
  });

  it('takes one closer look, of 32 losses, at each bottom, between the places on either side of it', () => {
    for (const at of [0.1, -0.1, 1.5, -3, Math.PI]) {
      const angles: number[] = [];
      const ring = ringAround(
        (w, b) => {
          angles.push(angleOf(w, b));
          return -Math.cos(angleOf(w, b) - at);
        },
        CENTRE,
        RADIUS,
      );
      ring.lowestBetween();
      expect(angles).toHaveLength(24 + 32);
      const place = Math.round(at / (Math.PI / 12)) * (Math.PI / 12);
      for (const angle of angles.slice(24)) expect(Math.abs(turn(angle - place))).toBeLessThan(Math.PI / 12);
      // The first two looks lie on either side of the place, as far from it.
      const [left, right] = angles.slice(24).map((angle) => turn(angle - place));
      expect(left).toBeLessThan(0);
      expect(left + right).toBeCloseTo(0, 12);
    }
  });

  it('leaves holes out, and finds a bottom beside one', () => {
    const hole = (w: number, b: number) => (w < CENTRE.w + 0.1 ? Number.NaN : notch(0.6, 5)(w, b));
    const ring = ringAround(hole, CENTRE, RADIUS);
    expect(ring.highest).toBeLessThan(3);
    expect(ring.lowestBetween()).toBeCloseTo(-5, 4);
    const none = ringAround(() => Number.NaN, CENTRE, RADIUS);
    expect([none.lowest, none.highest, none.lowestBetween()]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
