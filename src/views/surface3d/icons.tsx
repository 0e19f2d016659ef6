/** The panel's icons: one 16 px grid, one stroke. */

const PATHS = {
  zoomOut: 'M3.5 8h9',
  zoomIn: 'M3.5 8h9M8 3.5v9',
  // A sheet seen from above, with two isolines.
  topView: 'M2.5 2.5h11v11h-11zM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 7.4v1.2',
  resetView: 'M2.5 8 8 3l5.5 5M4 7v6h8V7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
