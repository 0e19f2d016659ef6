/** The key to a line: a piece of it in its colour and dash, with its marker. */
import { dashArea, HEIGHT, WIDTH } from './dashArea';
import { MARKER_PATHS } from './markerPaths';
import type { RunStyle } from './runStyle';

/** Thickness of the line, in pixels. */
const LINE = 2;
/** The marker in the ground's colour, so much larger, keeps the line off it. */
const GROUND = 1.2;

/** All of it is filled, for the reason that icons/shapes.ts gives: dashed strokes and those of stars would cost multisampling. */
export function StyleSwatch({ look: { colour, dash, marker } }: { readonly look: RunStyle }) {
  const own = { fill: `var(--run-${colour})` };
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
      fillRule="evenodd"
    >
      <path d={dashArea(dash, LINE)} style={own} />
      <path d={MARKER_PATHS[marker]} transform={`scale(${GROUND})`} style={{ fill: 'var(--panel)' }} />
      <path d={MARKER_PATHS[marker]} style={own} />
    </svg>
  );
}
