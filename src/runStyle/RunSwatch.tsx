/** The key to a run's line: a piece of it in its colour and dash, with its marker. */
import { MARKER_PATHS, OUTLINED_MARKERS } from './markerPaths';
import { runStyle } from './runStyle';

const WIDTH = 26;
const HEIGHT = 12;

export function RunSwatch({ id }: { readonly id: string }) {
  const { colour, dash, marker } = runStyle(id);
  const stroke = `var(--run-${colour})`;
  const open = OUTLINED_MARKERS.has(marker);
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
        style={{ stroke, fill: open ? 'var(--panel)' : stroke }}
        strokeWidth={open ? 1.8 : 0}
      />
    </svg>
  );
}
