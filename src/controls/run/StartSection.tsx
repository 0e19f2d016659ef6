/** The start of the selected run, or of all runs. */
import type { SliderRange } from '../../catalog/parameters';
import { DEFAULT_START, DEFAULT_VIEW } from '../../scene/defaults';
import { LEGAL_COORDINATE } from '../../scene/limits';
import { shareStart } from '../../state/edits';
import { findRun, moveStart, sharesStart } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { Checkbox } from '../fields/Checkbox';
import { ParameterSlider } from '../fields/ParameterSlider';
import { Section } from '../Section';
import styles from './run.module.css';

const COORDINATES = [
  { axis: 'w', name: CONTROLS_TEXT.startW },
  { axis: 'b', name: CONTROLS_TEXT.startB },
] as const;

const [LOWEST, HIGHEST] = DEFAULT_VIEW.window.w;
const RANGE: SliderRange = { min: LOWEST, max: HIGHEST, scale: 'linear', step: 0.01 };

export function StartSection({ id }: { readonly id: string }) {
  const { scene } = useWorkbench();
  const shared = useScene((state) => sharesStart(state.scene));
  return (
    <Section
      title={CONTROLS_TEXT.start}
      aside={
        <Checkbox
          name={CONTROLS_TEXT.sharedStart}
          checked={shared}
          onChange={(on) => scene.getState().edit((before) => shareStart(before, on, id))}
        />
      }
    >
      <div className={styles.start}>
        {COORDINATES.map(({ axis, name }) => (
          <ParameterSlider
            key={`${id}.${axis}`}
            source={{
              key: `${id}.start.${axis}`,
              name,
              legal: LEGAL_COORDINATE,
              read: (before) => findRun(before, id)?.start[axis] ?? Number.NaN,
              change: (before, value) => {
                const run = findRun(before, id);
                return run === undefined ? before : moveStart(before, id, { ...run.start, [axis]: value });
              },
            }}
            caption={axis}
            range={RANGE}
            usual={DEFAULT_START[axis]}
          />
        ))}
      </div>
    </Section>
  );
}
