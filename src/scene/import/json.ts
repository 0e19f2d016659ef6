/** Points in JSON: [[x, y], …], [{ "x": …, "y": … }, …] or { "x": […], "y": […] }. */
import { expectation, shorten } from '../faults';
import { isRecord } from '../schema/fields';
import { brokenJson } from './brokenJson';
import { type ColumnNames, Gathering, type ImportedData, refusal } from './outcome';

const FORMS = 'a list of [x, y] or {"x": …, "y": …}, or {"x": […], "y": […]}';

/** @param text JSON; what is not gives a refusal. Never throws. */
export function readJson(text: string): ImportedData {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return refusal(brokenJson(text));
  }
  if (isRecord(input)) return readColumns(input);
  return Array.isArray(input) ? readItems(input) : refusal(`It says ${expectation(FORMS, input)}.`);
}

function readColumns(columns: Record<string, unknown>): ImportedData {
  const { x, y } = columns;
  if (!Array.isArray(x) || !Array.isArray(y))
    return refusal(`This is JSON, but not data: ${FORMS} is needed.`);
  const gathering = new Gathering();
  for (let i = 0; i < Math.max(x.length, y.length); i++) gathering.add(i + 1, x[i], y[i]);
  return gathering.done('item', fieldNames(Object.keys(columns)));
}

function readItems(items: readonly unknown[]): ImportedData {
  const gathering = new Gathering();
  for (const [i, item] of items.entries()) {
    if (Array.isArray(item) && item.length === 2) gathering.add(i + 1, item[0], item[1]);
    else if (isRecord(item)) gathering.add(i + 1, item.x, item.y);
    else gathering.reject(i + 1, expectation('[x, y] or {"x": …, "y": …}', item));
  }
  const first = items.find(isRecord);
  return gathering.done('item', first === undefined ? undefined : fieldNames(Object.keys(first)));
}

/** The names of an item's fields, or of an object's lists, as an import tells of them. */
function fieldNames(names: readonly string[]): ColumnNames {
  const leftOut = names.filter((name) => name !== 'x' && name !== 'y').map(shorten);
  return { header: null, leftOut, isLog: false };
}
