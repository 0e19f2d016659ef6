/** Points in JSON: [[x, y], …], [{ "x": …, "y": … }, …] or { "x": […], "y": […] }. */
import { expectation } from '../faults';
import { isRecord } from '../schema/fields';
import { brokenJson } from './brokenJson';
import { Gathering, type ImportedData, refusal } from './outcome';

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

function readColumns({ x, y }: Record<string, unknown>): ImportedData {
  if (!Array.isArray(x) || !Array.isArray(y))
    return refusal(`This is JSON, but not data: ${FORMS} is needed.`);
  const gathering = new Gathering();
  for (let i = 0; i < Math.max(x.length, y.length); i++) gathering.add(i + 1, x[i], y[i]);
  return gathering.done('item');
}

function readItems(items: readonly unknown[]): ImportedData {
  const gathering = new Gathering();
  for (const [i, item] of items.entries()) {
    if (Array.isArray(item) && item.length === 2) gathering.add(i + 1, item[0], item[1]);
    else if (isRecord(item)) gathering.add(i + 1, item.x, item.y);
    else gathering.reject(i + 1, expectation('[x, y] or {"x": …, "y": …}', item));
  }
  return gathering.done('item');
}
