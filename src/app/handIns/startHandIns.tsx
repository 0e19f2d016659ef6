/** Opens the page for hand-ins: a teacher's (`#hand-ins`), or what one link holds (`#hand-in=…`). */
import { createRoot } from 'react-dom/client';
import { HAND_IN } from '../../lessons/handIn/form';
import { handInsText } from '../../text/handIns';
import { currentHash } from '../address';
import { removeOpeningFrame } from '../openingFrame';
import { HandInsPage } from './HandInsPage';
import { OwnHandIn } from './OwnHandIn';

/** @param root the element that the page fills */
export function startHandIns(root: HTMLElement): void {
  window.addEventListener('hashchange', () => location.reload());
  document.title = `${handInsText.pageTitle} · ${handInsText.home}`;
  const hash = currentHash();
  removeOpeningFrame();
  createRoot(root).render(hash.startsWith(HAND_IN) ? <OwnHandIn text={hash} /> : <HandInsPage />);
}
