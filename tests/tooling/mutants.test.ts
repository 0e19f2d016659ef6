import { describe, expect, it } from 'vitest';
import { parse, read, sourceFiles } from '../architecture/syntax';
import { bodiesOf, mutantsOf } from '../mutation/mutants';

const changed = (text: string) =>
  mutantsOf('a.ts', text).map(
    ({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
  );

describe('the mutants of a file', () => {
  it.each([
    ['const a = b + c;', 'const a = b - c;'],
    ['const a = b <= c;', 'const a = b < c;'],
    ['const a = -b;', 'const a = +b;'],
    ['const a = b && c;', 'const a = b || c;'],
    ['const a = 0;', 'const a = 1;'],
    ['const a = true;', 'const a = false;'],
    ["const a = 'm + g';", "const a = 'm - g';"],
    ['a();', ';'],
    ['if (a) b = c;', 'if (!(a)) b = c;'],
  ])('of %s have %s', (text, mutant) => {
    expect(changed(text)).toContain(mutant);
  });

  it.each([
    "import a from './b + c';",
    'type A = 1 | 2;',
    "throw new Error('a + b');",
    'const a: 1 = b;',
    'const a = { 1: b };',
  ])('are none in %s', (text) => {
    expect(changed(text)).toEqual([]);
  });

  it('are valid TypeScript, wherever they are', () => {
    let parsed = 0;
    for (const file of sourceFiles('src/engine')) {
      const text = read(file);
      const statements = parse(file, text).body as readonly { start: number; end: number }[];
      for (const { start, end, replacement } of mutantsOf(file, text)) {
        // A module is valid when its statements are: the others are those of the file as it is.
        const around = statements.find((each) => each.start <= start && end <= each.end);
        if (around === undefined) throw new Error(`${file}: a mutant in no statement`);
        const statement = text.slice(around.start, start) + replacement + text.slice(end, around.end);
        // It throws where that is not valid. Thousands of expectations would take longer than the parser.
        parse(file, statement);
        parsed++;
      }
    }
    expect(parsed).toBeGreaterThan(1000);
  });

  it('are found with the functions around them', () => {
    const text = 'const f = () => a + b; function g() { return 1; }';
    expect(bodiesOf('a.ts', text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a + b',
      '{ return 1; }',
    ]);
  });
});
