import { beforeEach, expect, it, vi } from 'vitest';

/** The variables that the page's style sheet gives by theme, and how often they were asked for. */
const sheet: Record<string, Record<string, string>> = {
  light: { '--ink': ' black' },
  dark: { '--ink': 'white ' },
};
let asked = 0;
let loaded = true;
const root = { dataset: {} as { theme?: string } };

beforeEach(() => {
  vi.resetModules();
  asked = 0;
  loaded = true;
  root.dataset = {};
  vi.stubGlobal('document', {
    documentElement: root,
    body: { append: () => undefined },
    createElement: () => ({ dataset: {} as { theme?: string }, remove: () => undefined }),
  });
  vi.stubGlobal('getComputedStyle', ({ dataset }: typeof root) => ({
    getPropertyValue: (name: string) => {
      asked++;
      return loaded ? (sheet[dataset.theme ?? 'light'][name] ?? '') : '';
    },
  }));
});

const load = () => import('../../src/browser/theme');

it('asks for a colour once in each theme, since asking brings the whole page’s style up to date', async () => {
  const { themeColour } = await load();
  expect([themeColour('--ink'), themeColour('--ink')]).toEqual(['black', 'black']);
  root.dataset.theme = 'dark';
  expect([themeColour('--ink'), themeColour('--ink')]).toEqual(['white', 'white']);
  root.dataset.theme = 'light';
  expect(themeColour('--ink')).toBe('black');
  expect(asked).toBe(2);
});

it('gives the colours of the theme that a drawing is made in, and afterwards the page’s', async () => {
  const { drawInTheme, themeColour } = await load();
  expect(themeColour('--ink')).toBe('black');
  expect(drawInTheme('dark', () => themeColour('--ink'))).toBe('white');
  expect(themeColour('--ink')).toBe('black');
});

it('asks again for what was not there before the style sheet had come', async () => {
  const { themeColour } = await load();
  loaded = false;
  expect(themeColour('--ink')).toBe('');
  loaded = true;
  expect(themeColour('--ink')).toBe('black');
});
