/** Opens the page with its address's scene, or, with `embed=` in the address, a few of its panels inside another page. */
import { createRoot } from 'react-dom/client';
import { loadPart } from '../browser/loadPart';
import { App } from './App';
import { readFirstAddress } from './address';
import { keepLayout } from './layoutMemory';
import { startApp } from './startApp';

const loadEmbed = () => import('./embed/startEmbed');

/** @param root the element that the page fills */
export async function openPage(root: HTMLElement): Promise<void> {
  if (/[#&]embed=/.test(location.hash)) return (await loadPart(loadEmbed)).startEmbed(root);
  keepLayout();
  // The page opens with its opening scene, and says so, where the reader of links cannot be loaded.
  const opened = await readFirstAddress();
  createRoot(root).render(<App app={startApp(opened)} />);
}
