/** NumPy's .npz: a zip of arrays, stored or deflated. */
import { written } from '../../written';

/** Bytes that all of it may hold once unpacked: what is stored small can be endlessly large. */
const MOST_BYTES = 8_000_000;
const MOST_FILES = 50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The files of a zip by their names, or why they cannot be read. Never throws. */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | string> {
  try {
    return await readDirectory(bytes);
  } catch (error) {
    // Reading beyond the last byte throws a RangeError.
    if (error instanceof RangeError) return 'The archive is not whole.';
    throw error;
  }
}

async function readDirectory(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < 0) return 'The archive is not whole.';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) return `It holds ${written(count)} arrays: too many for a run.`;
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let room = MOST_BYTES;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'The archive is not whole.';
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint32(local, true) !== LOCAL_ENTRY) return 'The archive is not whole.';
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.slice(from, from + packed);
    if (method !== STORED && method !== DEFLATED)
      return `“${name}” is packed in a way that cannot be read here.`;
    const file = method === STORED ? content : await inflate(content, room).catch(() => undefined);
    if (file === undefined) return 'The archive is not whole.';
    if (file === null || file.length > room) return 'Unpacked it is over 8 MB: too much for a run.';
    room -= file.length;
    files.set(name, file);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/**
 * null where it would be more than `most` bytes: it is then not unpacked to its end.
 * @throws an error of the engine's own kind where the bytes are no packed file
 */
async function inflate(content: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> {
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
