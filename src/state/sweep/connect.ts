/** Keeps the sweep on show up to date with the scene, the window and the document's sweep. */
import type { FamilyHandle } from '../../scene/families';
import { sweepFaults } from '../../scene/sweep';
import { sweepGrid } from '../../scene/sweepGrid';
import type { Workbench } from '../workbench';
import { questionKey, sweepQuestions } from './questions';
import { SweepResult } from './result';
import type { SweepStore } from './sweep';

export interface SweepConnection {
  stop(): void;
  goOn(): void;
  /** Asks all of it anew, where it has failed. */
  again(): void;
  /** Cells nearest to this place come first, in shares of both axes; null: in their order. */
  prefer(at: readonly [x: number, y: number] | null): void;
  end(): void;
}

interface Asked {
  readonly key: string;
  readonly handle: FamilyHandle;
  readonly result: SweepResult;
  spent: number;
  effort: number;
  done: boolean;
}

/** @param inFrame does work that is asked for many times once, in the next frame */
export function connectSweep(
  { scene, view, familySpecs, families }: Pick<Workbench, 'scene' | 'view' | 'familySpecs' | 'families'>,
  store: SweepStore,
  inFrame: (work: () => void) => { readonly request: () => void; readonly cancel: () => void },
): SweepConnection {
  const asked = new Map<string, Asked>();
  let stopped = false;
  let failed = false;

  const tell = () => {
    const all = [...asked.values()];
    const effort = all.reduce((sum, each) => sum + each.effort, 0);
    const spent = all.reduce((sum, each) => sum + each.spent, 0);
    const done = all.every((each) => each.done);
    store.setState(({ version, results }) => ({
      results: isCurrent(results) ? results : new Map([...asked].map(([id, { result }]) => [id, result])),
      version: version + 1,
      // In whole per cent: nobody sees less, and nothing is rendered for less.
      progress: effort === 0 ? 0 : Math.floor((100 * spent) / effort) / 100,
      status: failed
        ? 'failed'
        : all.length === 0
          ? 'faulty'
          : done
            ? 'done'
            : stopped
              ? 'stopped'
              : 'computing',
    }));
  };

  /** Tiles come by the hundred a second: the picture is drawn once a frame. */
  const soon = inFrame(tell);

  const isCurrent = (results: ReadonlyMap<string, SweepResult>) =>
    results.size === asked.size && [...asked].every(([id, { result }]) => results.get(id) === result);

  const withdraw = (id: string) => {
    asked.get(id)?.handle.withdraw();
    asked.delete(id);
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
      const handle = families.ask('sweep', question, {
        tile: (tile, answer) => {
          result.take(tile, answer);
          soon.request();
        },
        progress: ({ spent, effort }) => {
          const own = asked.get(id);
          if (own?.key !== key) return;
          own.spent = spent;
          own.effort = effort;
        },
        done: () => {
          const own = asked.get(id);
          if (own?.key !== key) return;
          own.done = true;
          tell();
        },
        fault: ({ tile }) => {
          if (tile === null) failed = true;
          tell();
        },
      });
      if (stopped) handle.stop();
      asked.set(id, { key, handle, result, spent: 0, effort: 0, done: false });
    }
    store.setState({ faults });
    tell();
  };

  const stops = [
    scene.subscribe((state) => state.scene, show),
    view.subscribe((state) => state.view.window, show),
    familySpecs.subscribe((state) => state.sweep, show),
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
      tell();
    },
    again: () => {
      for (const id of [...asked.keys()]) withdraw(id);
      failed = false;
      show();
    },
    prefer: (at) => each((handle) => handle.prefer(at)),
    end: () => {
      soon.cancel();
      for (const stop of stops) stop();
      for (const id of [...asked.keys()]) withdraw(id);
    },
  };
}
