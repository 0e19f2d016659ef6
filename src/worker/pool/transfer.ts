/** The memory of an answer, which is handed over and not copied. */

/** @param answer plain data; lists of numbers hold none */
export function buffersIn(answer: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else if (!Array.isArray(value)) Object.values(value).forEach(visit);
    else if (typeof value[0] !== 'number') value.forEach(visit);
  };
  visit(answer);
  return [...buffers];
}
