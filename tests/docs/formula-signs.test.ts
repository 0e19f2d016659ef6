// The signs that formulas read, as docs/format.md lists them.
import { expect, it } from 'vitest';
import { parseFormula } from '../../src/math/formula/parse';
import { read } from './pages';

const FORMAT = read('docs/format.md');
const TABLE = FORMAT.slice(
  FORMAT.indexOf('| sign | read as |'),
  FORMAT.indexOf('Other names for the variables'),
);

const isRead = (text: string) => 'expression' in parseFormula(text);
/** Between, before or after an operand. */
const hasMeaning = (sign: string) =>
  [`w${sign}b`, `${sign}w`, `${sign}(w)`, `w${sign}`].some((text) => isRead(text));

it('every sign of the table is read, and every sign beyond ASCII that is read is in the table', () => {
  const found: string[] = [];
  for (let code = 0x80; code < 0xffff; code++) {
    const sign = String.fromCharCode(code);
    // Space, and what has no width, is read as nothing.
    if (/[\s\ud800-\udfff\u200b\u2060-\u2064]/u.test(sign)) continue;
    if (hasMeaning(sign)) found.push(sign);
  }
  expect(found).toContain('−');
  expect(found.filter((sign) => !TABLE.includes(`\`${sign}\``))).toEqual([]);
  const listed = [...TABLE.matchAll(/`([^`]+)`/g)]
    .map(([, text]) => text)
    .filter((text) => /[^\w*/^-]/.test(text));
  expect(listed.filter((text) => !hasMeaning(text) && !isRead(text))).toEqual([]);
});

it.each(['x', 'y', 'W', 'B', 'w = b', '|w|', '√w', '⅓w', '[w]', '{w}'])('%s says what to type', (text) => {
  const parsed = parseFormula(text);
  expect('fault' in parsed && parsed.fault.message).toMatch(/write|written|brackets are round|leave out/);
});
