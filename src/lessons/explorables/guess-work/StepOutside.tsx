/** Windows beyond [−6, 6]: how much more there is, how flat it is, and whether the lowest point was in sight at all. */
import type { Point, Window } from '../../../scene/types';
import { useView, useWorkbench } from '../../../state/workbench';
import { formatFixed, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { Readout } from '../../kit/Readout';
import { useStudy } from '../../kit/useStudy';
import { useSurfaceResult } from '../../kit/useSurfaceResult';
import styles from '../explorables.module.css';
import { flatShare, lowestSample, onEdge, scaled } from '../windows';

const USUAL: Window = { w: [-6, 6], b: [-6, 6] };
/** Beyond it the axes have more digits than room. */
const MOST_SIDE = 20_000;
/** Cells a side in which the slope is looked at. */
const CELLS = 40;
/** A slope below this counts as flat. */
const FLAT = 0.001;

export function StepOutside() {
  const { view } = useWorkbench();
  const window = useView((state) => state.view.window);
  const surface = useSurfaceResult();
  const field = useStudy('field', { window, columns: CELLS, rows: CELLS });
  const show = (next: Window) => view.getState().setWindow(next);
  const widen = (factor: number) => show(scaled(window, factor));
  const side = Math.max(window.w[1] - window.w[0], window.b[1] - window.b[0]);
  const lowest = surface === null ? null : lowestSample(surface);
  return (
    <div className={styles.stack}>
      <Actions>
        <Action onClick={() => widen(2)} disabled={side * 2 > MOST_SIDE}>
          Twice as wide
        </Action>
        <Action onClick={() => widen(4)} disabled={side * 4 > MOST_SIDE}>
          Four times
        </Action>
        <Action onClick={() => widen(0.5)} disabled={side < 1}>
          Half
        </Action>
        <Action onClick={() => show(USUAL)}>Back to ±6</Action>
      </Actions>
      <Readout
        entries={[
          { name: 'Window, w', value: range(window.w) },
          { name: 'Window, b', value: range(window.b) },
          { name: 'Lowest loss of its grid', value: lowest === null ? '–' : formatNumber(lowest.loss) },
          { name: 'at w, b', value: lowest === null ? '–' : place(lowest) },
          {
            name: 'Where that is',
            value:
              surface === null || lowest === null
                ? '–'
                : onEdge(lowest, surface.window)
                  ? 'on the edge'
                  : 'inside',
          },
          {
            name: `Part with a slope below ${FLAT}`,
            value: field === null ? '–' : `${formatFixed(100 * flatShare(field, FLAT), 0)} %`,
          },
        ]}
      />
      <p className={styles.remark}>
        If the lowest point is on the edge, there is probably a lower one outside. If it is inside, there may
        still be a lower one outside.
      </p>
    </div>
  );
}

function range([low, high]: readonly [number, number]): string {
  return `${formatNumber(low)} to ${formatNumber(high)}`;
}

function place({ w, b }: Point): string {
  return `${formatNumber(w)}, ${formatNumber(b)}`;
}
