import { describe, expect, it } from 'vitest';
import { arrowFault, arrows, findCycle, resolveImport, specifiers } from './graph';

describe('imports in src/', () => {
  const all = arrows();

  it('run one way only', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(arrowFault).filter((fault) => fault !== null)).toEqual([]);
  });

  it('never come back to where they started', () => {
    expect(findCycle(all)).toBeNull();
  });
});

describe('the walk over imports', () => {
  it('sees every way to name a module, and nothing in comments or strings', () => {
    const text = `
      import a, { b } from './a';
      import type { C } from '../c';
      import './style.css';
      export * from './d';
      export { e } from './e';
      const f = () => import('./f');
      type G = import('./g').G;
      const h = new Worker(new URL('./h.ts', import.meta.url), { type: 'module' });
      // import './no';
      const s = "import './no'";
    `;
    const seen = ['./a', '../c', './style.css', './d', './e', './f', './g', './h.ts'];
    expect(specifiers('x.ts', text)).toEqual(seen);
  });

  it('finds the file that is meant', () => {
    const files = new Set(['src/math/index.ts', 'src/math/exp.ts', 'src/views/map/index.tsx']);
    expect(resolveImport('src/engine/run.ts', '../math', files)).toBe('src/math/index.ts');
    expect(resolveImport('src/math/index.ts', './exp', files)).toBe('src/math/exp.ts');
    expect(resolveImport('src/app/main.tsx', '../views/map', files)).toBe('src/views/map/index.tsx');
    expect(resolveImport('src/app/main.tsx', './app.css', files)).toBe('src/app/app.css');
    expect(resolveImport('src/app/main.tsx', 'react', files)).toBeNull();
  });

  it.each([
    ['src/math/a.ts', 'src/catalog/b.ts'],
    ['src/math/a.ts', 'src/text/b.ts'],
    ['src/catalog/a.ts', 'src/scene/b.ts'],
    ['src/scene/a.ts', 'src/engine/b.ts'],
    ['src/engine/a.ts', 'src/text/b.ts'],
    ['src/worker/a.ts', 'src/state/b.ts'],
    ['src/state/a.ts', 'src/engine/b.ts'],
    ['src/views/a.tsx', 'src/engine/b.ts'],
    ['src/views/a.tsx', 'src/controls/b.tsx'],
    ['src/controls/a.tsx', 'src/views/shared/b.ts'],
    ['src/views/a.tsx', 'src/app/b.tsx'],
    ['src/browser/a.ts', 'src/state/b.ts'],
    ['src/state/a.ts', 'src/browser/b.ts'],
    ['src/marks/a.tsx', 'src/state/b.ts'],
    ['src/text/a.ts', 'src/scene/b.ts'],
    ['src/scene/a.ts', 'tests/b.ts'],
    ['src/elsewhere/a.ts', 'src/math/b.ts'],
  ])('refuses %s importing %s', (from, to) => {
    expect(arrowFault({ from, to })).toContain(from);
  });

  it.each([
    ['src/engine/a.ts', 'src/engine/b.ts'],
    ['src/engine/a.ts', 'src/math/b.ts'],
    ['src/views/map/a.tsx', 'src/views/shared/b.ts'],
    ['src/views/map/a.tsx', 'src/text/b.ts'],
    ['src/controls/a.tsx', 'src/runStyle/b.tsx'],
    ['src/views/map/a.tsx', 'src/icons/b.tsx'],
    ['src/lessons/a.tsx', 'src/controls/b.tsx'],
    ['src/app/a.tsx', 'src/worker/b.ts'],
    ['src/cli/a.ts', 'src/engine/b.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(arrowFault({ from, to })).toBeNull();
  });

  it('finds a cycle of any length, and none where paths only meet', () => {
    const edge = (from: string, to: string) => ({ from, to });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(findCycle([edge('a', 'a')])).toEqual(['a', 'a']);
    expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toBeNull();
  });
});
