/** `run=recorded;w=-2,-1.9;b=-2,-1.8;label=…`: how a link writes and reads a recorded run, a list for each column. */
import type { ReportFault } from '../faults';
import { RUN_IDS } from '../limits';
import type { RecordedRun } from '../recorded';
import { PATH_COLUMNS } from '../recordedPath';
import { readText, writeText } from './characters';
import { Fields } from './fields';
import { readList, split, writeList } from './forms';

const HIDDEN = 'hidden';

/** @param index the run's place in the scene */
export function writeRecorded({ id, label, visible, optimizer, path }: RecordedRun, index: number): string {
  return [
    `run=${optimizer}`,
    ...(id === RUN_IDS[index] ? [] : [`id=${id}`]),
    ...PATH_COLUMNS.flatMap((name) => {
      const column = path[name];
      return column === undefined ? [] : [`${name}=${writeList(column)}`];
    }),
    ...(label === '' ? [] : [`label=${writeText(label)}`]),
    ...(visible ? [] : [HIDDEN]),
  ].join(';');
}

/**
 * The run as yet unchecked.
 * @param parts what stands behind `run=recorded`
 * @param at the run's path in its document
 */
export function readRecorded(
  parts: readonly string[],
  at: string,
  tell: ReportFault,
): Record<string, unknown> {
  const run = new Fields(at, tell);
  const path = new Fields(`${at}.path`, tell);
  run.set('optimizer', 'recorded');
  for (const part of parts) {
    const { name, value } = split(part, '=');
    if (part === HIDDEN) run.set('visible', false, part);
    else if (name === 'id') run.set(name, value ?? '');
    else if (name === 'label') run.set(name, readText(value ?? ''));
    else if (part !== '') path.set(name, readList(value ?? ''));
  }
  run.set('path', path.done());
  return run.done();
}
