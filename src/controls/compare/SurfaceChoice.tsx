/** Further surfaces of a comparison, beside the scene's own. */
import { DATASETS } from '../../catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../catalog/objectives';
import { MOST_SURFACES } from '../../scene/partLimits';
import { optionOf } from '../../scene/surfaceChoice';
import type { ObjectiveSpec } from '../../scene/types';
import { compareText } from '../../text/compare';
import { CONTROLS_TEXT } from '../../text/controls';
import { Checkbox } from '../fields/Checkbox';
import styles from './compare.module.css';

interface SurfaceChoiceProps {
  /** The scene's own, which is always compared. */
  readonly objective: ObjectiveSpec;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const GROUPS = [
  { label: CONTROLS_TEXT.surfaces.data, shelf: 'data', entries: DATASETS },
  { label: CONTROLS_TEXT.surfaces.functions, shelf: 'function', entries: SURFACE_FUNCTIONS },
] as const;

export function SurfaceChoice({ objective, chosen, onChange }: SurfaceChoiceProps) {
  const own = optionOf(objective);
  const isFull = chosen.length >= MOST_SURFACES;
  return (
    <details className={styles.surfaces}>
      <summary>
        <span>{compareText.surfaces}</span>
        <span>{compareText.surfacesChosen(chosen.length)}</span>
      </summary>
      {GROUPS.map(({ label, shelf, entries }) => (
        <fieldset key={shelf}>
          <legend>{label}</legend>
          {entries
            .map(({ id, name }) => ({ option: `${shelf}:${id}`, name }))
            .filter(({ option }) => option !== own)
            .map(({ option, name }) => {
              const isChosen = chosen.includes(option);
              return (
                <Checkbox
                  key={option}
                  name={name}
                  checked={isChosen}
                  onChange={(checked) => {
                    if (checked && isFull) return;
                    onChange(checked ? [...chosen, option] : chosen.filter((each) => each !== option));
                  }}
                />
              );
            })}
        </fieldset>
      ))}
    </details>
  );
}
