/** Reads a GIF by its specification (https://www.w3.org/Graphics/GIF/spec-gif89a.txt), with nothing of what has written it. */

export interface Gif {
  readonly width: number;
  readonly height: number;
  /** 0 is for ever; null where the file says nothing: once. */
  readonly repeat: number | null;
  readonly frames: readonly { readonly hundredths: number; readonly rgb: Uint8Array }[];
}

export function readGif(bytes: Uint8Array): Gif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (text(0, 6) !== 'GIF89a') throw new Error('No GIF');
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  let at = 13;
  const palette = bytes.subarray(at, at + 3 * 2 ** ((bytes[10] & 7) + 1));
  at += palette.length;
  const shown = new Uint8Array(width * height * 3);
  const frames: { hundredths: number; rgb: Uint8Array }[] = [];
  let repeat: number | null = null;
  let [hundredths, transparent] = [0, -1];
  /** The joined sub-blocks from here on. */
  const blocks = () => {
    const parts: number[] = [];
    for (let length = bytes[at++]; length > 0; length = bytes[at++]) {
      for (let i = 0; i < length; i++) parts.push(bytes[at + i]);
      at += length;
    }
    return Uint8Array.from(parts);
  };
  for (;;) {
    const mark = bytes[at++];
    if (mark === 0x3b) return { width, height, repeat, frames };
    if (mark === 0x21) {
      const label = bytes[at++];
      const block = blocks();
      if (label === 0xff) repeat = block[12] | (block[13] << 8);
      if (label === 0xf9) {
        hundredths = block[1] | (block[2] << 8);
        transparent = block[0] & 1 ? block[3] : -1;
      }
    } else if (mark === 0x2c) {
      at += 9;
      const smallest = bytes[at++];
      const indices = unpacked(blocks(), smallest, width * height);
      indices.forEach((index, pixel) => {
        if (index !== transparent) shown.set(palette.subarray(index * 3, index * 3 + 3), pixel * 3);
      });
      frames.push({ hundredths, rgb: shown.slice() });
    } else throw new Error(`A mark ${mark} at ${at - 1}`);
  }
}

/** LZW, as GIF has it. */
function unpacked(data: Uint8Array, smallest: number, count: number): Uint8Array {
  const [clear, end] = [1 << smallest, (1 << smallest) + 1];
  const out = new Uint8Array(count);
  let table: number[][] = [];
  let [size, bits, have, written, before] = [0, 0, 0, 0, -1];
  const reset = () => {
    table = Array.from({ length: end + 1 }, (_, code) => [code]);
    size = smallest + 1;
    before = -1;
  };
  reset();
  for (const byte of data) {
    bits |= byte << have;
    have += 8;
    while (have >= size) {
      const code = bits & ((1 << size) - 1);
      bits >>>= size;
      have -= size;
      if (code === end) return out;
      if (code === clear) {
        reset();
        continue;
      }
      const last = before < 0 ? [] : table[before];
      const entry = table[code] ?? [...last, last[0]];
      out.set(entry, written);
      written += entry.length;
      if (before >= 0 && table.length < 4096) table.push([...last, entry[0]]);
      if (table.length === 1 << size && size < 12) size++;
      before = code;
    }
  }
  return out;
}
