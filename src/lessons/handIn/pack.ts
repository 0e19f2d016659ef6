/**
 * Text in few characters that no program changes on its way: compressed (zlib, whose checksum notices damage) and
 * written in the alphabet of base64url. Unpacking stops at a bound, however much a small packet would unpack to.
 */

/** Bytes of text that a packet may unpack to. */
export const MOST_UNPACKED_BYTES = 500_000;

/** Bytes that are turned into characters by one call. */
const CHUNK = 8_192;

/** @returns letters, digits, `-` and `_` */
export async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export type Unpacked = { readonly text: string } | { readonly fault: 'damaged' | 'too large' };

/** The text of a packet, or why there is none. Never throws. */
export async function unpack(packed: string): Promise<Unpacked> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for (let read = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode() };
      read += value.length;
      if (read > MOST_UNPACKED_BYTES) {
        await reader.cancel();
        return { fault: 'too large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { fault: 'damaged' };
  }
}
