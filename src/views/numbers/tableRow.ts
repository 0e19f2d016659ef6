/** All numbers of a run, and what a column sorts it by. */
import { findRun } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import type { RunEntry } from '../shared/runEntries';
import { COLUMNS, type TableRow } from './columns';
import type { SortValue } from './order';
import { numbersRow, runStatus } from './rows';
import { wholeRunRow } from './wholeRun';

type Numbers = Pick<Workbench, 'results' | 'computing' | 'playback' | 'scene'>;

export function tableRow({ results, playback, scene }: Numbers, id: string): TableRow {
  const run = results.get('runs').get(id);
  const points = results.get('points')?.total ?? 0;
  return {
    ...numbersRow(run, playback.getState().playhead, points),
    ...wholeRunRow(run, findRun(scene.getState().scene, id), points),
  };
}

export function statusOf({ results, computing, scene }: Numbers, id: string): string {
  return runStatus(results.get('runs').get(id), stepsOf(scene, id), computing.isGivenUp(id));
}

export function stepsOf(scene: Numbers['scene'], id: string): number {
  return findRun(scene.getState().scene, id)?.steps ?? 0;
}

/** @param by the id of a column, `run` or `status` */
export function sortValue(workbench: Numbers, { id, name }: RunEntry, by: string): SortValue {
  if (by === 'run') return name;
  if (by === 'status') return statusOf(workbench, id);
  const column = [...COLUMNS.playhead, ...COLUMNS.whole].find((each) => each.id === by);
  return column === undefined ? '' : tableRow(workbench, id)[column.id];
}
