/**
 * The memory of the page's layout. Its measures stay on this machine; which picture fills the page stays in its tab, over a
 * reload. A private window may have no storage: then both last as long as the page.
 */
import { shallow } from 'zustand/shallow';
import { ignoreErrors } from '../browser/ignoreErrors';
import { type KeptLayout, layout, maximize, PICTURES, parseLayout } from '../state/layout';

const LAYOUT = 'errorscape.layout';
const MAXIMIZED = 'errorscape.maximized';

/** Brings the layout back before the first picture, and keeps it from then on. */
export function keepLayout(): void {
  const kept = ignoreErrors(() => localStorage.getItem(LAYOUT)) ?? null;
  layout.setState(parseLayout(kept));
  const filling = ignoreErrors(() => sessionStorage.getItem(MAXIMIZED));
  maximize(PICTURES.find((name) => name === filling) ?? null);
  applyLayout(layout.getState());
  layout.subscribe(
    ({ maximized }) => maximized,
    (maximized) => ignoreErrors(() => sessionStorage.setItem(MAXIMIZED, maximized ?? '')),
  );
  layout.subscribe(
    ({ columns, rows, largeType }): KeptLayout => ({ columns, rows, largeType }),
    (measures) => {
      applyLayout(measures);
      ignoreErrors(() => localStorage.setItem(LAYOUT, JSON.stringify(measures)));
    },
    { equalityFn: shallow },
  );
}

/** The style sheets' measures. Those that are not set stand in the style sheets. */
function applyLayout({ columns, rows }: KeptLayout): void {
  const { style } = document.documentElement;
  const set = (name: string, value: number | null, unit = '') => {
    if (value === null) style.removeProperty(name);
    else style.setProperty(name, `${value}${unit}`);
  };
  set('--split', columns && columns / 100);
  set('--rows', rows && rows / 100);
  set('--upper', rows, 'fr');
  set('--lower', rows && 100 - rows, 'fr');
}
