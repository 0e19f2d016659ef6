/** The schedule of η (or β), with its own parameters. */
import type { ScheduleDefinition } from '../../catalog/define';
import { defaultSchedule } from '../../scene/defaults';
import type { RunSpec, Scene, ScheduleSpec } from '../../scene/types';
import { findRun } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { NumberParameters } from '../fields/NumberParameters';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import styles from './run.module.css';
import { useRunsEdit } from './scope';

interface ScheduleSettingsProps {
  readonly id: string;
  readonly name: string;
  readonly schedules: readonly ScheduleDefinition[];
  readonly find: (id: string) => ScheduleDefinition | undefined;
  readonly of: (run: RunSpec) => ScheduleSpec;
  readonly change: (scene: Scene, id: string, schedule: ScheduleSpec) => Scene;
  /** Whether a run's rule lets it have such a schedule. */
  readonly can: (run: RunSpec) => boolean;
}

export function ScheduleSettings({ id, name, schedules, find, of, change, can }: ScheduleSettingsProps) {
  const { scene } = useWorkbench();
  const edit = useRunsEdit(id);
  const set = (before: Scene, schedule: ScheduleSpec) =>
    edit(before, (current, each) => change(current, each, schedule), can);
  const kind = useRun(id, (run) => of(run).kind, '');
  const definition = find(kind);
  const steps = useRun(id, (run) => run.steps, 0);
  const choose = (next: string) => {
    const chosen = find(next);
    if (chosen === undefined) return;
    // Each run the one that suits its own length.
    const give = (current: Scene, each: string) =>
      change(current, each, defaultSchedule(chosen, findRun(current, each)?.steps ?? 0));
    scene.getState().edit((before) => edit(before, give, can));
  };
  return (
    <>
      <Select name={name} caption={name} value={kind} onChange={choose}>
        {schedules.map((schedule) => (
          <option key={schedule.id} value={schedule.id}>
            {schedule.name}
          </option>
        ))}
      </Select>
      <p className={styles.summary}>{definition?.summary}</p>
      <NumberParameters
        of={`${id}.${name}.${kind}`}
        params={definition?.params ?? {}}
        usual={definition?.suited?.(steps)}
        read={(before, parameter) => {
          const run = findRun(before, id);
          return run === undefined ? Number.NaN : Number(of(run)[parameter]);
        }}
        change={(before, parameter, value) => {
          const run = findRun(before, id);
          return run === undefined ? before : set(before, { ...of(run), [parameter]: value });
        }}
      />
    </>
  );
}
