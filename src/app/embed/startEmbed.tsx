/** Opens the page inside another one. Until it is near the screen, nothing is computed and nothing drawn. */
import { createRoot } from 'react-dom/client';
import { loadPart } from '../../browser/loadPart';
import { openingScene } from '../../scene/defaults';
import { currentHash } from '../address';
import type { Read } from '../history/types';
import { startApp } from '../startApp';
import { EmbedApp } from './EmbedApp';
import { readEmbedLink } from './embedLink';
import { createLinkKeeper } from './keepLink';
import { onceNear } from './near';
import { keepEmbedTheme } from './theme';

const loadReader = () => import('../history/readHash');

/** @param root the element that the embed fills */
export async function startEmbed(root: HTMLElement): Promise<void> {
  const { panels, theme, hash, faults } = readEmbedLink(currentHash());
  keepEmbedTheme(theme);
  await onceNear(root);
  const read = await readScene(hash);
  const links = createLinkKeeper();
  const app = startApp({ ...read, faults: [...faults, ...read.faults] }, links.keep);
  const link = `${location.origin}${location.pathname}#${hash}`;
  createRoot(root).render(<EmbedApp app={app} panels={panels} links={links} link={link} />);
}

/** The scene of a fragment; the opening scene at its usual step where there is none. */
async function readScene(hash: string): Promise<Read> {
  if (hash === '') return { document: openingScene(), faults: [] };
  const { readFragment } = await loadPart(loadReader);
  return readFragment(hash);
}
