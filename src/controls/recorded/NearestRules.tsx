/**
 * "Compare with a rule": the runs of our rules that are nearest to a recorded one, and the step from which each differs. Loaded
 * when one is selected.
 */
import { useEffect, useState } from 'react';
import { MOST_POINTS } from '../../catalog/schedules/drawnPoints';
import { VARIANTS } from '../../catalog/variants';
import { defaultRun, nextRunId } from '../../scene/defaults';
import { EMPTY_FORM, searchOf } from '../../scene/nearest/form';
import { type NearestSearch, type NearRun, pointsBeyond } from '../../scene/nearest/search';
import type { RecordedRun } from '../../scene/recorded';
import { addRun } from '../../state/edits';
import { findRun } from '../../state/runStarts';
import { useScene, useWorkbench } from '../../state/workbench';
import { formatCount, formatNumber } from '../../text/number';
import { recordedText } from '../../text/recorded';
import { NearestFields } from './NearestFields';
import { nearName, settingsText } from './nearWords';
import styles from './recorded.module.css';

export function NearestRules({ run }: { readonly run: RecordedRun }) {
  const { studies } = useWorkbench();
  const [asked, setAsked] = useState<NearestSearch | null>(null);
  const [found, setFound] = useState<readonly NearRun[] | null>(null);
  const [form, setForm] = useState(EMPTY_FORM);
  const like = useScene(({ scene }) => findRun(scene, form.like));
  const hasPoints = useScene(({ scene }) => scene.objective.kind === 'neuron');
  const { path } = run;
  const search = searchOf(form, path, { like, hasPoints });

  useEffect(() => {
    setFound(null);
    if (asked === null) return;
    return studies.ask('nearest', { path, search: asked }, setFound);
  }, [studies, path, asked]);

  return (
    <div className={styles.compare}>
      <details className={styles.form}>
        <summary>{recordedText.tried}</summary>
        <NearestFields form={form} path={path} hasPoints={hasPoints} onChange={setForm} />
      </details>
      <button
        type="button"
        className={styles.button}
        disabled={search === null}
        onClick={() => setAsked(search)}
      >
        {recordedText.compare}
      </button>
      <div role="status" className={styles.answer}>
        {asked !== null && found === null && recordedText.comparing}
        {found !== null && found.length === 0 && recordedText.none}
        {found !== null && found.length > 0 && <Verdict nearest={found[0]} />}
      </div>
      {found !== null && found.length > 0 && (
        <ol className={styles.list}>
          {found.map((near, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place among the nearest
            <Near key={place} near={near} run={run} />
          ))}
        </ol>
      )}
    </div>
  );
}

function partingOf({ parts, most }: NearRun): string {
  if (parts === null) return recordedText.same(formatNumber(most, 2));
  return recordedText.parts(formatCount(parts.step), formatNumber(parts.by, 3));
}

function Verdict({ nearest }: { readonly nearest: NearRun }) {
  const verdict = nearest.parts === null ? recordedText.nearest : recordedText.nearestOnly;
  return (
    <>
      {verdict(nearName(nearest))} {VARIANTS.find(({ name }) => name === nearest.variant)?.differs}
    </>
  );
}

function Near({ near, run }: { readonly near: NearRun; readonly run: RecordedRun }) {
  const { scene, view, playback } = useWorkbench();
  const room = useScene((state) => nextRunId(state.scene.runs) !== undefined);
  const name = nearName(near);
  const { parts, isOurs, settings, rule } = near;
  const points = pointsBeyond(settings);
  const add = () => {
    const id = nextRunId(scene.getState().scene.runs);
    if (id === undefined) return;
    const { start, steps } = run;
    scene
      .getState()
      .edit((before) =>
        addRun(before, { ...defaultRun(rule, id, start), ...settings, steps, label: near.variant }),
      );
    view.getState().select(run.id);
  };
  return (
    <li>
      <strong>{name}</strong>
      <span className={styles.rule}>{settingsText(near)}</span>
      <span>{partingOf(near)}</span>
      {points !== null && (
        <span>{recordedText.tooManyPoints(formatCount(points), formatCount(MOST_POINTS))}</span>
      )}
      <span className={styles.actions}>
        {parts !== null && (
          <button
            type="button"
            className={styles.button}
            aria-label={recordedText.goToOf(name)}
            onClick={() => {
              playback.getState().pause();
              playback.getState().seek(parts.step);
            }}
          >
            {recordedText.goTo(formatCount(parts.step))}
          </button>
        )}
        {isOurs && (
          <button
            type="button"
            className={styles.button}
            aria-label={recordedText.addOf(name)}
            disabled={!room}
            onClick={add}
          >
            {recordedText.add}
          </button>
        )}
      </span>
    </li>
  );
}
