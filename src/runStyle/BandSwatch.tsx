/** The key to a band with its middle: a piece of both in a run's colour. */
import type { RunStyle } from './runStyle';

export function BandSwatch({ look: { colour } }: { readonly look: Pick<RunStyle, 'colour'> }) {
  const own = `var(--run-${colour})`;
  return (
    <svg width="26" height="12" viewBox="-13 -6 26 12" aria-hidden="true" focusable="false">
      <path d="M-13 -5H13V5H-13Z" style={{ fill: own }} fillOpacity="0.25" />
      <path d="M-13 0H13" style={{ stroke: own }} strokeWidth="2.5" strokeDasharray="9 4" />
    </svg>
  );
}
