/** Counts the u-turns of the scene's runs up to the playhead, with a slider for β. */

import { useRef } from 'react';
import { writeText } from '../../../browser/writeText';
import { COLUMN } from '../../../catalog/columns';
import { ParameterSlider } from '../../../controls/fields/ParameterSlider';
import { RunSwatch } from '../../../runStyle/RunSwatch';
import { runStyle } from '../../../runStyle/runStyle';
import type { Mark } from '../../../scene/marks';
import type { RunResult } from '../../../scene/outcome';
import { runNames } from '../../../scene/runName';
import { rowAt } from '../../../state/results';
import { usePlayback, useScene, useWorkbench } from '../../../state/workbench';
import { counted, formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { pairs } from '../../kit/shapes';
import { useDrawAtPlayhead } from '../../kit/useDrawAtPlayhead';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { useRunResults } from '../../kit/useRunResults';
import { lossAt, pointAt, totalRise, turningRows, upwardTurns, uTurns } from '../../scenes';
import { BETA_PARAMETER, hasMomentum, SHARED_BETA } from './momentumRuns';
import styles from './uTurns.module.css';

export function UTurnCounter() {
  const runs = useScene(({ scene }) => scene.runs);
  const names = runNames(runs);
  const shown = runs.map((run, index) => ({ ...run, name: names[index] })).filter((run) => run.visible);
  const results = useRunResults();
  const table = useRef<HTMLDivElement>(null);

  useDrawAtPlayhead(({ runs: computed, playhead }) => {
    for (const cell of table.current?.querySelectorAll<HTMLElement>('[data-count]') ?? []) {
      const result = computed.get(cell.dataset.run ?? '');
      const text =
        result === undefined || result.length === 0 ? '–' : countOf(cell.dataset.count, result, playhead);
      writeText(cell, text);
    }
  });

  const losses = shown.flatMap(({ id, name }) => {
    const result = results.get(id);
    return result === undefined ? [] : [{ id, name, result }];
  });
  usePictureMarks({
    marks: losses.flatMap(({ id, result }) => {
      const tone = `run-${runStyle(id, runs).colour}` as const;
      return turningRows(result).map((row, index): Mark => {
        return { kind: 'point', at: pointAt(result, row), shape: 'ring', tone, label: String(index + 1) };
      });
    }),
    sentence: losses
      .map(({ name, result }) => `${name} turns ${counted(String(uTurns(result)), 'time')}.`)
      .join(' '),
  });
  return (
    <>
      {runs.some(hasMomentum) && (
        <ParameterSlider
          source={SHARED_BETA}
          range={BETA_PARAMETER.slider}
          usual={BETA_PARAMETER.default}
          caption="Momentum β"
        />
      )}
      <PlayButton />
      <div ref={table}>
        <DataTable
          caption="Up to the playhead; “rises” adds up all increases of the loss"
          head={['', 'u‑turns', 'now', 'rises', 'loss']}
          rows={shown.map(({ id, name }) => ({
            key: id,
            cells: [
              <span key="name" className={styles.run}>
                <RunSwatch id={id} />
                {name}
              </span>,
              ...COUNTS.map((count) => <span key={count} data-run={id} data-count={count} />),
            ],
          }))}
        />
      </div>
      <Plot
        x={{ domain: [0, Math.max(1, ...shown.map(({ steps }) => steps))], label: 'step' }}
        y={{ domain: [0, highest(losses) * 1.05], label: 'L' }}
        lines={losses.map(({ id, name, result }) => ({
          name,
          tone: runStyle(id, runs).colour,
          dashed: runStyle(id, runs).dash.length > 0,
          points: pairs(result.columns[COLUMN.loss].subarray(0, result.length)),
        }))}
        dots={losses.flatMap(({ id, result }) =>
          turningRows(result).map((row, index) => ({
            x: row,
            y: lossAt(result, row),
            tone: runStyle(id, runs).colour,
            text: String(index + 1),
            above: true,
          })),
        )}
        description="The loss of each run over all its steps, on an even axis, with a dot at the top of each u-turn."
        caption="All steps, with a dot at the top of each u-turn, numbered like the rings on the map."
      />
    </>
  );
}

const COUNTS = ['turns', 'now', 'rises', 'loss'] as const;

function countOf(what: string | undefined, result: RunResult, playhead: number): string {
  const row = rowAt(result, playhead);
  if (what === 'turns') return String(uTurns(result, row));
  if (what === 'now') return upwardTurns(result, row) > uTurns(result, row) ? 'climbing' : 'falling';
  return formatNumber(what === 'rises' ? totalRise(result, row) : lossAt(result, row), 2);
}

function PlayButton() {
  const { playback } = useWorkbench();
  const playing = usePlayback((state) => state.playing);
  return (
    <Actions>
      <Action
        pressed={playing}
        onClick={() => (playing ? playback.getState().pause() : playback.getState().play())}
      >
        {playing ? 'Pause' : 'Play and count'}
      </Action>
      <Action onClick={() => playback.getState().seek(0)}>To the start</Action>
    </Actions>
  );
}

function highest(all: readonly { readonly result: RunResult }[]): number {
  let most = Number.MIN_VALUE;
  for (const { result } of all)
    for (let row = 0; row < result.length; row++) most = Math.max(most, lossAt(result, row) || 0);
  return most;
}
