/** The print size in a PNG, read as other programs read it. */
import { crc32 } from 'node:zlib';

export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** @throws where a chunk's check sum is not that of what it holds */
export function pngChunks(png: Buffer): readonly PngChunk[] {
  const chunks: PngChunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== png.readUInt32BE(at + 8 + length)) throw new Error('The check sum is wrong');
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

/** Centimetres from side to side; null where the file does not say. */
export function widthInCentimetres(png: Buffer): number | null {
  const chunks = pngChunks(png);
  const physical = chunks.find(({ type }) => type === 'pHYs')?.data;
  if (physical === undefined || physical.readUInt8(8) !== 1) return null;
  return (chunks[0].data.readUInt32BE(0) / physical.readUInt32BE(0)) * 100;
}
