/** The link of the scene on show, for what carries it along. */
import { useMemo } from 'react';
import { usePart } from '../../browser/usePart';
import type { AppServices } from '../startApp';

interface SceneLink {
  /** The scene's address; null where it has none, undefined before it is known. */
  readonly link: string | null | undefined;
  /** What writes links has not come; it is asked for again when the network is back. */
  readonly failed: boolean;
}

export function useLink(app: AppServices, scene: unknown): SceneLink {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has another address
  const load = useMemo(() => async () => ({ link: await app.link() }), [app, scene]);
  const { part, failed } = usePart(load);
  return { link: part?.link, failed };
}
