/** The page's icons: one 16 px grid, one stroke. The button around each carries its name. */
import { FILLED, STROKED, strokesOf } from './shapes';

export type IconName = keyof typeof STROKED | keyof typeof FILLED;

const WIDTH = 1.4;
/** The width of points, which are lines of no length with round ends. */
const POINTS_WIDTH = 2.2;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {name in FILLED ? (
        <path d={FILLED[name as keyof typeof FILLED]} fill="currentColor" />
      ) : (
        <g
          fill="none"
          stroke="currentColor"
          strokeWidth={name === 'more' ? POINTS_WIDTH : WIDTH}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {strokesOf(STROKED[name as keyof typeof STROKED]).map((stroke) => (
            <path key={stroke} d={stroke} />
          ))}
        </g>
      )}
    </svg>
  );
}
