/** The inputs of the 3D picture's parts are made anew only where something has changed. */
import { PerspectiveCamera } from 'three';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import { setVisible } from '../../../src/state/edits';
import { createResults } from '../../../src/state/results';
import { BOX_HEIGHT } from '../../../src/views/surface3d/box';
import { Drawing } from '../../../src/views/surface3d/drawing';
import { readPalette } from '../../../src/views/surface3d/palette';
import { runOf } from '../../engine/scenes';
import { BOWL, drawingOf, SIZE } from './drawnFrame';

const LOOK = { azimuth: -60, elevation: 35, distance: 2 };
const RUNS = ['r1', 'r2', 'r3'].map((id) => runOf('gd', { id, steps: 4, start: { w: 1, b: 1 } }));

afterEach(() => vi.unstubAllGlobals());

describe('a frame of the 3D picture', () => {
  it('is none as long as there is no surface, and nothing that has changed is forgotten meanwhile', () => {
    const { workbench } = drawingOf(BOWL);
    const empty = new Drawing(
      { ...workbench, results: createResults() },
      new PerspectiveCamera(),
      readPalette,
    );
    expect(empty.prepare(LOOK, SIZE)).toBeNull();
    expect(empty.frame).toBeNull();
  });

  it('keeps relief, runs and palette from one drawing to the next', () => {
    const { drawing, palettesRead } = drawingOf(BOWL, RUNS);
    const first = drawing.prepare(LOOK, SIZE);
    expect(first?.reshaped).toBe(true);
    expect(first?.changes.has('theme')).toBe(true);
    drawing.done();
    drawing.change('playhead');
    const second = drawing.prepare(LOOK, SIZE);
    expect(second?.reshaped).toBe(false);
    expect([...(second?.changes ?? [])]).toEqual(['playhead']);
    expect(second?.relief).toBe(first?.relief);
    expect(second?.runs).toBe(first?.runs);
    expect(palettesRead()).toBe(1);
    drawing.change('theme');
    drawing.prepare(LOOK, SIZE);
    expect(palettesRead()).toBe(2);
  });

  it('has another relief once its height is cut off', () => {
    const { drawing, workbench } = drawingOf(BOWL);
    const whole = drawing.prepare(LOOK, SIZE);
    drawing.done();
    workbench.view.getState().setClip(2);
    drawing.change('shape');
    const cut = drawing.prepare(LOOK, SIZE);
    expect(cut?.reshaped).toBe(true);
    expect(cut?.relief).not.toBe(whole?.relief);
    expect(Math.max(...(whole?.relief.mesh ?? []))).toBeCloseTo(BOX_HEIGHT, 9);
    expect(Math.max(...(cut?.relief.mesh ?? []))).toBeGreaterThan(2 * BOX_HEIGHT);
  });

  it('has the visible runs, the selected one last', () => {
    const { drawing, workbench } = drawingOf(BOWL, RUNS, { selected: 'r1' });
    const ids = () => drawing.prepare(LOOK, SIZE)?.runs.map(({ id }) => id);
    expect(ids()).toEqual(['r2', 'r3', 'r1']);
    drawing.done();
    workbench.scene.getState().edit((scene) => setVisible(scene, 'r2', false));
    workbench.view.getState().select('r3');
    drawing.change('runs');
    expect(ids()).toEqual(['r1', 'r3']);
  });

  it('says the scale of the box, and whether it is seen as the map', () => {
    const { drawing } = drawingOf(BOWL);
    const aside = drawing.prepare(LOOK, SIZE);
    expect(aside?.isTop).toBe(false);
    expect(aside?.flatness).toBe(0);
    const nearer = drawing.prepare({ ...LOOK, distance: 1 }, SIZE);
    expect((nearer?.scale ?? 0) / (aside?.scale ?? 1)).toBeCloseTo(2, 9);
    const top = drawing.prepare(TOP_CAMERA, SIZE);
    expect(top?.isTop).toBe(true);
    expect(top?.flatness).toBe(1);
  });
});
