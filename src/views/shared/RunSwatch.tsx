/** The key to a run's line: a piece of it in its colour and dash, with its marker. */
import { type RunMarker, runStyle } from '../../state/runStyle';

const WIDTH = 26;
const HEIGHT = 12;

/** Around (0, 0), about 8 px across. */
const MARKS: Readonly<Record<RunMarker, string>> = {
  circle: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  ring: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  square: 'M-3.2-3.2H3.2V3.2H-3.2z',
  triangle: 'M0-4.2 4 3H-4z',
  diamond: 'M0-4.6 4 0 0 4.6-4 0z',
  cross: 'M-3-3 3 3M3-3-3 3',
  plus: 'M0-4V4M-4 0H4',
  star: 'M0-4.6 1.2-1.5 4.5-1.4 1.9.6 2.8 3.8 0 2-2.8 3.8-1.9.6-4.5-1.4-1.2-1.5z',
};

const OPEN: ReadonlySet<RunMarker> = new Set(['cross', 'plus', 'ring']);

export function RunSwatch({ id }: { readonly id: string }) {
  const { colour, dash, marker } = runStyle(id);
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
        d={MARKS[marker]}
        style={{ stroke, fill: OPEN.has(marker) ? 'var(--panel)' : stroke }}
        strokeWidth={OPEN.has(marker) ? 1.8 : 0}
      />
    </svg>
  );
}
