/** The way of looking follows the hand, within limits, and is told once it rests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import { openingScene } from '../../../src/scene/defaults';
import { createViewStore } from '../../../src/state/view';
import { MAX_DISTANCE, MIN_DISTANCE, MIN_ELEVATION } from '../../../src/views/surface3d/cameraPose';
import { Orbit } from '../../../src/views/surface3d/orbit';

class Canvas extends EventTarget {
  readonly clientWidth = 600;
  readonly clientHeight = 400;
  setPointerCapture(): void {}

  send(type: string, fields: object): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      ...fields,
    });
    this.dispatchEvent(event);
    return event;
  }

  /** Presses at (100, 100), moves, and lets go. */
  drag(right: number, down: number, fields: object = {}): void {
    this.send('pointerdown', { clientX: 100, clientY: 100, ...fields });
    this.send('pointermove', { clientX: 100 + right, clientY: 100 + down, ...fields });
    this.send('pointerup', { clientX: 100 + right, clientY: 100 + down, ...fields });
  }
}

const HOME = { azimuth: -60, elevation: 30, distance: 2 };

function setUp(reduced = true) {
  vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
  const canvas = new Canvas();
  const view = createViewStore({ ...openingScene().view, camera: HOME });
  const asked = vi.fn();
  const orbit = new Orbit(canvas, view, asked, () => HOME);
  return { canvas, view, asked, orbit, told: () => view.getState().view.camera };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a drag over the 3D picture', () => {
  it('turns it against the hand, 288 degrees over the picture’s height', () => {
    const { canvas, orbit, told } = setUp();
    canvas.drag(-50, 25);
    orbit.update(1000);
    expect(told()).toEqual({ azimuth: -60 + 36, elevation: 30 + 18, distance: 2 });
    expect(orbit.camera).toBe(told());
    expect(orbit.strayed).toBe(true);
  });

  it('goes no lower than the least elevation and no higher than straight above', () => {
    const { canvas, orbit, told } = setUp();
    canvas.drag(0, -400);
    orbit.update(1000);
    expect(told().elevation).toBe(MIN_ELEVATION);
    canvas.drag(0, 900);
    orbit.update(2000);
    expect(told().elevation).toBe(90);
  });

  it('turns nothing while it wanders no farther than a click or a tap may', () => {
    const { canvas, orbit, told } = setUp();
    canvas.drag(3, 2);
    expect(orbit.strayed).toBe(false);
    canvas.drag(7, 6, { pointerType: 'touch' });
    expect(orbit.strayed).toBe(false);
    canvas.drag(3, 3);
    expect(orbit.strayed).toBe(true);
    orbit.update(1000);
    expect(told()).not.toEqual(HOME);
  });

  it('is one by the main button', () => {
    const { canvas, orbit, told } = setUp();
    canvas.drag(-50, 25, { button: 2 });
    orbit.update(1000);
    expect(told()).toEqual(HOME);
    expect(canvas.send('contextmenu', {}).defaultPrevented).toBe(true);
  });

  it('is taken back where the page takes the finger to scroll', () => {
    const { canvas, orbit, told } = setUp();
    canvas.send('pointerdown', { clientX: 100, clientY: 100, pointerType: 'touch' });
    canvas.send('pointermove', { clientX: 160, clientY: 140, pointerType: 'touch' });
    orbit.update(1000);
    expect(orbit.camera).not.toEqual(HOME);
    canvas.send('pointercancel', { pointerType: 'touch' });
    expect(told()).toEqual(HOME);
    expect(orbit.camera).toEqual(HOME);
  });

  it('runs out softly, however seldom it is drawn, and tells the camera when it rests', () => {
    const { canvas, orbit, told, asked } = setUp(false);
    orbit.update(1000);
    canvas.drag(-100, 0);
    orbit.update(1080);
    expect(orbit.camera.azimuth).toBeCloseTo(-60 + 0.75 * 72, 9);
    expect(told()).toEqual(HOME);
    asked.mockClear();
    orbit.update(1160);
    expect(orbit.camera.azimuth).toBeCloseTo(-60 + 0.9375 * 72, 9);
    expect(asked).toHaveBeenCalled();
    orbit.update(5000);
    expect(told()).toEqual({ azimuth: 12, elevation: 30, distance: 2 });
    asked.mockClear();
    orbit.update(6000);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is left to what has been taken hold of, whose finger scrolls nothing', () => {
    const { canvas, orbit, told } = setUp();
    canvas.send('pointerdown', { clientX: 100, clientY: 100 });
    orbit.take();
    canvas.send('pointermove', { clientX: 180, clientY: 180 });
    expect(canvas.send('touchmove', { targetTouches: [{}] }).defaultPrevented).toBe(true);
    canvas.send('pointerup', {});
    orbit.letGo();
    orbit.update(1000);
    expect(told()).toEqual(HOME);
    // The click that ends it is no click on the surface.
    expect(orbit.strayed).toBe(true);
    expect(canvas.send('touchmove', { targetTouches: [{}] }).defaultPrevented).toBe(false);
  });
});

