/** The key to a band with its middle: a piece of both in a run's colour. */
import { dashArea, HEIGHT, WIDTH } from './dashArea';
import type { RunStyle } from './runStyle';

/** The dashes of the middle, and its thickness in pixels. */
const DASH = [9, 4] as const;
const LINE = 2.5;

export function BandSwatch({ look: { colour } }: { readonly look: Pick<RunStyle, 'colour'> }) {
  const own = { fill: `var(--run-${colour})` };
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d="M-13 -5H13V5H-13Z" style={own} fillOpacity="0.25" />
      <path d={dashArea(DASH, LINE)} style={own} />
    </svg>
  );
}
