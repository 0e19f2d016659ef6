/** Puts stores, worker and address together. The only place that knows all three. */
import { bytesForResults } from '../browser/deviceMemory';
import { loadPart } from '../browser/loadPart';
import { allowsMotion } from '../browser/motion';
import { onFrame } from '../browser/onFrame';
import { reloadPage } from '../browser/reloadPage';
import { whenIdle } from '../browser/whenIdle';
import type { Layer } from '../layers/kit/define';
import { runLayers } from '../layers/kit/runLayers';
import { openingScene } from '../scene/defaults';
import type { SceneDocument } from '../scene/types';
import { createFamilySpecsStore, partsOf } from '../state/familySpecs';
import { createLayerMarks } from '../state/layerMarks';
import { createLessonStore, type LessonStore } from '../state/lesson';
import { createLuckStore } from '../state/luckStore';
import { createPlaybackStore, lastStep } from '../state/playback';
import { createResults } from '../state/results';
import { createSceneStore } from '../state/scene';
import type { Stage } from '../state/stage';
import { createViewStore } from '../state/view';
import { createViewHistory } from '../state/viewHistory';
import type { Workbench } from '../state/workbench';
import { appText } from '../text/app';
import { createClient, type Sink } from '../worker/client';
import { lazyFamilies } from './families/lazyFamilies';
import { firstParts, firstPicture, firstPictureFailed, firstSurfaceArrived, inTurn } from './firstPicture';
import { isFirstVisit, takeGreetingAway } from './firstVisit';
import type { Read } from './history/types';
import { keepAddress } from './keepAddress';
import { notices } from './notices';
import { reportFailure } from './reportFailure';
import { saveDocument } from './saveDocument';
import { spawnWorker } from './spawnWorker';

/** Parts of the page that are still coming hold up the playing of the opening scene for so long at most. */
const LONGEST_WAIT_MS = 1500;

export interface AppServices {
  readonly workbench: Workbench;
  /** The scene and view on show, as a document. */
  document(): SceneDocument;
  /** The store of the open parts of the lessons. */
  readonly lessons: LessonStore;
  /**
   * Fulfilled once the opening scene has been played, or something is touched; rejected where the part that waits for that
   * does not come; undefined where the scene is not played.
   */
  readonly opening: (() => Promise<void>) | undefined;
  /** The store of an open prediction: it hides the answer in the pictures and shows the prediction's own marks. */
  readonly stage: Stage;
  /** Shows another document; undo and the browser's Back lead back to the scene before it. */
  load(read: Read): void;
  /** Shows another document in the present place of the browser's history; undo alone leads back. */
  show(read: Read): void;
  /** Says that the next change leads to another place: the browser's Back takes it back. */
  leave(): void;
  /** The link to what is seen now; null where its data is too long for one. */
  link(): Promise<string | null>;
}

/**
 * @param opened what the address said; null where it held no scene, undefined where it could not be read
 * @param keep what becomes of the scene's link
 */
