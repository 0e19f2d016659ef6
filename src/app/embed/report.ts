/** Reports to an embed's host: playhead and scene at most once a frame, the link once nothing changes any more. */
import { onFrame } from '../../browser/onFrame';
import { flatten } from '../../scene/file';
import { runNames } from '../../scene/runName';
import type { Workbench } from '../../state/workbench';
import type { AppServices } from '../startApp';
import type { HostLine } from './hostLine';
import type { LinkStore } from './linkStore';

/** The services of the page that a host can steer and hear from. */
export interface SteeredApp extends Pick<AppServices, 'document' | 'load' | 'link'> {
  readonly workbench: Pick<Workbench, 'scene' | 'playback'>;
}

interface Reports {
  /** All that there is to tell, to a host that has just come. */
  ready(): Promise<void>;
  /** The scene at once, also where it has not changed. */
  scene(): void;
}

export function reportTo(
  line: Pick<HostLine, 'say'>,
  app: SteeredApp,
  links: Pick<LinkStore, 'subscribe'>,
): Reports {
  const { scene, playback } = app.workbench;
  const sceneNow = () => {
    const { runs } = scene.getState().scene;
    const names = runNames(runs);
    return {
      steps: playback.getState().last,
      runs: runs.map(({ id, visible, optimizer, hyper }, index) => ({
        id,
        name: names[index],
        visible,
        optimizer,
        hyper,
      })),
    };
  };
  const playheadNow = () => {
    const { playhead, playing } = playback.getState();
    return { step: playhead, playing };
  };
  const linkNow = (link: string | null) => ({ link, document: flatten(app.document()) });

  const sceneSoon = onFrame(() => line.say({ type: 'scene', ...sceneNow() }));
  const playheadSoon = onFrame(() => line.say({ type: 'playhead', ...playheadNow() }));
  scene.subscribe((state) => state.scene, sceneSoon.request);
  playback.subscribe((state) => state.playhead, playheadSoon.request);
  playback.subscribe((state) => state.playing, playheadSoon.request);
  links.subscribe((link) => line.say({ type: 'link', ...linkNow(link) }));

  return {
    ready: async () => {
      const link = await app.link();
      line.say({ type: 'ready', ...linkNow(link), ...sceneNow(), ...playheadNow() });
    },
    scene: () => {
      sceneSoon.cancel();
      line.say({ type: 'scene', ...sceneNow() });
    },
  };
}
