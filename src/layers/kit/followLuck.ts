/** Keeps the luck of a run up to date, for all who look at it at the same time. */
import { onFrame } from '../../browser/onFrame';
import { isAlike } from '../../scene/alike';
import { comparedRun, hasSeeds } from '../../scene/compareSpec';
import type { FamilyHandle } from '../../scene/families';
import type { Luck, SeedsQuestion } from '../../scene/luck';
import { luckFaults, USUAL_LUCK } from '../../scene/luckSpec';
import { firstSeeds, takenSeed } from '../../state/luck';
import { type LuckOnShow, NO_LUCK } from '../../state/luckStore';
import type { Workbench } from '../../state/workbench';
import { collectLuck } from './luckMap';

const lookers = new WeakMap<Workbench, { count: number; stop: () => void }>();

/**
 * Begins to keep `workbench.luck` up to date: that of the document, or the usual one of the selected run.
 *
 * @returns the way to stop, once nobody else looks
 */
export function lookAtLuck(workbench: Workbench): () => void {
  const own = lookers.get(workbench) ?? { count: 0, stop: () => {} };
  lookers.set(workbench, own);
  if (own.count++ === 0) own.stop = follow(workbench, (next) => workbench.luck.setState(next));
  let looking = true;
  return () => {
    if (!looking) return;
    looking = false;
    if (--own.count > 0) return;
    own.stop();
    workbench.luck.setState(NO_LUCK);
  };
}

function follow(
  { scene, view, families, familySpecs }: Workbench,
  show: (change: Partial<LuckOnShow>) => void,
): () => void {
  let asked: SeedsQuestion | null = null;
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
    const document = { scene: scene.getState().scene, view: view.getState().view };
    const spec = familySpecs.getState().luck ?? USUAL_LUCK;
    const run = luckFaults(document, spec).length > 0 ? undefined : comparedRun(document, spec);
    const { objective } = document.scene;
    const drawn = run !== undefined && hasSeeds(objective, run);
    const question = drawn ? { ...firstSeeds(objective, run), count: spec.seeds } : null;
    if (isAlike(inNumbers(asked), inNumbers(question))) {
      show({ drawn });
      return;
    }
    asked = question;
    // Ends of another run, or on another surface, are none of this one.
    withdraw();
    show({ luck: null, drawn, fault: '' });
    if (question !== null) ask(question);
  };
  const frame = onFrame(update);
  const stops = [
    scene.subscribe((state) => state.scene, frame.request),
    view.subscribe((state) => state.view.selected, frame.request),
    familySpecs.subscribe((state) => state.luck, frame.request),
    takenSeed.subscribe(frame.request),
  ];
  update();
  return () => {
    frame.cancel();
    withdraw();
    for (const stop of stops) stop();
  };
}

/** What of a question decides the answer: the run's name and whether it is on show do not. */
function inNumbers(question: SeedsQuestion | null): SeedsQuestion | null {
  return question && { ...question, run: { ...question.run, label: '', visible: true } };
}
