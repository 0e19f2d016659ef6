/** A run in JSON: { "w": […], "b": […] }, [{ "w": …, "b": … }, …] or [[step, w, b], …], with further columns where there are some. */
import { isRecord } from '../../schema/fields';
import { brokenJson } from '../brokenJson';
import { columnOf, gatherRun, type ImportedRun, refusedRun } from './gather';
import type { RawTable } from './table';

const FORMS = '{"w": […], "b": […]}, or a list of {"w": …, "b": …} or of [step, w, b]';

/** @param text JSON; what is not gives a refusal. Never throws. */
export function readRunJson(text: string): ImportedRun {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return refusedRun(brokenJson(text));
  }
  if (isRecord(input)) return gatherRun(ofColumns(input));
  return Array.isArray(input) ? gatherRun(ofItems(input)) : refusedRun(`It needs ${FORMS}.`);
}

function ofColumns(input: Readonly<Record<string, unknown>>): RawTable {
  const columns = Object.entries(input).filter(([name, list]) => columnOf(name) && Array.isArray(list));
  const lists = columns.map(([, list]) => list as readonly unknown[]);
  const length = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, row) => ({ at: row + 1, cells: lists.map((list) => list[row]) }));
  return { names: columns.map(([name]) => name), rows, entries: 'item' };
}

function ofItems(items: readonly unknown[]): RawTable {
  const first = items.find(isRecord);
  if (first === undefined)
    return {
      names: null,
      rows: items.map((item, i) => ({ at: i + 1, cells: Array.isArray(item) ? item : [item] })),
      entries: 'item',
    };
  const names = Object.keys(first).slice(0, 100);
  const rows = items.map((item, i) => ({
    at: i + 1,
    cells: names.map((name) => (isRecord(item) && Object.hasOwn(item, name) ? item[name] : undefined)),
  }));
  return { names, rows, entries: 'item' };
}
