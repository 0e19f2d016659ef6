/** The controls of a comparison: the rules, the price, the target, and the starts. */
import type { CompareSpec } from '../../scene/compareFields';
import { hasSeeds, MOST_STARTS } from '../../scene/compareSpec';
import { LEGAL_SEEDS, LEGAL_STARTS } from '../../scene/partLimits';
import type { ObjectiveSpec, RunSpec } from '../../scene/types';
import { compareText } from '../../text/compare';
import { formatCount } from '../../text/number';
import { NumberRow } from '../fields/NumberRow';
import type { StoreNumberSource } from '../fields/numberSource';
import { Segments } from '../fields/Segments';
import { Select } from '../fields/Select';
import { BudgetSlider } from './BudgetSlider';
import styles from './compare.module.css';
import { SurfaceChoice } from './SurfaceChoice';

interface ComparisonControlsProps {
  readonly spec: CompareSpec;
  readonly change: (change: Partial<CompareSpec>) => void;
  /** A number of the comparison for a field. */
  readonly source: (key: 'budget' | 'target', name: string) => StoreNumberSource;
  readonly objective: ObjectiveSpec;
  /** The run whose settings the rules take. */
  readonly run: RunSpec;
}

const GRIDS = [1, 3, 5, 7, 10, 15];
const SEEDS = [1, 5, 20, 50];
const LOSSES = { min: 1e-12, max: 1, scale: 'log' } as const;

export function ComparisonControls({ spec, change, source, objective, run }: ComparisonControlsProps) {
  const hasData = objective.kind === 'neuron';
  const { rules } = spec;
  const sets = (['visible', 'all'] as const).map((value) => ({ value, text: compareText.rulesOf[value] }));
  // A link may name rules.
  const listed = { value: 'listed', text: compareText.listedRules(rules.length) } as const;
  return (
    <div className={styles.controls}>
      <Segments
        name={compareText.rules}
        choices={typeof rules === 'string' ? sets : [listed, ...sets]}
        value={typeof rules === 'string' ? rules : 'listed'}
        onChange={(chosen) => {
          if (chosen !== 'listed') change({ rules: chosen });
        }}
      />
      <BudgetSlider
        budget={spec.budget}
        source={source('budget', compareText.budget(hasData))}
        onChange={(budget) => change({ budget })}
      />
      <NumberRow
        source={source('target', spec.surfaces.length > 0 ? compareText.targetOfSeveral : compareText.target)}
        range={LOSSES}
      />
      <Select
        name={compareText.starts}
        caption={compareText.starts}
        value={String(spec.starts)}
        onChange={(value) => change(within(spec, { starts: Number(value) }))}
      >
        {withOwn(GRIDS, spec.starts).map((side) => (
          <option key={side} value={side}>
            {side === 1 ? compareText.ownStart : compareText.gridOfStarts(side)}
          </option>
        ))}
      </Select>
      {(hasSeeds(objective, run) || spec.seeds > 1) && (
        <Select
          name={compareText.seeds}
          caption={compareText.seeds}
          value={String(spec.seeds)}
          onChange={(value) => change(within(spec, { seeds: Number(value) }))}
        >
          {withOwn(SEEDS, spec.seeds).map((count) => (
            <option key={count} value={count}>
              {formatCount(count)}
            </option>
          ))}
        </Select>
      )}
      <SurfaceChoice
        objective={objective}
        chosen={spec.surfaces}
        onChange={(surfaces) => change({ surfaces })}
      />
    </div>
  );
}

/** The list with a value that a link has brought. */
function withOwn(list: readonly number[], own: number): readonly number[] {
  return list.includes(own) ? list : [...list, own].sort((a, b) => a - b);
}

/** The newer choice holds; where both are more than may be, the other gives way. */
function within(
  spec: CompareSpec,
  chosen: Partial<Pick<CompareSpec, 'starts' | 'seeds'>>,
): Partial<CompareSpec> {
  const { starts, seeds } = { ...spec, ...chosen };
  if (starts * starts * seeds <= MOST_STARTS) return chosen;
  return chosen.starts === undefined
    ? { ...chosen, starts: LEGAL_STARTS.min }
    : { ...chosen, seeds: LEGAL_SEEDS.min };
}
