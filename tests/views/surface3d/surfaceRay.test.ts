/** The pointer means the point of the surface that is seen under it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SurfaceResult } from '../../../src/state/results';
import { boxX, boxZ, TOP } from '../../../src/views/surface3d/box';
import { heightOn } from '../../../src/views/surface3d/drape';
import { type Relief, reliefOf } from '../../../src/views/surface3d/relief';
import { meetSurface, type Ray } from '../../../src/views/surface3d/surfaceRay';

const SIZE = 17;
const WINDOW = { w: [-2, 3], b: [10, 13] } as const;

function surfaceOf(grid: readonly number[], size = SIZE): SurfaceResult {
  const seen = grid.filter((value) => !Number.isNaN(value));
  return {
    grid: Float64Array.from(grid),
    size,
    coarse: true,
    window: WINDOW,
    lowest: Math.min(...seen),
    highest: Math.max(...seen),
    isolines: [],
    minimum: null,
    minima: [],
    quantiles: new Float64Array(),
  };
}

/** Losses above zero, so that their logarithms are heights too. */
const losses = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
  minLength: SIZE * SIZE,
  maxLength: SIZE * SIZE,
});
const holes = fc.array(fc.nat(SIZE * SIZE - 1), { maxLength: 12 });

const reliefs = fc
  .record({
    losses,
    holes,
    height: fc.constantFrom('linear', 'log'),
    clip: fc.option(fc.double({ min: 20, max: 90, noNaN: true })),
  })
  .map(({ losses: all, holes: missing, height, clip }) => {
    const grid = all.map((loss, k) => (missing.includes(k) ? Number.NaN : loss));
    return reliefOf(surfaceOf(grid), height as 'linear' | 'log', clip);
  });

/** A camera around the box, at the elevations and distances that the page has. */
const cameras = fc
  .record({
    azimuth: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    elevation: fc.double({ min: 0.07, max: Math.PI / 2, noNaN: true }),
    distance: fc.double({ min: 1.2, max: 200, noNaN: true }),
  })
  .map(({ azimuth, elevation, distance }) => ({
    x: distance * Math.cos(elevation) * Math.cos(azimuth),
    y: 0.15 + distance * Math.sin(elevation),
    z: distance * Math.cos(elevation) * Math.sin(azimuth),
  }));

/** A column or row of the mesh, off its edges: on those, rounding decides. */
const insideTriangle = fc
  .tuple(fc.nat(SIZE - 2), fc.double({ min: 0.05, max: 0.95, noNaN: true }))
  .map(([cell, share]) => cell + share);

type Vector = Ray['origin'];

function rayTo(origin: Vector, { x, y, z }: Vector): Ray {
  return { origin, direction: { x: x - origin.x, y: y - origin.y, z: z - origin.z } };
}

/** The nearest meeting with any of the triangles, each tried by itself and made larger by `margin`, a share of its sides. */
function nearestTriangle(relief: Relief, ray: Ray, margin = 0): number | null {
  const { size, mesh, sideW, sideB } = relief;
  const corner = (column: number, row: number): Vector => ({
    x: (column / (size - 1) - 0.5) * sideW,
    y: mesh[row * size + column],
    z: (0.5 - row / (size - 1)) * sideB,
  });
  let nearest: number | null = null;
  for (let row = 0; row < size - 1; row++) {
    for (let column = 0; column < size - 1; column++) {
      const [a, b] = [corner(column, row), corner(column + 1, row)];
      const [c, d] = [corner(column, row + 1), corner(column + 1, row + 1)];
      for (const triangle of [
        [a, b, d],
        [a, d, c],
      ] as const) {
        const t = meetTriangle(ray, triangle, margin);
        if (t === null || ray.origin.y + t * ray.direction.y > TOP + margin) continue;
        if (nearest === null || t < nearest) nearest = t;
      }
    }
  }
  return nearest;
}

/** After Möller and Trumbore. */
function meetTriangle(
  { origin, direction }: Ray,
  [a, b, c]: readonly [Vector, Vector, Vector],
  margin: number,
): number | null {
  const minus = (p: Vector, q: Vector): Vector => ({ x: p.x - q.x, y: p.y - q.y, z: p.z - q.z });
  const dot = (p: Vector, q: Vector) => p.x * q.x + p.y * q.y + p.z * q.z;
  const cross = (p: Vector, q: Vector): Vector => ({
    x: p.y * q.z - p.z * q.y,
    y: p.z * q.x - p.x * q.z,
    z: p.x * q.y - p.y * q.x,
  });
  const [one, other] = [minus(b, a), minus(c, a)];
  const p = cross(direction, other);
  const determinant = dot(one, p);
  const from = minus(origin, a);
  const u = dot(from, p) / determinant;
  const q = cross(from, one);
  const v = dot(direction, q) / determinant;
  const t = dot(other, q) / determinant;
  return u >= -margin && v >= -margin && u + v <= 1 + margin && t >= 0 ? t : null;
}

