/** Keeps a basin map up to date: a coarse one while anything changes, a fine one as soon as it does not. */
import { onFrame } from '../../browser/onFrame';
import { isAlike } from '../../scene/alike';
import { type BasinsQuestion, basinMapSizes } from '../../scene/basins';
import type { FamilyHandle } from '../../scene/families';
import { countPoints } from '../../scene/points';
import type { RunSpec } from '../../scene/types';
import type { Workbench } from '../../state/workbench';
import { BasinMap } from './basinMap';

type Subject = Omit<BasinsQuestion, 'size'>;

/** At work, or answered. */
interface Asked {
  readonly subject: Subject;
  readonly quick: boolean;
  readonly handle: FamilyHandle;
  /** Whether each cell has some answer. */
  covered: boolean;
}

/**
 * @param runOf the run whose map is wanted; undefined for none
 * @param show called with the map each time there is more of it; null where there is none, as right after the surface has
 *   become another one
 * @param fault called where it cannot be computed
 * @returns the way to stop
 */
export function followBasins(
  { scene, view, results, families }: Workbench,
  runOf: () => RunSpec | undefined,
  show: (map: BasinMap | null) => void,
  fault: (message: string) => void = () => {},
): () => void {
  let wanted: Subject | null = null;
  let asked: Asked | null = null;
  let shown: BasinMap | null = null;
  let next: BasinMap | null = null;

  const isCurrent = (map: BasinMap) => map.question.objective === scene.getState().scene.objective;
  const publish = (map: BasinMap | null) => {
    if (map === null && shown === null) return;
    shown = map;
    show(map);
  };
  const draw = onFrame(() => {
    if (next !== null && isCurrent(next)) publish(next);
    next = null;
  });

  const ask = (subject: Subject, quick: boolean) => {
    asked?.handle.withdraw();
    const sizes = basinMapSizes(subject.run, countPoints(subject.objective));
    const question: BasinsQuestion = { ...subject, size: quick ? sizes.quick : sizes.usual };
    const map = new BasinMap(question);
    let drawn = 0;
    const handle = families.ask('basins', question, {
      tile: (tile, answer) => map.write(tile, answer),
      progress: ({ level }) => {
        // The map is drawn once for each lattice, when all of its tiles have come.
        if (level === drawn) return;
        drawn = level;
        own.covered = true;
        next = map;
        draw.request();
        goOn();
      },
      done: () => {
        if (asked === own && quick && isSame(wanted, subject)) ask(subject, false);
      },
      fault: ({ tile, message }) => {
        if (tile === null && asked === own) fault(message);
      },
    });
    const own: Asked = { subject, quick, handle, covered: false };
    asked = own;
  };

  /** Asks for what is wanted, unless something that can still be shown is about to come. */
  const goOn = () => {
    if (wanted === null || isSame(asked?.subject, wanted)) return;
    const isWorthIt = asked?.quick === true && !asked.covered && asked.subject.objective === wanted.objective;
    if (!isWorthIt) ask(wanted, true);
  };

  const follow = () => {
    const run = runOf();
    if (run === undefined) {
      asked?.handle.withdraw();
      asked = wanted = null;
      publish(null);
      return;
    }
    const { objective } = scene.getState().scene;
    const { window } = view.getState().view;
    const next: Subject = { objective, run, window };
    if (isSame(wanted, next)) return;
    // An answer about another objective is worthless at once, so what was asked is withdrawn without waiting for the frame.
    if (wanted?.objective !== objective) {
      asked?.handle.withdraw();
      asked = null;
    }
    wanted = next;
    goOn();
  };

  const frame = onFrame(follow);
  const stops = [
    scene.subscribe((state) => state.scene, frame.request),
    view.subscribe((state) => state.view.window, frame.request),
    view.subscribe((state) => state.view.selected, frame.request),
    results.subscribe('surface', () => {
      if (shown !== null && !isCurrent(shown)) publish(null);
    }),
  ];
  follow();
  return () => {
    frame.cancel();
    draw.cancel();
    for (const stop of stops) stop();
    asked?.handle.withdraw();
    asked = null;
  };
}

/** Whether two subjects have one map: each cell has a start of its own, and names and visibility change none. */
function isSame(one: Subject | null | undefined, other: Subject): boolean {
  if (one?.objective !== other.objective) return false;
  const decisive = ({ run, window }: Subject) => [
    { ...run, start: null, label: null, visible: null },
    window,
  ];
  return isAlike(decisive(one), decisive(other));
}
