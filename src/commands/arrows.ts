/** The arrow keys as directions, and how far Shift and Alt let them reach. */

export const ARROW_KEYS = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'] as const;

/** The same with Shift, for ten times the way, and with Alt, for a tenth of it. */
export const SCALED_ARROW_KEYS: readonly string[] = ['Shift+', 'Alt+'].flatMap((modifier) =>
  ARROW_KEYS.map((key) => modifier + key),
);

const DIRECTIONS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};
const COARSE = 10;
export const FINE = 0.1;

export interface Arrow {
  readonly right: number;
  readonly up: number;
  /** Factor of the usual way: 10 with Shift, 0.1 with Alt. */
  readonly scale: number;
}

/** @param key one of the two lists above */
export function arrowOf(key: string): Arrow {
  const [right, up] = DIRECTIONS[key.slice(key.lastIndexOf('+') + 1)];
  return { right, up, scale: key.startsWith('Shift+') ? COARSE : key.startsWith('Alt+') ? FINE : 1 };
}
