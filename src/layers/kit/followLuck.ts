/** Keeps the luck of the selected run up to date, for all who look at it at the same time. */
import { createStore } from 'zustand/vanilla';
import { onFrame } from '../../browser/onFrame';
import type { FamilyHandle } from '../../scene/families';
import { isDrawn, type SeedsQuestion } from '../../scene/luck';
import { ruleRuns, selectedOrFirst } from '../../state/edits';
import { firstSeeds, luckState } from '../../state/luck';
import type { Workbench } from '../../state/workbench';
import { collectLuck, type Luck } from './luckMap';

export interface LuckOnShow {
  /** null while there is none. */
  readonly luck: Luck | null;
  /** Whether chance has a part in the selected run at all. */
  readonly drawn: boolean;
  /** Empty where nothing went wrong. */
  readonly fault: string;
}

const NOTHING: LuckOnShow = { luck: null, drawn: false, fault: '' };

function create(workbench: Workbench) {
  const store = createStore<LuckOnShow>()(() => NOTHING);
  let lookers = 0;
  let stop = () => {};
  return {
    store,
    /** Begins to keep it up to date; returns the way to stop, once nobody else looks. */
    look(): () => void {
      if (lookers++ === 0) stop = follow(workbench, (next) => store.setState(next));
      let looking = true;
      return () => {
        if (!looking) return;
        looking = false;
        if (--lookers > 0) return;
        stop();
        store.setState(NOTHING);
      };
    },
  };
}

const followers = new WeakMap<Workbench, ReturnType<typeof create>>();

export function luckOf(workbench: Workbench): ReturnType<typeof create> {
  const follower = followers.get(workbench) ?? create(workbench);
  followers.set(workbench, follower);
  return follower;
}

function follow(
  { scene, view, families }: Workbench,
  show: (change: Partial<LuckOnShow>) => void,
): () => void {
  let key = '';
  let handle: FamilyHandle | null = null;
  let next: Luck | null = null;
  const draw = onFrame(() => show({ luck: next, fault: '' }));

  const withdraw = () => {
    handle?.withdraw();
    handle = null;
    draw.cancel();
  };

  const ask = (question: SeedsQuestion) => {
    withdraw();
    const collector = collectLuck(question);
    let shown = 0;
    handle = families.ask('seeds', question, {
      tile: (tile, answer) => collector.write(tile, answer),
      progress: ({ level }) => {
        if (level === shown) return;
        shown = level;
        next = collector.luck();
        draw.request();
      },
      fault: ({ tile, message }) => {
        if (tile === null) show({ fault: message });
      },
    });
  };

  const update = () => {
    const { scene: now } = scene.getState();
    const run = selectedOrFirst(ruleRuns(now.runs), view.getState().view.selected);
    const drawn = run !== undefined && isDrawn(now.objective, run);
    const question =
      run !== undefined && drawn
        ? { ...firstSeeds(now.objective, run), count: luckState.getState().count }
        : null;
    const nextKey =
      question === null
        ? ''
        : JSON.stringify([{ ...question.run, label: '', visible: true }, question.objective, question.count]);
    if (nextKey === key) {
      show({ drawn });
      return;
    }
    key = nextKey;
    // Ends of another run, or on another surface, are none of this one.
    withdraw();
    show({ luck: null, drawn, fault: '' });
    if (question !== null) ask(question);
  };
  const frame = onFrame(update);
  const stops = [
    scene.subscribe(frame.request),
    view.subscribe(frame.request),
    luckState.subscribe(frame.request),
  ];
  update();
  return () => {
    frame.cancel();
    withdraw();
    for (const stop of stops) stop();
  };
}
