/**
 * A test that waits for a second at most fails on a machine that is busy: waits take their limit from the configuration. One that
 * sleeps finds nothing out on such a machine: tests wait for states.
 */
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

/** @returns the line of each promise that a length of time keeps, and of each `waitForTimeout` */
function sleeps(file: string, text: string): number[] {
  if (!/setTimeout|waitForTimeout/.test(text)) return [];
  const found: number[] = [];
  walk(parse(file, text), (node) => {
    if (node.type === 'NewExpression' && isNode(node.callee, 'Identifier') && node.callee.name === 'Promise')
      walk(node, (inner) => {
        const isTimer = isNode(inner.callee, 'Identifier') && inner.callee.name === 'setTimeout';
        if (isTimer && (inner.arguments as unknown[]).length > 1) found.push(lineAt(text, inner.start));
      });
    if (isNode(node.property, 'Identifier') && node.property.name === 'waitForTimeout')
      found.push(lineAt(text, node.start));
  });
  return found;
}

it('no test sleeps for a length of time', () => {
  const files = sourceFiles('tests').filter((file) => /\.(test|spec)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => sleeps(file, read(file)).map((line) => `${file}:${line}`))).toEqual([]);
});

describe('the check', () => {
  it('sees a wait without a limit, and no other', () => {
    const text = 'await vi.waitFor(check);\nawait vi.waitFor(check, WAIT);\nawait vi.waitUntil(() => done);';
    expect(shortWaits('x.ts', text)).toEqual([1, 3]);
  });

  it('sees a sleep, and neither a turn of the page nor a timer that nothing waits for', () => {
    const text =
      'await new Promise((go) => setTimeout(go, 5));\nawait new Promise((go) => setTimeout(go));\nsetTimeout(work, 5);\nawait page.waitForTimeout(5);';
    expect(sleeps('x.ts', text)).toEqual([1, 4]);
  });
});
