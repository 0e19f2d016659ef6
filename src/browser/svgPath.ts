/** Paths of canvases whose text is known, so that they can be written into a file as well. */

const texts = new WeakMap<Path2D, string>();

/** @param text a path as SVG has it */
export function svgPath(text: string): Path2D {
  const path = new Path2D(text);
  texts.set(path, text);
  return path;
}

/** undefined for a path that was made otherwise. */
export function textOfPath(path: Path2D): string | undefined {
  return texts.get(path);
}
