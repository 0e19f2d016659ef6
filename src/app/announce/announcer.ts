/** Sentences about what has come to rest, for the page's one polite live region. */
import { debounced } from '../../browser/debounced';
import { outcomeOf, type RunResult } from '../../scene/outcome';
import { runNames } from '../../scene/runName';
import type { Scene } from '../../scene/types';
import type { Workbench } from '../../state/workbench';
import { announceText as words } from '../../text/announce';
import { formatNumber } from '../../text/number';
import { runStatus } from '../../views/numbers/rows';
import { onPlaybackRest } from '../../views/shared/onPlaybackRest';
import { runEntries } from '../../views/shared/runEntries';
import { announcement } from '../../views/timeline/announcement';
import { changeWords, distantWords } from './sceneChange';

/** Statuses that are said in one sentence. */
const MOST_RUNS = 3;

type Watched = Pick<Workbench, 'scene' | 'view' | 'playback' | 'results' | 'computing'>;

/** Announces what has changed, once nothing has changed for a moment; returns the function that stops it. */
export function announceChanges(workbench: Watched, say: (text: string) => void): () => void {
  const { scene, view, playback, results, computing } = workbench;
  const sceneNow = () => scene.getState().scene;
  /** The scene before the changes that wait to be announced; null while none wait. */
  let from: Scene | null = null;
  let verb = '';
  /** Changes made before that in another way: edited, undone, redone. */
  let earlier: string[] = [];
  let redoable = scene.getState().future;
  let windowMoved = false;
  let stepped = false;
  let told = endsOf(workbench);

  const flush = () => {
    rest.cancel();
    const before = from;
    const sentences = [
      ...earlier,
      before === null ? '' : sceneWords(before, sceneNow()),
      statusWords(),
      windowMoved && (before === null || before.objective === sceneNow().objective) ? windowWords() : '',
      stepped ? stepWords() : '',
    ];
    from = null;
    verb = '';
    earlier = [];
    windowMoved = false;
    stepped = false;
    const text = sentences.filter((each) => each !== '').join(' ');
    if (text !== '') say(text);
  };
  const rest = debounced(flush);

  const sceneWords = (before: Scene, after: Scene) =>
    verb === '' ? distantWords(before, after) : [verb, changeWords(before, after)].join(' ').trim();

  const statusWords = () => {
    const ends = endsOf(workbench);
    if (ends === null) return '';
    const { runs } = sceneNow();
    const names = runNames(runs);
    const changed = runs.flatMap(({ id, steps }, index) => {
      const end = ends.get(id);
      const old = told === null ? end : (told.get(id) ?? (end === 'table-end' ? end : 'going'));
      if (end === old) return [];
      const status = runStatus(results.get('runs').get(id), steps, computing.isGivenUp(id));
      return [words.status(names[index], status)];
    });
    told = ends;
    if (changed.length === 0) return '';
    const more = changed.length - MOST_RUNS;
    return `${[...changed.slice(0, MOST_RUNS), ...(more > 0 ? [words.moreRuns(more)] : [])].join('; ')}.`;
  };

  const windowWords = () => {
    const { w, b } = view.getState().view.window;
    return words.window([formatNumber(w[0]), formatNumber(w[1])], [formatNumber(b[0]), formatNumber(b[1])]);
  };

  const stepWords = () => {
    const { playhead, last } = playback.getState();
    const { selected } = view.getState().view;
    const entry = runEntries(sceneNow().runs).find(({ id }) => id === selected);
    return announcement(playhead, last, entry?.name ?? '', results.get('runs').get(entry?.id ?? ''));
  };

  const stops = [
    scene.subscribe(
      (state) => state.scene,
      (next, before) => {
        const { past, future } = scene.getState();
        const isUndo = future[0] === before && future.length > redoable.length;
        const isRedo = redoable[0] === next && past.at(-1) === before;
        const now = isUndo ? words.undone : isRedo ? words.redone : '';
        redoable = future;
        if (from !== null && now !== verb) {
          earlier.push(sceneWords(from, before));
          from = before;
        }
        verb = now;
        from ??= before;
        rest.moved();
      },
    ),
    results.subscribe('runs', () => {
      const ends = endsOf(workbench);
      if (ends === null || isSame(ends, told)) return;
      if (told === null) told = ends;
      else rest.moved();
    }),
    view.subscribe(
      (state) => state.view.window,
      () => {
        windowMoved = true;
        rest.moved();
      },
    ),
    onPlaybackRest(playback, () => {
      stepped = true;
      flush();
    }),
  ];
  return () => {
    rest.cancel();
    for (const stop of stops) stop();
  };
}

/** The ends of the runs in words, by their ids; null while one of them is being computed. */
function endsOf({ scene, results, computing }: Watched): ReadonlyMap<string, string> | null {
  const ends = new Map<string, string>();
  for (const { id } of scene.getState().scene.runs) {
    const end = computing.isGivenUp(id) ? 'given up' : endOf(results.get('runs').get(id));
    if (end === null) return null;
    ends.set(id, end);
  }
  return ends;
}

function endOf(run: RunResult | undefined): string | null {
  if (run?.halted === true) return 'stopped';
  return run?.end == null ? null : outcomeOf(run.end);
}

function isSame(ends: ReadonlyMap<string, string>, others: ReadonlyMap<string, string> | null): boolean {
  return (
    others !== null && ends.size === others.size && [...ends].every(([id, end]) => others.get(id) === end)
  );
}
