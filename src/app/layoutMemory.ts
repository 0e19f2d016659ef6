/** The memory of one tab, over a reload, of the picture that fills the page. */
import { layout, maximize, PICTURES, type PictureName } from '../state/layout';

const MAXIMIZED = 'errorscape.maximized';

export function keepMaximized(picture: PictureName | null): void {
  try {
    if (picture === null) sessionStorage.removeItem(MAXIMIZED);
    else sessionStorage.setItem(MAXIMIZED, picture);
  } catch {
    // A private window may have no storage: then it lasts as long as the page.
  }
}

/** Brings the page's layout back, before the first picture. */
export function restoreLayout(): void {
  try {
    const kept = sessionStorage.getItem(MAXIMIZED);
    maximize(PICTURES.find((name) => name === kept) ?? null);
  } catch {
    maximize(layout.getInitialState().maximized);
  }
}
