import type { Luck } from '../scene/luck';
import { runNames } from '../scene/runName';
import { dataSeed } from '../scene/sweep';
import { luckText } from '../text/luck';
import { chanceMissing } from './kit/chanceMissing';
import type { Layer, Mark } from './kit/define';
import { lookAtLuck } from './kit/followLuck';
import { joined } from './kit/selectedStep';
import { placeText, short } from './kit/wording';

/** More paths would be a blot. */
const MOST_PATHS = 48;

/** The selected run with other seeds: where they end, and faintly how they get there. */
export const luck: Layer = {
  id: 'luck',
  group: 'underneath',
  isSpoiler: true,
  name: luckText.layer,
  summary: luckText.summary,
  key: luckText.key,
  missing: chanceMissing,
  start(workbench, show, tell) {
    const store = workbench.luck;
    let last: Luck | null = null;
    const draw = () => {
      const { luck: next, drawn } = store.getState();
      if (!drawn) tell(luckText.nothingDrawn);
      if (next === last) return;
      last = next;
      show(next === null ? [] : marksOf(next));
      if (next === null) return;
      const { runs } = workbench.scene.getState().scene;
      const name = runNames(runs)[runs.findIndex(({ id }) => id === next.question.run.id)] ?? '';
      tell(sentenceOf(next, name));
    };
    const stopLooking = lookAtLuck(workbench);
    const unsubscribe = store.subscribe(draw);
    draw();
    return () => {
      unsubscribe();
      stopLooking();
    };
  },
};

function marksOf({ w, b, paths, seeds }: Luck): readonly Mark[] {
  const ends = new Float64Array(2 * seeds);
  for (let i = 0; i < seeds; i++) {
    ends[2 * i] = w[i];
    ends[2 * i + 1] = b[i];
  }
  return [
    { kind: 'line', points: joined(paths.slice(0, MOST_PATHS)), tone: 'soft', width: 1, faint: true },
    { kind: 'dots', points: ends, tone: 'accent' },
  ];
}

function sentenceOf(
  { question, seeds, lossQuartiles: { q1, median, q3 }, w, b }: Luck,
  name: string,
): string {
  const middle = (values: Float64Array) => values.toSorted()[values.length >> 1];
  return luckText.sentence(
    name,
    seeds,
    short(median),
    short(q1),
    short(q3),
    placeText({ w: middle(w), b: middle(b) }),
    dataSeed(question.objective) !== null,
  );
}
