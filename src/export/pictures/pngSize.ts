/**
 * The size that a PNG asks for where it is put. A canvas's file says nothing of it, and other programs then take 96 or 72
 * pixels for an inch: a picture of 17 cm at 2× would be twice as wide.
 */

/** CSS pixels of a metre. */
const PIXELS_PER_METRE = 96 / 0.0254;
/** The signature, and the first chunk, IHDR, which has to come first. */
const HEAD = 8 + 25;

/**
 * The same file with the chunk pHYs.
 * @param png as a browser makes it, without such a chunk
 * @param scale how many of its pixels are one CSS pixel along each side
 * @see https://www.w3.org/TR/png-3/#11pHYs
 */
export async function withPhysicalSize(png: Blob, scale: number): Promise<Blob> {
  const head = await png.slice(0, HEAD).arrayBuffer();
  return new Blob([head, physicalSize(Math.round(scale * PIXELS_PER_METRE)), png.slice(HEAD)], {
    type: png.type,
  });
}

/** Length, type, pixels per metre along both sides, the unit (1: metres), and the check sum of all but the length. */
function physicalSize(perMetre: number): ArrayBuffer {
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);
  [...'pHYs'].forEach((letter, i) => {
    chunk.setUint8(4 + i, letter.charCodeAt(0));
  });
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, checkSum(new Uint8Array(chunk.buffer, 4, 13)));
  return chunk.buffer;
}

/** CRC-32 as PNG has it, bit by bit: it is of 13 bytes. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
