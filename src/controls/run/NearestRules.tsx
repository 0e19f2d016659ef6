/** "Compare with a rule": which runs of ours a recorded one is nearest to, and where they part. */
import { useEffect, useState } from 'react';
import { OPTIMIZERS } from '../../catalog/optimizers';
import { defaultRun, nextRunId } from '../../scene/defaults';
import { parseNumbers } from '../../scene/parseNumber';
import type { RecordedRun } from '../../scene/recorded';
import type { NearRun } from '../../scene/studies';
import { addRun } from '../../state/edits';
import { useScene, useWorkbench } from '../../state/workbench';
import { formatCount, formatNumber } from '../../text/number';
import { recordedText } from '../../text/recorded';
import styles from './recorded.module.css';

export function NearestRules({ run }: { readonly run: RecordedRun }) {
  const { studies } = useWorkbench();
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const [found, setFound] = useState<readonly NearRun[] | null>(null);
  const [text, setText] = useState('');
  const { path } = run;

  useEffect(() => {
    setFound(null);
    if (asked === null) return;
    return studies.ask('nearest', { path, rates: asked }, setFound);
  }, [studies, path, asked]);

  const rates = text.trim() === '' ? [] : parseNumbers(text)?.filter((eta) => eta > 0 && eta <= 1e4);
  return (
    <div className={styles.compare}>
      <label className={styles.rates}>
        <span>{recordedText.rates}</span>
        <input
          value={text}
          placeholder={recordedText.ratesHint}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        className={styles.button}
        disabled={rates === undefined}
        onClick={() => setAsked(rates ?? [])}
      >
        {recordedText.compare}
      </button>
      <div role="status" className={styles.answer}>
        {asked !== null && found === null && recordedText.comparing}
        {found !== null && found.length > 0 && <Verdict nearest={found[0]} />}
      </div>
      {found !== null && (
        <ol className={styles.list}>
          {found.map((near) => (
            <Near key={`${near.rule} ${near.variant}`} near={near} run={run} />
          ))}
        </ol>
      )}
    </div>
  );
}

function nameOf({ rule, variant }: NearRun): string {
  return variant === '' ? (OPTIMIZERS.find(({ id }) => id === rule)?.name ?? rule) : variant;
}

function partingOf({ parts, most }: NearRun): string {
  if (parts === null) return recordedText.same(formatNumber(most, 2));
  return recordedText.parts(formatCount(parts.step), formatNumber(parts.by, 3));
}

function Verdict({ nearest }: { readonly nearest: NearRun }) {
  return (
    <>
      {recordedText.nearest(nameOf(nearest))} {nearest.differs}
    </>
  );
}

function Near({ near, run }: { readonly near: NearRun; readonly run: RecordedRun }) {
  const { scene, view, playback } = useWorkbench();
  const room = useScene((state) => nextRunId(state.scene.runs) !== undefined);
  const name = nameOf(near);
  const { parts, isOurs, hyper, rule } = near;
  const add = () => {
    const id = nextRunId(scene.getState().scene.runs);
    if (id === undefined) return;
    const { start, steps } = run;
    scene
      .getState()
      .edit((before) =>
        addRun(before, { ...defaultRun(rule, id, start), steps, hyper, label: near.variant }),
      );
    view.getState().select(run.id);
  };
  return (
    <li>
      <strong>{name}</strong>
      <span className={styles.rule}>{ratesText(hyper)}</span>
      <span>{partingOf(near)}</span>
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

const SYMBOLS: Readonly<Record<string, string>> = {
  eta: 'η',
  beta: 'β',
  beta1: 'β₁',
  beta2: 'β₂',
  epsilon: 'ε',
};

function ratesText(hyper: NearRun['hyper']): string {
  return Object.entries(SYMBOLS)
    .flatMap(([name, symbol]) => {
      const value = hyper[name];
      return typeof value === 'number' ? [`${symbol} ${formatNumber(value, 4)}`] : [];
    })
    .join(', ');
}
