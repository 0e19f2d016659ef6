/** Lines share their memory, and only what is new of it is sent to the graphics card. */
import { InstancedInterleavedBuffer, InterleavedBufferAttribute } from 'three';
import { describe, expect, it } from 'vitest';
import { type Line, LineMaterial, LinePieces, showPieces } from '../../../src/views/surface3d/lines';

function bufferOf(line: Line, name: string): InstancedInterleavedBuffer {
  const attribute = line.geometry.getAttribute(name);
  if (!(attribute instanceof InterleavedBufferAttribute)) throw new Error(`${name} is shared`);
  if (!(attribute.data instanceof InstancedInterleavedBuffer)) throw new Error(`${name} is one a piece`);
  return attribute.data;
}

function twoLines() {
  const pieces = new LinePieces();
  const [halo, line] = [5, 2].map((width, order) =>
    pieces.line(new LineMaterial({ width, colour: 0x123456 }), order),
  );
  return { pieces, halo, line };
}

describe('pieces of line', () => {
  it('are drawn by several lines from one memory', () => {
    const { pieces, halo, line } = twoLines();
    const positions = Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    pieces.set(positions, Float32Array.of(0, 1, 1, 2), 0, 2);
    expect(bufferOf(halo, 'pieceStart')).toBe(bufferOf(line, 'pieceEnd'));
    expect(bufferOf(halo, 'pieceStart').array).toBe(positions);
    const end = line.geometry.getAttribute('pieceEnd');
    expect([end.getX(1), end.getY(1), end.getZ(1)]).toEqual([9, 10, 11]);
    expect(line.geometry.getAttribute('lengths').getY(1)).toBe(2);
  });

  it('are sent from the first new one on, and all of them once they have moved to longer memory', () => {
    const { pieces, line } = twoLines();
    const positions = new Float32Array(6 * 8);
    pieces.set(positions, null, 0, 2);
    const buffer = bufferOf(line, 'pieceStart');
    pieces.set(positions, null, 2, 5);
    expect(buffer.updateRanges).toEqual([{ start: 12, count: 18 }]);
    pieces.set(positions, null, 5, 5);
    expect(buffer.updateRanges).toHaveLength(1);
    const longer = new Float32Array(6 * 16);
    pieces.set(longer, null, 5, 9);
    expect(bufferOf(line, 'pieceStart').array).toBe(longer);
    expect(bufferOf(line, 'pieceStart').updateRanges).toEqual([]);
  });

  it('are shown as many as there are, and a line without any is not drawn', () => {
    const { line } = twoLines();
    expect(line.visible).toBe(false);
    showPieces(line, 3);
    expect([line.visible, line.geometry.instanceCount]).toEqual([true, 3]);
    showPieces(line, 0);
    expect(line.visible).toBe(false);
  });
});

describe('the look of a line', () => {
  const patternOf = (dash?: readonly number[]) =>
    new LineMaterial({ width: 2, colour: 0, ...(dash && { dash }) }).uniforms.pattern.value.toArray();

  it('repeats a dash of two lengths, keeps one of four, and is solid without', () => {
    expect(patternOf([9, 4])).toEqual([9, 4, 9, 4]);
    expect(patternOf([12, 3, 3, 3])).toEqual([12, 3, 3, 3]);
    expect(patternOf([])).toEqual([0, 0, 0, 0]);
    expect(patternOf()).toEqual([0, 0, 0, 0]);
  });

  it('has its width in the pixels of the page, whatever the picture’s size', () => {
    const { line } = twoLines();
    const size = { getSize: (target: { set(x: number, y: number): void }) => target.set(640, 480) };
    Reflect.apply(line.onBeforeRender, line, [size]);
    expect(line.material.uniforms.resolution.value.toArray()).toEqual([640, 480]);
    expect(line.material.uniforms.width.value).toBe(2);
  });
});
