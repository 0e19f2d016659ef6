/** Marks that keep their size on the screen. */
import { Color } from 'three';
import { expect, it } from 'vitest';
import { SPRITE, Sprites } from '../../../src/views/surface3d/sprites';

const RED = new Color().setRGB(1, 0, 0);

function attributesOf(sprites: Sprites) {
  const { position, colour, shape, size } = sprites.points.geometry.attributes;
  return { position, colour, shape, size };
}

it('shows the marks that were added since the last clearing', () => {
  const sprites = new Sprites(7);
  expect(sprites.points.renderOrder).toBe(7);
  sprites.add(SPRITE.start, 1, 2, 3, RED);
  sprites.add(SPRITE.minimum, 4, 5, 6, RED);
  sprites.show();
  expect(sprites.points.geometry.drawRange.count).toBe(2);
  const { position, shape, size } = attributesOf(sprites);
  expect([position.getX(1), position.getY(1), position.getZ(1)]).toEqual([4, 5, 6]);
  expect([shape.getX(0), shape.getX(1)]).toEqual([SPRITE.start, SPRITE.minimum]);
  expect(size.getX(1)).toBeGreaterThan(size.getX(0));
  sprites.clear();
  sprites.show();
  expect(sprites.points.geometry.drawRange.count).toBe(0);
});

it('has room for any number of marks, and keeps those that it had', () => {
  const sprites = new Sprites(0);
  for (let k = 0; k < 100; k++) sprites.add(SPRITE.dot, k, 0, 0, RED);
  sprites.show();
  expect(sprites.points.geometry.drawRange.count).toBe(100);
  const { position } = attributesOf(sprites);
  for (let k = 0; k < 100; k++) expect(position.getX(k)).toBe(k);
});

it('has the colours of the screen, since its shader writes them as they are', () => {
  const sprites = new Sprites(0);
  sprites.add(SPRITE.dot, 0, 0, 0, new Color().setRGB(0.5, 0.5, 0.5, 'srgb'));
  expect(attributesOf(sprites).colour.getX(0)).toBeCloseTo(0.5, 4);
});

it('gives every shape a number and a size of its own', () => {
  const numbers = Object.values(SPRITE);
  expect(new Set(numbers).size).toBe(numbers.length);
  const sprites = new Sprites(0);
  for (const shape of numbers) sprites.add(shape, 0, 0, 0, RED);
  const { size } = attributesOf(sprites);
  for (let k = 0; k < numbers.length; k++) expect(size.getX(k)).toBeGreaterThan(8);
});
