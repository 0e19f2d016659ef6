/** Opens what the address asks for: a scene on the page, a few panels inside another page (`embed=`), or hand-ins. */
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { loadPart } from '../browser/loadPart';
import { ownTask } from '../browser/ownTask';
import { fetchPageFont } from '../browser/pageFont';
import { App } from './App';
import { readFirstAddress } from './address';
import { inLaterTurn } from './firstPicture';
import { isFirstVisit } from './firstVisit';
import { keepLayout } from './layoutMemory';
import { holdVersion } from './offline/holdVersion';
import { removeOpeningFrame } from './openingFrame';
import { startApp } from './startApp';

const loadOther = () => import('./otherPage');

/** @param root the element that the page fills */
export async function openPage(root: HTMLElement): Promise<void> {
  if (/[#&]embed=|^#hand-in/.test(location.hash)) return (await loadPart(loadOther)).openOther(root);
  holdVersion();
  keepLayout();
  if (isFirstVisit()) await painted();
  fetchPageFont();
  // The page opens with its opening scene, and says so, where the reader of links cannot be loaded.
  const opened = await readFirstAddress();
  const app = startApp(opened);
  await ownTask();
  // Not sooner: a busy browser may have painted it and not shown it yet.
  void inLaterTurn(async () => removeOpeningFrame());
  // In slices: the frame is painted, and the worker begins, meanwhile.
  startTransition(() => createRoot(root).render(<App app={app} />));
}

/** A page that is not seen, and is not painted, begins all the same. */
const LONGEST_WAIT_MS = 300;

/** Waits for the first paint: the frame and its words are seen before the page's script takes the machine. */
function painted(): Promise<void> {
  return new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, LONGEST_WAIT_MS);
  });
}