describe('zooming the 3D picture', () => {
  it('follows the wheel by pixels, lines and pages, and a pinch on a trackpad more', () => {
    const { canvas, orbit, told } = setUp();
    const factorAfter = (fields: object): number => {
      const before = told().distance;
      canvas.send('wheel', { deltaY: 100, deltaMode: 0, ctrlKey: false, ...fields });
      orbit.update(1000);
      return told().distance / before;
    };
    expect(factorAfter({})).toBeCloseTo(Math.exp(0.05), 2);
    expect(factorAfter({ deltaY: -10, deltaMode: 1 })).toBeCloseTo(Math.exp(-0.08), 2);
    expect(factorAfter({ deltaY: 2, deltaMode: 2 })).toBeCloseTo(Math.exp(0.1), 2);
    expect(factorAfter({ ctrlKey: true })).toBeCloseTo(Math.exp(0.5), 2);
    expect(canvas.send('wheel', { deltaY: 1, deltaMode: 0 }).defaultPrevented).toBe(true);
  });

  it('keeps what is between two fingers between them, and stops at the limits', () => {
    const { canvas, orbit, told } = setUp();
    canvas.send('pointerdown', { pointerId: 1, clientX: 100, clientY: 200, pointerType: 'touch' });
    canvas.send('pointerdown', { pointerId: 2, clientX: 200, clientY: 200, pointerType: 'touch' });
    expect(canvas.send('touchmove', { targetTouches: [{}, {}] }).defaultPrevented).toBe(true);
    canvas.send('pointermove', { pointerId: 2, clientX: 300, clientY: 200, pointerType: 'touch' });
    orbit.update(1000);
    expect(orbit.camera.distance).toBeCloseTo(1, 9);
    canvas.send('pointermove', { pointerId: 2, clientX: 900, clientY: 200, pointerType: 'touch' });
    orbit.update(1100);
    expect(orbit.camera.distance).toBe(MIN_DISTANCE);
    canvas.send('pointermove', { pointerId: 2, clientX: 101, clientY: 200, pointerType: 'touch' });
    orbit.update(1200);
    canvas.send('pointerup', { pointerId: 1 });
    canvas.send('pointerup', { pointerId: 2 });
    expect(told().distance).toBe(MAX_DISTANCE);
  });
});

describe('the camera of the 3D picture', () => {
  it('is told rounded, turned by less than a full circle', () => {
    const { orbit, told } = setUp();
    orbit.nudge(-123.456, 1.234, 1.0001);
    expect(told()).toEqual({ azimuth: 176.54, elevation: 31.23, distance: 2 });
  });

  it('flies to the top and home, at once where motion is reduced', () => {
    const { orbit, view, told } = setUp();
    view.getState().fly('top');
    orbit.update(10);
    expect(told()).toEqual(TOP_CAMERA);
    view.getState().fly('home');
    orbit.update(20);
    expect(told()).toEqual(HOME);
  });

  it('is on its way for six tenths of a second else, until the hand takes it', () => {
    const { orbit, view, canvas, told } = setUp(false);
    const begun = performance.now();
    view.getState().fly('top');
    orbit.update(begun + 300);
    expect(orbit.camera.elevation).toBeCloseTo(60, 9);
    expect(told()).toEqual(HOME);
    orbit.nudge(0, -90, 1);
    expect(told().elevation).toBe(MIN_ELEVATION);
    view.getState().fly('top');
    orbit.update(performance.now() + 600);
    expect(told()).toEqual(TOP_CAMERA);
    view.getState().fly('home');
    orbit.update(performance.now() + 100);
    canvas.drag(50, 0);
    orbit.update(performance.now() + 9000);
    expect(told()).not.toEqual(HOME);
  });

  it('flies to a camera of its own, from where the scene before was looked at', () => {
    const { orbit, view, told } = setUp(false);
    const begun = performance.now();
    const to = { azimuth: 40, elevation: 30, distance: 2 };
    view.getState().setCamera(to);
    view.getState().fly(to, TOP_CAMERA);
    orbit.update(begun + 1);
    expect(orbit.camera.elevation).toBeGreaterThan(80);
    expect(told()).toEqual(to);
    orbit.update(performance.now() + 600);
    expect(orbit.camera).toEqual(to);
  });

  it('follows a link that is opened, and nothing more once it is disposed', () => {
    const { orbit, view, canvas, asked } = setUp();
    const camera = { azimuth: 10, elevation: 20, distance: 3 };
    view.getState().setCamera(camera);
    expect(orbit.camera).toBe(camera);
    orbit.dispose();
    asked.mockClear();
    view.getState().fly('top');
    view.getState().setCamera(HOME);
    canvas.drag(50, 50);
    expect(asked).not.toHaveBeenCalled();
    expect(orbit.camera).toBe(camera);
  });
});