export function startApp(opened: Read | null | undefined, keep = keepAddress): AppServices {
  const greets = opened === null && isFirstVisit();
  const plays = greets && allowsMotion();
  const first = opened?.document ?? openingScene(plays ? 0 : undefined);
  const scene = createSceneStore(first.scene);
  const view = createViewStore(first.view);
  const playback = createPlaybackStore(first.view, lastStep(first.scene));
  const familySpecs = createFamilySpecsStore(first);
  const results = createResults();
  results.setFilter(opened?.filter ?? null);
  if (opened != null) tellFaults(opened.faults);

  const sink: Sink = {
    runs: (runs) => results.set('runs', runs),
    surface: (surface) => results.set('surface', surface),
    points: (points) => results.set('points', points),
    probe: (probe) => results.set('probe', probe),
    slow: (slow) => results.set('slow', slow),
    waiting: (waiting) => results.set('waiting', waiting),
    fault: (what, message) => {
      if (what === 'objective' || what === 'surface') firstPictureFailed();
      bringFaults(({ tellFault }) => tellFault(what, message, scene.getState().scene.runs));
    },
    noMemory: (run) => bringFaults(({ tellNoMemory }) => tellNoMemory(run, scene.getState().scene.runs)),
    died: (message, recovered) => {
      if (!recovered) firstPictureFailed();
      notices.getState().tell({
        kind: 'fault',
        title: recovered ? appText.workerDied : appText.workerGone,
        items: message === '' ? [] : [appText.workerDetail(message)],
        action: recovered ? undefined : { label: appText.tryAgain, run: tryAgain },
      });
    },
  };
  /** The worker's file may be gone for this version of the page; where the page cannot be loaded anew, another worker may do. */
  const tryAgain = () => void reloadPage().then(() => client.restart());
  // Isolines and the fine grid take the processor that the page needs for its first picture. Those of a link's scene may take
  // seconds, and begin at once.
  const fineAfter = opened == null ? firstPicture : undefined;
  const client = createClient(spawnWorker, sink, { memory: bytesForResults(), onFrame, fineAfter });

  const document = (): SceneDocument => {
    const { playhead, speed, loop } = playback.getState();
    return {
      scene: scene.getState().scene,
      view: { ...view.getState().view, playhead, speed, loop },
      ...partsOf(familySpecs.getState()),
    };
  };

  const lessons = createLessonStore();
  if (opened?.shown != null) lessons.getState().setShown({ ...opened.shown, before: null });
  const views = createViewHistory();
  const openedScenes = new WeakSet([first.scene]);
  const show = ({ document: next, faults }: Read) => {
    const before = document();
    const { shown, setShown } = lessons.getState();
    if (next.scene !== before.scene) {
      views.leave(before.scene, { ...before.view, shown });
      setShown(null);
      takeGreetingAway();
    }
    openedScenes.add(next.scene);
    scene.getState().edit(() => next.scene);
    view.getState().replace(next.view);
    playback.getState().setLast(lastStep(next.scene));
    playback.getState().replace(next.view);
    familySpecs.getState().replace(next);
    tellFaults(faults);
  };

  const tellTooLong = () =>
    notices.getState().tell({
      kind: 'info',
      title: appText.addressTooLong,
      items: [],
      action: { label: appText.save, run: () => void saveDocument(document()) },
    });
  const page = { document, show, tooLong: tellTooLong, opened: openedScenes, scene, views, lessons };
  const address = keep(page, opened === undefined);
  const load = (read: Read) => {
    address.leave();
    show(read);
  };

  const ask = () => {
    const { window, levels } = view.getState().view;
    client.update(scene.getState().scene, window, levels);
  };
  const askSoon = onFrame(ask);
  ask();
  const stopWaiting = results.subscribe('surface', () => {
    stopWaiting();
    void firstSurfaceArrived();
  });

  scene.subscribe(
    ({ scene: current }) => current,
    (next, before) => {
      const { view: looks } = document();
      playback.getState().setLast(lastStep(next));
      const { shown, setShown } = lessons.getState();
      const kept = views.follow(before, next, { ...looks, shown });
      if (kept !== null) {
        const { shown: shownThen, ...fields } = kept;
        if (shownThen !== undefined) setShown(shownThen);
        view.getState().replace({ ...looks, ...fields });
        // Undo over a document shows the step that was on show, and does not play on from there.
        if (kept.playhead !== undefined) {
          playback.getState().pause();
          playback.getState().seek(kept.playhead);
        }
      }
      if (!next.runs.some((run) => run.id === view.getState().view.selected))
        view.getState().select(next.runs[0]?.id ?? '');
      askSoon.request();
      address.changed();
    },
  );
  view.subscribe(
    (state) => state.hover,
    (hover) => client.probe(hover),
  );
  view.subscribe((state) => state.view.window, askSoon.request);
  view.subscribe((state) => state.view.levels, askSoon.request);
  view.subscribe((state) => state.view, address.changed);
  // While it plays the address stands still: it would change 25 times a second.
  playback.subscribe(
    ({ playing, playhead }) => (playing ? null : playhead),
    (at) => {
      if (at !== null) address.changed();
    },
  );
  playback.subscribe((state) => state.speed, address.changed);
  playback.subscribe((state) => state.loop, address.changed);
  familySpecs.subscribe((state) => state.sweep, address.changed);
  familySpecs.subscribe((state) => state.luck, address.changed);
  familySpecs.subscribe((state) => state.compare, address.changed);
  globalThis.document.addEventListener('visibilitychange', () =>
    client.setActive(!globalThis.document.hidden),
  );

  const marks = createLayerMarks();
  const workbench: Workbench = {
    scene,
    view,
    playback,
    results,
    studies: client,
    families: lazyFamilies(() => import('./families/startPool')),
    familySpecs,
    luck: createLuckStore(),
    computing: client,
    marks,
  };
  runLayers(workbench, marks, bringLayers);
  if (!greets) takeGreetingAway();
  if (plays) void firstParts(LONGEST_WAIT_MS).then(() => whenIdle(playback.getState().play, LONGEST_WAIT_MS));
  return {
    workbench,
    document,
    lessons,
    opening: plays ? async () => (await loadPart(loadOpening)).untilOpened(playback) : undefined,
    stage: { results, marks },
    load,
    show,
    leave: address.leave,
    link: address.link,
  };
}

const loadOpening = () => import('./opening');

const loadFaults = () => import('./computeFaults');

async function bringFaults(tell: (part: typeof import('./computeFaults')) => void): Promise<void> {
  const part = await reportFailure(loadFaults, appText.parts.faults, tell);
  if (part !== undefined) tell(part);
}

const loadLayers = async () => (await inTurn(() => import('../layers'))).LAYERS;

async function bringLayers(ready: (layers: readonly Layer[]) => void): Promise<void> {
  const layers = await reportFailure(loadLayers, appText.parts.layers, ready);
  if (layers !== undefined) ready(layers);
}

function tellFaults(faults: Read['faults']): void {
  if (faults.length === 0) return;
  notices.getState().tell({
    kind: 'fault',
    title: appText.faultsTitle(faults.length),
    items: faults.map(({ path, message }) => `${path}: ${message}`),
  });
}
