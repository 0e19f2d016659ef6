/** The canvas of a plot where there is no graphics card. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { graphics } from '../../../src/state/graphics';
import { onSoftwareCanvas } from '../../../src/views/charts/softwareCanvas';

class Canvas {
  getContext(kind: string, settings?: object): unknown {
    return { canvas: this, kind, settings };
  }
}

const before = graphics.getState();
beforeEach(() => {
  vi.stubGlobal('HTMLCanvasElement', Canvas);
});
afterEach(() => {
  vi.unstubAllGlobals();
  graphics.setState(before);
});

it('a canvas is drawn as the browser likes where there is a graphics card', () => {
  graphics.setState({ bySoftware: false });
  const canvas = new Canvas();
  expect(onSoftwareCanvas(() => canvas.getContext('2d'))).toEqual({
    canvas,
    kind: '2d',
    settings: undefined,
  });
});

it('a canvas that is first asked inside is drawn in the page where there is none', () => {
  graphics.setState({ bySoftware: true });
  const canvas = new Canvas();
  const asIs = Canvas.prototype.getContext;
  const settings = { alpha: true, willReadFrequently: true };
  expect(onSoftwareCanvas(() => canvas.getContext('2d', { alpha: true }))).toEqual({
    canvas,
    kind: '2d',
    settings,
  });
  expect(Canvas.prototype.getContext).toBe(asIs);
  expect(canvas.getContext('2d')).toEqual({ canvas, kind: '2d', settings: undefined });
});

it('canvases are made as before once a plot could not be made', () => {
  graphics.setState({ bySoftware: true });
  const asIs = Canvas.prototype.getContext;
  const fail = () => {
    throw new Error('no plot');
  };
  expect(() => onSoftwareCanvas(fail)).toThrow('no plot');
  expect(Canvas.prototype.getContext).toBe(asIs);
});
