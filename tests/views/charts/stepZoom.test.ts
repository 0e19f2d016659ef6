/** The steps on show, as the pointer, the keys and the menu change them. */
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { createPlaybackStore } from '../../../src/state/playback';
import { createViewStore } from '../../../src/state/view';
import { stepZoom } from '../../../src/views/charts/stepZoom';

function charts(last: number, playhead = 0) {
  const settings = { ...DEFAULT_VIEW, playhead, stepRange: null };
  const view = createViewStore(settings);
  const playback = createPlaybackStore(settings, last);
  const changed = vi.fn();
  view.subscribe(changed);
  return { zoom: stepZoom({ view, playback }), range: () => view.getState().view.stepRange, changed };
}

describe('the steps on show', () => {
  it('are drawn out around a step', () => {
    const { zoom, range } = charts(1000);
    zoom.zoom(2, 500);
    expect(range()).toEqual([250, 750]);
    zoom.zoom(2, 750);
    expect(range()).toEqual([500, 750]);
    zoom.zoom(0.5, 500);
    expect(range()).toEqual([500, 1000]);
  });

  it('are drawn out around the playhead unless a step is named', () => {
    const { zoom, range } = charts(1000, 200);
    zoom.zoom(2);
    expect(range()).toEqual([100, 600]);
  });

  it('are chosen in either order, and all of them again', () => {
    const { zoom, range } = charts(100);
    zoom.choose(60, 20);
    expect(range()).toEqual([20, 60]);
    zoom.showAll();
    expect(range()).toBeNull();
  });

  it('move by a share of the axis, as far as there are steps', () => {
    const { zoom, range } = charts(100);
    zoom.choose(20, 60);
    zoom.move(0.5);
    expect(range()).toEqual([40, 80]);
    zoom.move(-0.25);
    expect(range()).toEqual([30, 70]);
    zoom.move(9);
    expect(range()).toEqual([60, 100]);
  });

  it('change the view once each time that another end is shown, and not otherwise', () => {
    const { zoom, range, changed } = charts(100);
    zoom.showAll();
    expect(changed).not.toHaveBeenCalled();
    zoom.choose(20, 60);
    zoom.choose(20, 60);
    expect(changed).toHaveBeenCalledTimes(1);
    zoom.choose(20, 70);
    expect(range()).toEqual([20, 70]);
    zoom.choose(10, 70);
    expect(range()).toEqual([10, 70]);
    expect(changed).toHaveBeenCalledTimes(3);
  });
});

describe('moves of less than a step', () => {
  it('add up to one when they draw the steps out', () => {
    const { zoom, range } = charts(10);
    zoom.zoom(1.04, 5);
    zoom.zoom(1.04, 5);
    expect(range()).toBeNull();
    zoom.zoom(1.04, 5);
    expect(range()).toEqual([1, 9]);
    // That was more than they had come to, and counts against the next ones.
    for (let i = 0; i < 6; i++) zoom.zoom(1.04, 5);
    expect(range()).toEqual([1, 9]);
    zoom.zoom(1.04, 5);
    expect(range()).toEqual([2, 8]);
  });

  it('add up to one when they move', () => {
    const { zoom, range } = charts(10);
    zoom.choose(2, 6);
    zoom.move(0.1);
    expect(range()).toEqual([2, 6]);
    zoom.move(0.1);
    expect(range()).toEqual([3, 7]);
    zoom.move(0.1);
    expect(range()).toEqual([3, 7]);
    zoom.move(0.1);
    expect(range()).toEqual([4, 8]);
  });

  it('are not saved up beyond a quarter where there is nothing to draw out', () => {
    const { zoom, range } = charts(10);
    zoom.zoom(0.1, 5);
    zoom.zoom(1.25, 5);
    expect(range()).toBeNull();
    zoom.zoom(1.125, 5);
    expect(range()).toEqual([1, 9]);

    const close = charts(10);
    close.zoom.choose(3, 7);
    close.zoom.zoom(1.2, 5);
    close.zoom.zoom(1.1, 5);
    close.zoom.zoom(0.8, 5);
    expect(close.range()).toEqual([3, 7]);
    close.zoom.zoom(0.79, 5);
    expect(close.range()).toEqual([2, 8]);
  });

  it('are not saved up beyond a fifth of the axis at either end', () => {
    const { zoom, range } = charts(10);
    zoom.choose(6, 10);
    zoom.move(5);
    zoom.move(-0.3);
    expect(range()).toEqual([6, 10]);
    zoom.move(-0.1);
    expect(range()).toEqual([5, 9]);
    zoom.choose(0, 4);
    zoom.move(-5);
    zoom.move(0.3);
    expect(range()).toEqual([0, 4]);
    zoom.move(0.1);
    expect(range()).toEqual([1, 5]);
  });
});
