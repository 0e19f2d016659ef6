import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/scene/import/read';

/** Separators that people and programs use between two columns, by the decimal mark that goes with each. */
const SEPARATORS = {
  '.': [',', ', ', ' , ', ';', '; ', '\t', ' ', '   ', '|', ' | '],
  ',': [';', '; ', '\t', ' ', '   ', '|', ' | ', ', '],
} as const;

/** As it is typed: few digits, whole as often as not. */
const typed = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
  .map(([digits, decimals, whole]) => (whole ? digits : Number(`${digits}e-${decimals}`)) + 0);

const table = fc.constantFrom('.' as const, ',' as const).chain((mark) =>
  fc.record({
    mark: fc.constant(mark),
    separator: fc.constantFrom(...SEPARATORS[mark]),
    rows: fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 8 }),
    header: fc.constantFrom(null, ['x', 'y'] as const, ['dose', 'response'] as const),
    indexed: fc.boolean(),
    remarks: fc.integer({ min: 0, max: 3 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    excel: fc.boolean(),
  }),
);

describe('a table that a reader understands at once', () => {
  it('gives all of its points, whatever parts its columns and its decimals', () => {
    fc.assert(
      fc.property(table, ({ mark, separator, rows, header, indexed, remarks, lineEnd, excel }) => {
        const index = indexed && header !== null && separator.trim() !== '';
        const written = (value: number) => String(value).replace('.', mark);
        const lines = [
          // The space after the separator is no part of the separator.
          ...(excel && separator === ';' ? ['sep=;'] : []),
          ...Array.from({ length: remarks }, () => '# 1, 2; measured'),
          ...(header === null ? [] : [(index ? ['', ...header] : header).join(separator)]),
          ...rows.map(([x, y], i) => [...(index ? [String(i)] : []), written(x), written(y)].join(separator)),
        ];
        const data = readData(lines.join(lineEnd));
        expect(data.bad).toEqual([]);
        expect([data.x, data.y]).toEqual([rows.map(([x]) => x), rows.map(([, y]) => y)]);
      }),
      { numRuns: 5000 },
    );
  });
});