describe('the point of the surface under the pointer', () => {
  it('is the point that was projected there, unless something of the surface stands before it', () => {
    fc.assert(
      fc.property(reliefs, cameras, insideTriangle, insideTriangle, (relief, camera, column, row) => {
        fc.pre(Math.abs((column % 1) - (row % 1)) > 0.02);
        const [shareW, shareB] = [column / (SIZE - 1), row / (SIZE - 1)];
        const { w, b } = WINDOW;
        const point = { w: w[0] + shareW * (w[1] - w[0]), b: b[0] + shareB * (b[1] - b[0]) };
        const y = heightOn(relief, column, row);
        fc.pre(y <= TOP - 1e-6);
        const ray = rayTo(camera, { x: boxX(relief, point.w), y, z: boxZ(relief, point.b) });
        const hit = meetSurface(relief, ray);
        expect(hit).not.toBeNull();
        expect(hit?.distance).toBeLessThanOrEqual(1 + 1e-7);
        if ((hit?.distance ?? 1) < 1 - 1e-7) {
          expect(nearestTriangle(relief, ray, 1e-6)).toBeLessThanOrEqual((hit?.distance ?? 1) + 1e-7);
          return;
        }
        expect(hit?.w).toBeCloseTo(point.w, 3);
        expect(hit?.b).toBeCloseTo(point.b, 3);
      }),
    );
  });

  it('is that of the nearest triangle of all, or none where the ray meets none', () => {
    const targets = fc.record({
      x: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
      y: fc.double({ min: -0.1, max: 0.6, noNaN: true }),
      z: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    });
    fc.assert(
      fc.property(reliefs, cameras, targets, (relief, camera, target) => {
        const ray = rayTo(camera, target);
        const hit = meetSurface(relief, ray)?.distance ?? Number.POSITIVE_INFINITY;
        // A ray that meets an edge may miss both of its triangles by rounding: between the two bounds either is right.
        const earliest = nearestTriangle(relief, ray, 1e-6) ?? Number.POSITIVE_INFINITY;
        const latest = nearestTriangle(relief, ray, -1e-6) ?? Number.POSITIVE_INFINITY;
        expect(hit).toBeGreaterThanOrEqual(earliest - 1e-6);
        expect(hit).toBeLessThanOrEqual(latest + 1e-6);
      }),
    );
  });

  it('is looked straight down upon in the top view', () => {
    const bowl = Array.from({ length: SIZE * SIZE }, (_, k) => {
      const [u, v] = [(k % SIZE) / (SIZE - 1) - 0.5, Math.floor(k / SIZE) / (SIZE - 1) - 0.5];
      return u * u + v * v;
    });
    const relief = reliefOf(surfaceOf(bowl), 'linear', null);
    const hit = meetSurface(relief, { origin: { x: 0.25, y: 200, z: 0 }, direction: { x: 0, y: -1, z: 0 } });
    expect(hit?.w).toBeCloseTo(-2 + 5 * 0.75, 9);
    expect(hit?.b).toBeCloseTo(11.5, 9);
  });

  it('is not in a hole, nor where the surface is cut off, nor beside it', () => {
    const level = (k: number) => (k % SIZE < 5 ? Number.NaN : k % SIZE > 12 ? 9 : 1);
    const grid = Array.from({ length: SIZE * SIZE }, (_, k) => level(k));
    const relief = reliefOf(surfaceOf(grid), 'linear', 4);
    const down = (x: number) =>
      meetSurface(relief, { origin: { x, y: 3, z: 0.01 }, direction: { x: 0, y: -1, z: 0 } });
    expect(down(-0.4)).toBeNull();
    expect(down(0)?.y).toBeCloseTo(0, 9);
    expect(down(0.4)).toBeNull();
    expect(down(0.6)).toBeNull();
  });

  it('is met on a level surface, at the floor and at the top of its box', () => {
    const relief = reliefOf(surfaceOf(Array.from({ length: SIZE * SIZE }, () => 3)), 'linear', null);
    const hit = meetSurface(relief, rayTo({ x: 1, y: 2, z: 1 }, { x: 0.1, y: relief.mesh[0], z: -0.1 }));
    expect(hit?.x).toBeCloseTo(0.1, 9);
    expect(hit?.z).toBeCloseTo(-0.1, 9);
  });
});
