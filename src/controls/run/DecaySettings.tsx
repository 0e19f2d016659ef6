/** Weight decay: none, as a penalty in the gradient, or apart from it. */
import type { SliderRange } from '../../catalog/parameters';
import { DEFAULT_LAMBDA } from '../../scene/defaults';
import { LEGAL_LAMBDA } from '../../scene/limits';
import type { DecaySpec, Scene } from '../../scene/types';
import { setDecay } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { ParameterSlider } from '../fields/ParameterSlider';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import { useRunsEdit } from './scope';

const RANGE: SliderRange = { min: 1e-5, max: 1, scale: 'log' };

interface DecaySettingsProps {
  readonly id: string;
  /** Those that the rule offers. */
  readonly kinds: readonly DecaySpec['kind'][];
}

export function DecaySettings({ id, kinds }: DecaySettingsProps) {
  const { scene } = useWorkbench();
  const edit = useRunsEdit(id);
  const set = (before: Scene, decay: DecaySpec) =>
    edit(before, (current, each) => setDecay(current, each, decay));
  const kind = useRun<DecaySpec['kind']>(id, (run) => run.decay.kind, 'none');
  const choose = (next: string) => {
    const chosen = kinds.find((each) => each === next) ?? 'none';
    scene.getState().edit((before) => {
      const decay = findRun(before, id)?.decay;
      const lambda = decay === undefined || decay.kind === 'none' ? DEFAULT_LAMBDA : decay.lambda;
      return set(before, chosen === 'none' ? { kind: chosen } : { kind: chosen, lambda });
    });
  };
  return (
    <>
      <Select name={CONTROLS_TEXT.decay} caption={CONTROLS_TEXT.decay} value={kind} onChange={choose}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {CONTROLS_TEXT.decayKinds[each]}
          </option>
        ))}
      </Select>
      {kind !== 'none' && (
        <ParameterSlider
          key={`${id}.lambda`}
          source={{
            key: `${id}.lambda`,
            name: CONTROLS_TEXT.lambda,
            legal: LEGAL_LAMBDA,
            read: (before) => {
              const decay = findRun(before, id)?.decay;
              return decay === undefined || decay.kind === 'none' ? Number.NaN : decay.lambda;
            },
            change: (before, lambda) => {
              const decay = findRun(before, id)?.decay;
              return decay === undefined || decay.kind === 'none'
                ? before
                : set(before, { ...decay, lambda });
            },
          }}
          range={RANGE}
          usual={DEFAULT_LAMBDA}
        />
      )}
    </>
  );
}
