import { FIRST_MINIMUM } from '../scene/basins';
import { runNames } from '../scene/runName';
import type { RunSpec } from '../scene/types';
import { ruleRuns, selectedOrFirst } from '../state/runStarts';
import type { Workbench } from '../state/workbench';
import { BASINS_TEXT } from '../text/basins';
import type { BasinMap } from './kit/basinMap';
import type { Layer, Mark } from './kit/define';
import { followBasins } from './kit/followBasins';
import { isMostlyGoing, stillMoving } from './kit/stillMoving';

/** Minima that are numbered on the map: more numbers would hide it. */
const MOST_NUMBERED = 12;

/** Colours each start of the window by where the selected run ends from there. */
export const basins: Layer = {
  id: 'basins',
  group: 'underneath',
  isSpoiler: true,
  name: BASINS_TEXT.name,
  summary: BASINS_TEXT.summary,
  key: BASINS_TEXT.key,
  offer(workbench) {
    const mark = workbench.marks.marks().find((each) => each.kind === 'basins');
    const run = chosenRun(workbench);
    return mark !== undefined && run !== undefined && isMostlyGoing(mark)
      ? stillMoving(workbench, [run])
      : null;
  },
  start(workbench, show, tell) {
    const { scene } = workbench;
    const draw = (map: BasinMap | null) => {
      if (map === null) {
        show([]);
        tell('');
        return;
      }
      const [mark, { minima }] = [map.mark(), map];
      const numbers = mark.key
        .filter(({ end }) => end >= FIRST_MINIMUM && end < FIRST_MINIMUM + MOST_NUMBERED)
        .map(({ end }): Mark => {
          const { w, b } = minima[end - FIRST_MINIMUM];
          const label = `${end - FIRST_MINIMUM + 1}`;
          return { kind: 'point', at: { w, b }, shape: 'dot', tone: 'ink', label };
        });
      show([mark, ...numbers]);
      const { runs } = scene.getState().scene;
      const name = runNames(runs)[runs.findIndex(({ id }) => id === map.question.run.id)] ?? '';
      const byShare = mark.key.toSorted((one, other) => other.share - one.share);
      const told = byShare.length > MOST_NUMBERED ? byShare.slice(0, MOST_NUMBERED) : mark.key;
      const parts = told.map(({ name: end, share }) => BASINS_TEXT.part(end, BASINS_TEXT.share(share)));
      if (told.length < mark.key.length) parts.push(BASINS_TEXT.others(`${mark.key.length - told.length}`));
      tell(BASINS_TEXT.sentence(name, parts));
    };
    return followBasins(
      workbench,
      () => chosenRun(workbench),
      draw,
      (message) => tell(BASINS_TEXT.fault(message)),
    );
  },
};

function chosenRun({ scene, view }: Workbench): RunSpec | undefined {
  return selectedOrFirst(ruleRuns(scene.getState().scene.runs), view.getState().view.selected);
}
