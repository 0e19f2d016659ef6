/** Opens the page inside another one. Until it is near the screen, nothing is computed and nothing drawn. */
import { createRoot } from 'react-dom/client';
import { loadPart } from '../../browser/loadPart';
import { beforeReload } from '../../browser/reloadPage';
import { openingScene } from '../../scene/defaults';
import { exportDialog } from '../../state/exportDialog';
import { embedText } from '../../text/embed';
import { currentHash } from '../address';
import type { Read } from '../history/types';
import { removeOpeningFrame } from '../openingFrame';
import { reportFailure } from '../reportFailure';
import { startApp } from '../startApp';
import { EmbedApp } from './EmbedApp';
import { readEmbedLink, writeEmbedLink } from './embedLink';
import { tellHeight } from './height';
import { openHostLine } from './hostLine';
import { createLinkStore } from './linkStore';
import { onceNear } from './near';
import { reloadIfReplaced } from './reloadIfReplaced';
import { keepEmbedTheme } from './theme';

const loadReader = () => import('../history/readHash');
const loadSteering = () => import('./steer');

/** @param root the element that the embed fills */
export async function startEmbed(root: HTMLElement): Promise<void> {
  const { panels, theme, hash, faults } = readEmbedLink(currentHash());
  const line = openHostLine();
  const height = line === null ? null : tellHeight(line);
  const kept = keepEmbedTheme(theme);
  exportDialog.setState({ offered: false });
  await onceNear(root);
  const read = await readScene(hash);
  const links = createLinkStore();
  const opened = { ...read, faults: [...faults, ...read.faults] };
  const app = startApp(opened, links.keep);
  beforeReload(async () => {
    const shown = await app.link();
    // A scene that is too long for a link is gone with the page: an embed stores nothing.
    if (shown === null) return;
    const address = writeEmbedLink(panels, kept.told(), shown.slice(shown.indexOf('#') + 1));
    history.replaceState(null, '', `#${address}`);
  });
  const link = `${location.origin}${location.pathname}#${hash}`;
  if (line !== null && height !== null)
    void line.met.then(async () => {
      const start = ({ steer }: Awaited<ReturnType<typeof loadSteering>>) =>
        steer(line, { app, links, theme: kept, height, faults: opened.faults });
      const part = await reportFailure(loadSteering, embedText.steering, start);
      if (part !== undefined) start(part);
    });
  const onHeight = (pixels: number) => height?.set(pixels);
  removeOpeningFrame();
  createRoot(root).render(<EmbedApp {...{ app, panels, links, link, onHeight }} />);
}

/** The scene of a fragment; the opening scene at its usual step where there is none. */
async function readScene(hash: string): Promise<Read> {
  if (hash === '') return { document: openingScene(), faults: [] };
  try {
    const { readFragment } = await loadPart(loadReader);
    return await readFragment(hash);
  } catch (reason) {
    await reloadIfReplaced();
    throw reason;
  }
}
