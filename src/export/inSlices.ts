/** Makes long texts without freezing the page: a slice of the work at a time, with a pause for the page after each. */

/** Milliseconds of a slice: less than a frame. */
const SLICE_MS = 10;

/**
 * @param pieces are taken one by one
 * @param wanted asked after each slice: the work ends once it says no
 * @returns all pieces, or null where they are not wanted any more
 */
export async function inSlices(
  pieces: Iterable<string>,
  wanted: () => boolean,
): Promise<readonly string[] | null> {
  const all: string[] = [];
  let begun = performance.now();
  for (const piece of pieces) {
    all.push(piece);
    if (performance.now() - begun < SLICE_MS) continue;
    await pause();
    if (!wanted()) return null;
    begun = performance.now();
  }
  return all;
}

/** A turn of the page's other work: input, frames. A message comes sooner than a timer, which waits 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
