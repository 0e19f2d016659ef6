/** Whether two values of plain data say the same: numbers, texts, lists, objects of them, and columns of numbers. */

/**
 * Documents are never changed in place. What two of them share, such as ten thousand points, is the same object, and is not looked
 * into: asked in each frame, this costs what has changed.
 */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isAlike(fieldOf(one, key), fieldOf(other, key)))
  );
}

function fieldOf(of: object, key: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[key];
}
