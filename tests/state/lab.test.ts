import { afterEach, expect, it } from 'vitest';
import { closeLab, isOnShow, lab, openLab } from '../../src/state/lab';
import { layout, maximize } from '../../src/state/layout';

afterEach(closeLab);

it('the lab opens with a section, and closes', () => {
  openLab('compare');
  expect(lab.getState()).toEqual({ open: true, section: 'compare' });
  closeLab();
  expect(lab.getState().open).toBe(false);
});

it('a section is on show until another one is, or the lab is closed', () => {
  openLab('sweep');
  expect(isOnShow('sweep')).toBe(true);
  lab.setState({ section: 'compare' });
  expect([isOnShow('sweep'), isOnShow('compare')]).toEqual([false, true]);
  closeLab();
  expect(isOnShow('compare')).toBe(false);
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
