/** The first load has the rules of the opening scene; whatever can name another rule brings all of them along. */
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { OPENING_RULES } from '../../src/catalog/optimizers/loaded';
import { loadedWith } from './graph';
import { read } from './syntax';

const SHELF = 'src/catalog/optimizers/index.ts';

const isRule = (file: string) =>
  file.startsWith('src/catalog/optimizers/') && read(file).includes('defineOptimizer({');

describe.each(['src/app/main.tsx', 'src/worker/entry.ts'])('the files that are loaded with %s', (entry) => {
  const files = [...loadedWith(entry)];

  it('hold the rules of the opening scene, and no other', () => {
    expect(files.filter(isRule)).toHaveLength(OPENING_RULES.length);
    expect(files).not.toContain(SHELF);
  });
});

it('there are more rules than those', () => {
  expect(OPTIMIZERS.length).toBeGreaterThan(OPENING_RULES.length);
  expect([...loadedWith(SHELF)].filter(isRule)).toHaveLength(OPTIMIZERS.length);
});

it.each([
  ['the reader of links', 'src/scene/codec.ts'],
  ['the reader of files', 'src/app/readFile.ts'],
  ['the list of recent scenes', 'src/app/recent/read.ts'],
  ['the reader of what was unsaved', 'src/app/history/readHash.ts'],
  ['the pickers', 'src/controls/ControlsPanel.tsx'],
  ['the scenes of lessons', 'src/lessons/scenes.ts'],
  ['the examples', 'src/examples/index.ts'],
  ['tuned runs of a comparison', 'src/state/comparison/loadTuned.ts'],
  ['studies', 'src/engine/studies/index.ts'],
  ['families', 'src/engine/families/index.ts'],
])('%s: all rules are loaded with it', (_, file) => {
  expect(loadedWith(file)).toContain(SHELF);
});
