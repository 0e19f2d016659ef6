/** The transport's icons: one 16 px grid, one weight. */

const PATHS = {
  toStart: 'M3 3h1.6v10H3zM13 3v10L5.8 8z',
  back: 'M10.2 3v10L3 8zM11.4 3H13v10h-1.6z',
  play: 'M4 2.5v11L13.2 8z',
  pause: 'M4 2.5h2.8v11H4zM9.2 2.5H12v11H9.2z',
  forward: 'M5.8 3v10L13 8zM3 3h1.6v10H3z',
  choose: 'M5 6.5h6L8 10z',
  toEnd: 'M11.4 3H13v10h-1.6zM3 3v10L10.2 8z',
} as const;

export type IconName = keyof typeof PATHS | 'loop';

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {name === 'loop' ? (
        <path
          d="M11 2.2 13.3 4.5 11 6.8M2.7 8V7a2.5 2.5 0 0 1 2.5-2.5h8M5 13.8 2.7 11.5 5 9.2M13.3 8v1a2.5 2.5 0 0 1-2.5 2.5h-8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : (
        <path d={PATHS[name]} fill="currentColor" />
      )}
    </svg>
  );
}
