/** A PNG that says how large it is. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { withPhysicalSize } from '../../../src/export/pictures/pngSize';
import { pngChunks, widthInCentimetres } from '../png';

describe('a PNG with its size', () => {
  it('is as wide as its CSS pixels at each sharpness, and otherwise the same file', async () => {
    const plain = await readFile(new URL('../../../public/icon-192.png', import.meta.url));
    expect(widthInCentimetres(plain)).toBeNull();
    for (const scale of [1, 2, 4]) {
      const sized = await withPhysicalSize(new Blob([plain], { type: 'image/png' }), scale);
      expect(sized.type).toBe('image/png');
      const bytes = Buffer.from(await sized.arrayBuffer());
      expect(widthInCentimetres(bytes)).toBeCloseTo(((192 / scale) * 2.54) / 96, 2);
      const [head, size, ...rest] = pngChunks(bytes);
      expect(size.type).toBe('pHYs');
      expect([head, ...rest]).toEqual(pngChunks(plain));
    }
  });
});
