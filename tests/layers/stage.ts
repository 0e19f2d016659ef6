/** A workbench without a page: results are computed at once, studies answer at once, frames come when asked for. */
import { vi } from 'vitest';
import { buildObjective } from '../../src/engine/objective';
import { pictureOf } from '../../src/engine/picture';
import { startStudy } from '../../src/engine/studies';
import type { Layer, Mark } from '../../src/layers/kit/define';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import type { Answer, Question, StudyClient, StudyName } from '../../src/scene/studies';
import type { ObjectiveSpec, RunSpec, View } from '../../src/scene/types';
import { createFamilySpecsStore } from '../../src/state/familySpecs';
import { createLayerMarks } from '../../src/state/layerMarks';
import { createLuckStore } from '../../src/state/luckStore';
import { createPlaybackStore } from '../../src/state/playback';
import { createResults } from '../../src/state/results';
import { createSceneStore } from '../../src/state/scene';
import { createViewStore } from '../../src/state/view';
import type { Workbench } from '../../src/state/workbench';
import { computingFamilies } from '../state/computingFamilies';

const SIZE = 65;

export interface Stage {
  readonly workbench: Workbench;
  /** The marks and the words of the latest call. */
  readonly marks: () => readonly Mark[];
  readonly told: () => string;
  /** The number of times that marks were shown. */
  readonly shows: () => number;
  /** Questions that were asked and are not withdrawn. */
  readonly open: () => number;
  /** Lets a frame come; what was asked of families is answered after it. */
  readonly frame: () => void;
  /** Whether something waits for a frame. */
  readonly waits: () => boolean;
  readonly stop: () => void;
}

interface Setting {
  readonly objective: ObjectiveSpec;
  readonly runs?: readonly RunSpec[];
  readonly view?: Partial<View>;
}

function wholeAnswer<S extends StudyName>(
  study: S,
  question: Question<S>,
  objective: ObjectiveSpec,
): Answer<S> {
  const work = startStudy(study, question, buildObjective(objective));
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Starts a layer on a scene. */
export function stage(layer: Layer, { objective, runs = [], view: change = {} }: Setting): Stage {
  const waiting = new Map<number, FrameRequestCallback>();
  let frames = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    waiting.set(++frames, callback);
    return frames;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));

  const view: View = { ...DEFAULT_VIEW, ...change };
  const results = createResults();
  const longest = Math.max(0, ...runs.map(({ steps }) => steps));
  const answers = wholeAnswer('experiment', { objective, runs }, objective);
  results.set('runs', new Map(answers.map((result) => [result.id, result])));
  const grid = new Float64Array(SIZE * SIZE);
  const fill = pictureOf(buildObjective(objective), view.window, view.levels, SIZE, grid);
  let picture = fill.advance(Number.POSITIVE_INFINITY);
  while (picture === null) picture = fill.advance(Number.POSITIVE_INFINITY);
  results.set('surface', { ...picture, window: view.window, coarse: false });

  let open = 0;
  const studies: StudyClient = {
    ask(study, question, listener) {
      open++;
      listener(wholeAnswer(study, question, objective));
      return () => open--;
    },
  };
  const families = computingFamilies();
  const workbench: Workbench = {
    scene: createSceneStore({ version: 1, objective, runs, sharedStart: false }),
    view: createViewStore(view),
    playback: createPlaybackStore(view, longest),
    results,
    studies,
    families: families.client,
    familySpecs: createFamilySpecsStore({}),
    luck: createLuckStore(),
    computing: { halt: () => {}, goOn: () => {}, isGivenUp: () => false },
    marks: createLayerMarks(),
  };
  let marks: readonly Mark[] = [];
  let told = '';
  let shows = 0;
  const stop = layer.start(
    workbench,
    (next) => {
      marks = next;
      shows++;
    },
    (sentence) => {
      told = sentence;
    },
  );
  return {
    workbench,
    marks: () => marks,
    told: () => told,
    shows: () => shows,
    open: () => open + families.open(),
    frame: () => {
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback(0);
      families.answer();
    },
    waits: () => waiting.size > 0,
    stop,
  };
}

/** The marks of one kind. */
export function ofKind<K extends Mark['kind']>(
  marks: readonly Mark[],
  kind: K,
): Extract<Mark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
}
