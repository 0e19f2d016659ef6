/** A sweep's lines on their way out: as they are, or each as a cell of a JSON document. Nothing is kept but half a line. */
import type { Sweep } from '../scene/sweep';

interface Printer {
  /** Any piece of the CSV text, the header first. */
  take(text: string): void;
  end(): void;
}

export function createSweepPrinter(
  format: 'csv' | 'json',
  sweep: Sweep,
  print: (text: string) => void,
): Printer {
  if (format === 'csv') return { take: print, end: () => {} };
  let names: readonly string[] | null = null;
  let cells = 0;
  let half = '';
  return {
    take(text) {
      const lines = (half + text).split('\n');
      half = lines.pop() ?? '';
      let out = '';
      for (const line of lines) {
        const values = line.split(',');
        if (names === null) {
          names = values;
          out += `${JSON.stringify({ version: 1, sweep }).slice(0, -1)},"cells":[`;
        } else out += `${cells++ === 0 ? '' : ','}${JSON.stringify(cellOf(names, values))}`;
      }
      print(out);
    },
    end: () => print(']}\n'),
  };
}

function cellOf(names: readonly string[], values: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    values.map((value, i) => [
      names[i],
      names[i] === 'outcome' ? value : value === '' ? null : Number(value),
    ]),
  );
}
