import { afterEach, expect, it } from 'vitest';
import { closeLab, lab, openLab } from '../../src/state/lab';
import { layout, maximize } from '../../src/state/layout';

afterEach(closeLab);

it('the lab opens with a section, and closes', () => {
  openLab('compare');
  expect(lab.getState()).toEqual({ open: true, section: 'compare' });
  closeLab();
  expect(lab.getState().open).toBe(false);
});

it('a lab that fills the page gives the pictures back when it closes', () => {
  openLab();
  maximize('lab');
  closeLab();
  expect(layout.getState().maximized).toBeNull();
  maximize('map');
  closeLab();
  expect(layout.getState().maximized).toBe('map');
  maximize(null);
});
