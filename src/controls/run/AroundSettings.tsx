/** The settings around a run's rule: gradient clipping, the average of its path, the condition at which it stops. */
import { AVERAGES } from '../../catalog/around/averages';
import { CLIPS } from '../../catalog/around/clips';
import type { AroundDefinition } from '../../catalog/around/define';
import { STOPS } from '../../catalog/around/stops';
import { defaultsOf } from '../../catalog/parameters';
import type { RunSpec, Scene } from '../../scene/types';
import { setAround } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { CONTROLS_TEXT } from '../../text/controls';
import { NumberParameters } from '../fields/NumberParameters';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import styles from './run.module.css';
import { useRunsEdit } from './scope';

const NONE = 'none';

/** @param clips whether the rule offers a clip */
export function AroundSettings({ id, clips }: { readonly id: string; readonly clips: boolean }) {
  return (
    <>
      {clips && <OneAround id={id} field="clip" shelf={CLIPS} />}
      <OneAround id={id} field="average" shelf={AVERAGES} />
      <OneAround id={id} field="stop" shelf={STOPS} />
    </>
  );
}

interface OneAroundProps {
  readonly id: string;
  readonly field: 'clip' | 'average' | 'stop';
  readonly shelf: readonly AroundDefinition[];
}

function OneAround({ id, field, shelf }: OneAroundProps) {
  const { scene } = useWorkbench();
  const edit = useRunsEdit(id);
  const kind = useRun(id, (run) => run[field].kind, NONE);
  const definition = shelf.find((each) => each.id === kind);
  const set = (before: Scene, value: Readonly<Record<string, unknown>> & { readonly kind: string }) =>
    edit(before, (current, each) => setAround(current, each, field, value as RunSpec[typeof field]));
  const choose = (next: string) => {
    const chosen = shelf.find((each) => each.id === next);
    scene
      .getState()
      .edit((before) =>
        set(
          before,
          chosen === undefined ? { kind: NONE } : { ...defaultsOf(chosen.params), kind: chosen.id },
        ),
      );
  };
  const specOf = (run: RunSpec | undefined): Readonly<Record<string, unknown>> => ({ ...run?.[field] });
  return (
    <>
      <Select
        name={CONTROLS_TEXT.around[field]}
        caption={CONTROLS_TEXT.around[field]}
        value={kind}
        onChange={choose}
      >
        <option value={NONE}>{CONTROLS_TEXT.aroundNone}</option>
        {shelf.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </Select>
      {definition !== undefined && (
        <>
          <p className={styles.summary}>{definition.summary}</p>
          <NumberParameters
            of={`${id}.${field}.${kind}`}
            params={definition.params}
            read={(before, name) => Number(specOf(findRun(before, id))[name])}
            change={(before, name, value) =>
              set(before, { ...specOf(findRun(before, id)), kind, [name]: value })
            }
          />
        </>
      )}
    </>
  );
}
