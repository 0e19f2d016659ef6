/** The neuron's data as CSV and as JSON: both can be read in again. */
import type { DataPoints } from '../../catalog/define';
import { numberText } from '../../scene/sweepCsv';

const BLOCK = 4096;

export function* dataCsv({ x, y }: DataPoints): Generator<string> {
  yield 'x,y\n';
  for (let from = 0; from < x.length; from += BLOCK) {
    let text = '';
    for (let i = from; i < Math.min(from + BLOCK, x.length); i++)
      text += `${numberText(x[i])},${numberText(y[i])}\n`;
    yield text;
  }
}

export function* dataJson({ x, y }: DataPoints): Generator<string> {
  yield `{"x":${JSON.stringify(Array.from(x))},"y":${JSON.stringify(Array.from(y))}}\n`;
}
