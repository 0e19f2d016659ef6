import { describe, expect, it } from 'vitest';
import { firstLoad, lazyChunks, lazyPart, workerParts } from '../../scripts/lib/bundle.mjs';
import { withAddresses } from '../../scripts/lib/opening-script.mjs';
import { inlineParts } from '../../scripts/lib/strict-page.mjs';
import { withLowPriority } from '../../scripts/lib/words-first.mjs';

describe('the size budgets', () => {
  const manifest = {
    'index.html': {
      file: 'index.js',
      isEntry: true,
      imports: ['_react'],
      dynamicImports: ['src/p/index.tsx'],
    },
    _react: { file: 'react.js' },
    'src/p/index.tsx': { file: 'p.js', imports: ['_react', '_three'], dynamicImports: ['src/p/late.ts'] },
    _three: { file: 'three.js', imports: ['src/p/index.tsx'] },
    'src/p/late.ts': { file: 'late.js', imports: ['index.html'] },
  };

  it('count what the page imports before it runs', () => {
    expect(firstLoad(manifest)).toEqual(['index.js', 'react.js']);
  });

  it('count what a lazy part adds, late pieces included', () => {
    expect(lazyPart(manifest, 'src/p')).toEqual(['p.js', 'three.js', 'late.js']);
    expect(lazyPart(manifest, 'src/p', ['src/p/late.ts'])).toEqual(['p.js', 'three.js']);
  });

  it('count what a part adds at once to what is there already', () => {
    expect(lazyChunks(manifest, ['src/p/index.tsx'], [])).toEqual(['p.js', 'three.js']);
    expect(lazyChunks(manifest, ['src/p/index.tsx'], ['_three'])).toEqual([]);
    expect(() => lazyChunks(manifest, ['src/q/index.tsx'], [])).toThrow('src/q');
  });

  it('count what a worker loads later, and nothing of another worker', () => {
    const texts: Record<string, string> = {
      'worker-entry-a1.js': 'import("./worker-late-b2.js")',
      'worker-late-b2.js': 'import{x}from"./worker-entry-a1.js";',
      'worker-pool-c3.js': 'import("./worker-late-d4.js")',
    };
    const read = (file: string) => texts[file];
    expect(workerParts('worker-entry-', Object.keys(texts), read)).toEqual([
      'worker-entry-a1.js',
      'worker-late-b2.js',
    ]);
    expect(() => workerParts('worker-none-', Object.keys(texts), read)).toThrow('0 files');
  });

  it('fail where there is nothing to count', () => {
    expect(() => firstLoad({})).toThrow('index.html');
    expect(() => lazyPart(manifest, 'src/q')).toThrow('src/q');
  });
});

describe('the script before the first paint', () => {
  const script = '<script src="./opening.js"></script>';

  const stills = ['light', 'dark'].flatMap((theme) => [
    `openingSurface-${theme}-d4.webp`,
    `openingMap-${theme}-e5.webp`,
  ]);

  it('is told by the page which is the one worker of the engine, and where the stills are', () => {
    const workers = ['worker-entry-b2.js', 'worker-entry-b2.js.gz', 'worker-poolEntry-c3.js'];
    expect(withAddresses(script, ['page-a1.js', ...workers, ...stills])).toBe(
      '<script src="./opening.js" data-worker="assets/worker-entry-b2.js" data-light="assets/openingSurface-light-d4.webp assets/openingMap-light-e5.webp" data-dark="assets/openingSurface-dark-d4.webp assets/openingMap-dark-e5.webp"></script>',
    );
  });

  it('fails the build where there is no worker, no still, or no such script', () => {
    const all = ['worker-entry-b2.js', ...stills];
    expect(() => withAddresses(script, ['page-a1.js', ...stills])).toThrow('0 files for data-worker');
    expect(() => withAddresses(script, all.slice(0, 4))).toThrow('0 files for data-dark');
    expect(() => withAddresses('', all)).toThrow('opening.js');
  });
});

describe('the built page', () => {
  it.each([
    '<script>1</script>',
    '<script type="module">1</script>',
    '<style>p{}</style>',
    '<p style="color: red">x</p>',
    '<body onload="x()">',
  ])('must not hold %s', (html) => {
    expect(inlineParts(html)).toHaveLength(1);
  });

  it('may hold addresses', () => {
    const html =
      '<script type="module" src="./a.js"></script><link rel="stylesheet" href="./a.css"><p>on style</p>';
    expect(inlineParts(html)).toEqual([]);
  });
});

describe('the program of the built page', () => {
  it('is asked for after the style sheet', () => {
    const html =
      '<script src="./opening.js"></script><script type="module" crossorigin src="./a.js"></script>' +
      '<link rel="modulepreload" crossorigin href="./b.js"><link rel="stylesheet" href="./c.css">';
    expect(withLowPriority(html)).toBe(
      '<script src="./opening.js"></script><script type="module" fetchpriority="low" crossorigin src="./a.js"></script>' +
        '<link rel="modulepreload" fetchpriority="low" crossorigin href="./b.js"><link rel="stylesheet" href="./c.css">',
    );
    expect(() => withLowPriority('<p></p>')).toThrow('no program');
  });
});
