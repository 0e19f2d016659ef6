import { afterEach, expect, it, vi } from 'vitest';
import { pins } from '../../src/layers/pins';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { createViewStore } from '../../src/state/view';
import type { Workbench } from '../../src/state/workbench';
import { ofKind, stage } from './stage';

afterEach(() => {
  vi.unstubAllGlobals();
});

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

it('pins are marked with their numbers, and told with their places and losses', () => {
  const places = [
    { w: 1, b: 0 },
    { w: 0, b: 2 },
    { w: 2, b: 2 },
  ];
  const { marks, told } = stage(pins, {
    objective: { kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } },
    view: { pins: places },
  });
  expect(ofKind(marks(), 'point')).toEqual(
    places.map((at, i) => ({ kind: 'point', at, shape: 'pin', tone: 'accent', label: `${i + 1}` })),
  );
  expect(told()).toBe('Pins: 1 at w 1, b 0, loss 0.5; 2 at w 0, b 2, loss 2; 3 at w 2, b 2, loss 4.');
});

it('without a pin nothing is shown or told', () => {
  const { marks, told, open } = stage(pins, { objective: { kind: 'function', id: 'bowl', params: {} } });
  expect([marks(), told(), open()]).toEqual([[], '', 0]);
});
