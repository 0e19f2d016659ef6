import { expect, it } from 'vitest';
import { pins } from '../../src/layers/pins';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { createViewStore } from '../../src/state/view';
import type { Workbench } from '../../src/state/workbench';

it('pins are counted beside a button that takes them all away', () => {
  const { control } = pins;
  if (control?.kind !== 'count') throw new Error('no count');
  expect([0, 1, 2].map(control.text)).toEqual(['0 pins', '1 pin', '2 pins']);
  const view = createViewStore({
    ...DEFAULT_VIEW,
    pins: [
      { w: 1, b: 2 },
      { w: 3, b: 4 },
    ],
  });
  expect(control.count(view.getState().view)).toBe(2);
  control.press({ view } as Partial<Workbench> as Workbench);
  expect(control.count(view.getState().view)).toBe(0);
});
