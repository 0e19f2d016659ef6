/** The key to a line: a piece of it in its colour and dash, with its marker. */
import { MARKER_PATHS } from './markerPaths';
import type { RunStyle } from './runStyle';

const WIDTH = 26;
const HEIGHT = 12;

export function StyleSwatch({ look: { colour, dash, marker } }: { readonly look: RunStyle }) {
  const stroke = `var(--run-${colour})`;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={`M${-WIDTH / 2} 0H${WIDTH / 2}`}
        style={{ stroke }}
        strokeWidth="2"
        strokeDasharray={dash.join(' ') || undefined}
      />
      <path
        d={MARKER_PATHS[marker]}
        fillRule="evenodd"
        style={{ stroke: 'var(--panel)', fill: stroke }}
        strokeWidth="1"
        paintOrder="stroke"
      />
    </svg>
  );
}
