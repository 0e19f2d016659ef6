import { describe, expect, it } from 'vitest';
import { machineDependence } from './portable-numbers';
import { read, sourceFiles } from './syntax';

const BELOW_THE_VIEWS = ['math', 'catalog', 'scene', 'engine', 'worker', 'cli'];

describe('numbers are the same bits on every machine', () => {
  it.each(BELOW_THE_VIEWS)('in src/%s', (folder) => {
    const files = sourceFiles(`src/${folder}`);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => machineDependence(file, read(file)))).toEqual([]);
  });
});

describe('the check', () => {
  const INEXACT = [
    ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot', 'random'],
    ...[
      'sin',
      'cos',
      'tan',
      'asin',
      'acos',
      'atan',
      'atan2',
      'sinh',
      'cosh',
      'tanh',
      'asinh',
      'acosh',
      'atanh',
    ],
  ];

  it.each(INEXACT)('catches Math.%s, called or passed on', (name) => {
    expect(machineDependence('x.ts', `const y = Math.${name}(1);`)).toHaveLength(1);
    expect(machineDependence('x.ts', `[1].map(Math.${name});`)).toHaveLength(1);
    expect(machineDependence('x.ts', `const y = Math['${name}'](1);`)).toHaveLength(1);
    expect(machineDependence('x.ts', `const { ${name} } = Math;`)).toHaveLength(1);
  });

  it.each([
    'const y = 2 ** 3;',
    'let y = 2; y **= 3;',
    'const t = Date.now();',
    'const t = new Date();',
    'const M = Math;',
    'const y = globalThis.Math.exp(1);',
    "const y = globalThis['Math'].exp(1);",
    `const y = \`\${Math.exp(1)}\`;`,
  ])('catches %s', (text) => {
    expect(machineDependence('x.ts', text)).toHaveLength(1);
  });

  it('lets the exact parts through, and all words in comments, strings and types', () => {
    const text = `
      // Math.exp(1) and 2 ** 3
      /* Date.now() */
      const tex = 'Math.exp', more = \`2 ** 3 Date.now()\`;
      const y: number = Math.sqrt(4) + Math.floor(1.5) + Math.abs(-1) + Math.min(1, 2) + Math.max(1, 2);
      const z = Math.imul(2, 3) + Math.sign(-1) + Math.ceil(0.5) + Math.trunc(1.5) + Math.round(1.5) + Math.PI;
    `;
    expect(machineDependence('x.ts', text)).toEqual([]);
  });

  it('says where', () => {
    expect(machineDependence('src/math/x.ts', '\nconst y = Math.exp(1);')[0]).toContain('src/math/x.ts:2');
  });
});
