/** Hears the keys of the pictures' sizes and double-clicks on their titles, and says what fills the page to a screen reader. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { keyText } from '../commands/keyText';
import { PICTURE_COMMANDS, RESTORE } from '../commands/pictures';
import { pressCommand } from '../commands/press';
import { layout, maximize, PICTURES, type PictureName, toggleLargeType } from '../state/layout';
import { appText } from '../text/app';
import styles from './header.module.css';
import { keepPaperLight } from './paperTheme';
import { prepareForPrint } from './printing';

const main = () => document.getElementById('pictures');

/** The picture that keys are meant for: where the keyboard's focus is, else the one under the pointer, else the map. */
function pictureInUse(): PictureName | null {
  const asked = [':has(:focus-visible)', ':hover', ':focus-within']
    .map((state) => document.querySelector(`#pictures > [data-area]${state}`))
    .find((panel) => panel !== null && nameOf(panel) !== null);
  return nameOf(asked ?? document.querySelector('#pictures > [data-area="map"]'));
}

/** Only what has a title bar with the button on show can fill the page. */
function nameOf(panel: Element | null): PictureName | null {
  if (panel?.querySelector('[data-maximize]')?.checkVisibility() !== true) return null;
  return PICTURES.find((name) => name === panel.getAttribute('data-area')) ?? null;
}

export function PictureSizes() {
  const maximized = useStore(layout, (state) => state.maximized);
  const before = useRef(maximized);
  const status = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const target = {
      maximize: () => maximize(pictureInUse()),
      restore: () => maximize(null),
      toggleLargeType,
    };
    const onKey = (event: KeyboardEvent) => {
      const filled = layout.getState().maximized !== null;
      if (pressCommand(PICTURE_COMMANDS, event, { ...target, maximized: filled })) event.preventDefault();
    };
    const onDoubleClick = ({ target: at }: MouseEvent) => {
      if (!(at instanceof Element) || at.closest('header') === null) return;
      if (at.closest('button, select, input, fieldset') !== null) return;
      const name = nameOf(at.closest('#pictures > [data-area]'));
      if (name !== null) maximize(layout.getState().maximized === name ? null : name);
    };
    const pictures = main();
    const stopPaper = keepPaperLight();
    const stopPrint = pictures === null ? null : prepareForPrint(pictures);
    window.addEventListener('keydown', onKey);
    pictures?.addEventListener('dblclick', onDoubleClick);
    return () => {
      stopPaper();
      stopPrint?.();
      window.removeEventListener('keydown', onKey);
      pictures?.removeEventListener('dblclick', onDoubleClick);
    };
  }, []);

  useEffect(() => {
    if (before.current === maximized) return;
    const panel = (name: PictureName | null) => main()?.querySelector(`[data-area='${name}']`);
    const focused = document.activeElement;
    if (maximized === null) panel(before.current)?.scrollIntoView({ block: 'nearest' });
    else if (main()?.contains(focused) && !panel(maximized)?.contains(focused)) main()?.focus();
    before.current = maximized;
    if (status.current !== null)
      status.current.textContent =
        maximized === null
          ? appText.restored
          : appText.maximized(appText.pictureNames[maximized], keyText(RESTORE.keys[0]));
  }, [maximized]);

  return <div ref={status} role="status" className={styles.spoken} />;
}
