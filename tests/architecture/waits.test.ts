/** A test that waits for a second at most fails on a machine that is busy: waits take their limit from the configuration. */
import { describe, expect, it } from 'vitest';
import { isNode, lineAt, parse, read, sourceFiles, walk } from './syntax';

/** @returns the line of each `vi.waitFor` and `vi.waitUntil` that does not say for how long */
function shortWaits(file: string, text: string): number[] {
  // Parsing all tests takes seconds, and few of them wait.
  if (!text.includes('vi.wait')) return [];
  const found: number[] = [];
  walk(parse(file, text), (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee, 'MemberExpression')) return;
    const { object, property } = node.callee;
    if (!isNode(object, 'Identifier') || object.name !== 'vi' || !isNode(property, 'Identifier')) return;
    const waits = property.name === 'waitFor' || property.name === 'waitUntil';
    if (waits && (node.arguments as unknown[]).length < 2) found.push(lineAt(text, node.start));
  });
  return found;
}

it('no test waits for a second at most', () => {
  const files = sourceFiles('tests');
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => shortWaits(file, read(file)).map((line) => `${file}:${line}`))).toEqual([]);
});

describe('the check', () => {
  it('sees a wait without a limit, and no other', () => {
    const text = 'await vi.waitFor(check);\nawait vi.waitFor(check, WAIT);\nawait vi.waitUntil(() => done);';
    expect(shortWaits('x.ts', text)).toEqual([1, 3]);
  });
});
