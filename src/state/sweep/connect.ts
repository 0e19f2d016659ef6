/** Keeps the sweep on show up to date with the scene, the window and the document's sweep, first coarsely, then as finely as the screen. */
import type { FamilyHandle, SweepQuestion } from '../../scene/families';
import { sweepFaults } from '../../scene/sweep';
import { finerSweep } from '../../scene/sweepFiner';
import { sweepGrid } from '../../scene/sweepGrid';
import type { Workbench } from '../workbench';
import { questionKey, sweepQuestions } from './questions';
import { SweepResult } from './result';
import type { SweepState, SweepStore } from './sweep';

export interface SweepConnection {
  stop(): void;
  goOn(): void;
  /** Asks all of it anew, where it has failed. */
  again(): void;
  /** Cells nearest to this place come first, in shares of both axes; null: in their order. */
  prefer(at: readonly [x: number, y: number] | null): void;
  end(): void;
}

/** Work that is asked for many times and done once. */
type Gathered = (work: () => void) => { readonly request: () => void; readonly cancel: () => void };

interface Asked {
  readonly key: string;
  /** With the cells that the document names. */
  readonly question: SweepQuestion;
  handle: FamilyHandle;
  result: SweepResult;
  spent: number;
  effort: number;
  /** Whether the document's cells are there, and whether all are. */
  settled: boolean;
  done: boolean;
}

/**
 * @param inFrame does the work in the next frame
 * @param atRest does it once it has not been asked for for a while
 */
export function connectSweep(
  { scene, view, familySpecs, families }: Pick<Workbench, 'scene' | 'view' | 'familySpecs' | 'families'>,
  store: SweepStore,
  inFrame: Gathered,
  atRest: Gathered,
): SweepConnection {
  const asked = new Map<string, Asked>();
  let stopped = false;
  let failed = false;

  const tell = () => {
    const all = [...asked.values()];
    store.setState(({ version, results }) => ({
      results: isCurrent(results) ? results : new Map([...asked].map(([id, { result }]) => [id, result])),
      version: version + 1,
      progress: progressOf(all),
      settled: all.length > 0 && all.every((each) => each.settled),
      missing: all.reduce(
        (sum, { done, result }) => sum + (done ? result.shown.length - result.known : 0),
        0,
      ),
      status: failed ? 'failed' : statusOf(all),
    }));
  };
  const statusOf = (all: readonly Asked[]): SweepState['status'] => {
    if (all.length === 0) return 'faulty';
    if (all.every(({ done }) => done) && toRefine().length === 0) return 'done';
    return stopped ? 'stopped' : 'computing';
  };

  /** Tiles come by the hundred a second: the picture is drawn once a frame. */
  const soon = inFrame(tell);

  const isCurrent = (results: ReadonlyMap<string, SweepResult>) =>
    results.size === asked.size && [...asked].every(([id, { result }]) => results.get(id) === result);

  const withdraw = (id: string) => {
    asked.get(id)?.handle.withdraw();
    asked.delete(id);
  };

  /** Asks for all cells of `result`, and keeps what comes as long as nothing newer is asked for in its place. */
  const ask = (id: string, question: SweepQuestion, result: SweepResult): FamilyHandle => {
    const own = () => {
      const now = asked.get(id);
      return now?.result === result ? now : undefined;
    };
    const handle = families.ask(
      'sweep',
      { ...question, sweep: result.sweep },
      {
        tile: (tile, answer) => {
          result.take(tile, answer);
          soon.request();
        },
        progress: ({ spent, effort }) => {
          const now = own();
          if (now !== undefined) Object.assign(now, { spent, effort });
        },
        done: () => {
          const now = own();
          if (now === undefined) return;
          now.settled = now.done = true;
          refineSoon.request();
          tell();
        },
        fault: ({ tile }) => {
          if (tile === null) failed = true;
          tell();
        },
      },
    );
    if (stopped) handle.stop();
    return handle;
  };

  const show = () => {
    const sweep = familySpecs.getState().sweep;
    if (sweep === null) return;
    const now = scene.getState().scene;
    const faults = sweepFaults(now, sweep);
    const questions = faults.length > 0 ? new Map() : sweepQuestions(now, sweep, view.getState().view.window);
    for (const id of [...asked.keys()]) if (!questions.has(id)) withdraw(id);
    for (const [id, question] of questions) {
      const key = questionKey(question);
      if (asked.get(id)?.key === key) continue;
      withdraw(id);
      failed = false;
      const result = new SweepResult(question.sweep, sweepGrid(question.scene, question.sweep));
      const handle = ask(id, question, result);
      asked.set(id, { key, question, handle, result, spent: 0, effort: 0, settled: false, done: false });
    }
    store.setState({ faults });
    tell();
  };

  /** The results that have all their own cells, and room for more between them. */
  const toRefine = () => {
    const { fine, room } = store.getState();
    if (!fine || failed || [...asked.values()].some(({ settled }) => !settled)) return [];
    return [...asked].flatMap(([id, each]) => {
      const finer = finerSweep(each.question.scene, each.question.sweep, room);
      const { x, y } = each.result.sweep;
      const isFiner = finer.x.count > x.count || (finer.y?.count ?? 1) > (y?.count ?? 1);
      return isFiner ? [{ id, each, finer }] : [];
    });
  };
  const refine = () => {
    if (stopped) return;
    for (const { id, each, finer } of toRefine()) {
      const { question, result } = each;
      each.handle.withdraw();
      each.result = new SweepResult(
        finer,
        sweepGrid(question.scene, finer),
        sweepGrid(question.scene, question.sweep),
      );
      each.result.takeOver(result);
      Object.assign(each, { spent: 0, effort: 0, done: false });
      each.handle = ask(id, question, each.result);
    }
    tell();
  };
  /** Refines only at rest: while a hand moves, the next question would throw the result away. */
  const refineSoon = atRest(refine);

  const startAgain = () => {
    for (const id of [...asked.keys()]) withdraw(id);
    failed = false;
    show();
  };
  const stops = [
    scene.subscribe((state) => state.scene, show),
    view.subscribe((state) => state.view.window, show),
    familySpecs.subscribe((state) => state.sweep, show),
    store.subscribe((state) => state.fine, startAgain),
    store.subscribe(
      (state) => state.room,
      () => refineSoon.request(),
    ),
  ];
  show();

  const each = (does: (handle: FamilyHandle) => void) => {
    for (const { handle } of asked.values()) does(handle);
  };
  return {
    stop: () => {
      stopped = true;
      each((handle) => handle.stop());
      tell();
    },
    goOn: () => {
      stopped = false;
      each((handle) => handle.goOn());
      refineSoon.request();
      tell();
    },
    again: startAgain,
    prefer: (at) => each((handle) => handle.prefer(at)),
    end: () => {
      soon.cancel();
      refineSoon.cancel();
      for (const stop of stops) stop();
      for (const id of [...asked.keys()]) withdraw(id);
    },
  };
}

/** In whole per cent: nobody sees less, and nothing is rendered for less. */
function progressOf(all: readonly Asked[]): number {
  const [spent, effort] = [
    all.reduce((sum, each) => sum + each.spent, 0),
    all.reduce((sum, each) => sum + each.effort, 0),
  ];
  return effort === 0 ? 0 : Math.floor((100 * spent) / effort) / 100;
}
