/** The way the surface is looked at: dragged, zoomed, flown, and kept in the view store. */
import { allowsMotion } from '../../browser/motion';
import { TOP_CAMERA } from '../../scene/cameras';
import type { Camera } from '../../scene/types';
import type { ViewStore } from '../../state/view';
import { between, MAX_DISTANCE, MIN_DISTANCE, MIN_ELEVATION } from './cameraPose';

const FLIGHT_MS = 600;
/** Degrees that a drag over the whole height of the picture turns. */
const TURN_PER_HEIGHT = 288;
/** Pixels that a click may wander, and a tap of a finger. */
const CLICK_SLACK = 4;
const TAP_SLACK = 10;
const ZOOM_PER_PIXEL = 0.0005;
/** A pinch on a trackpad arrives as a wheel with Ctrl, in small portions. */
const ZOOM_PER_PINCH = 0.005;
const PIXELS_PER_LINE = 16;
const PIXELS_PER_PAGE = 100;
/** The picture follows the hand by three quarters in so many milliseconds: a turn runs out softly. */
const FOLLOW_MS = 80;
/** Degrees, and a share of the distance, that nobody sees. */
const UNSEEN = 0.02;
const UNSEEN_SHARE = 2e-4;

interface Position {
  readonly x: number;
  readonly y: number;
}

/** The part of a canvas that is listened to. */
export type OrbitTarget = Pick<
  HTMLElement,
  'addEventListener' | 'setPointerCapture' | 'clientWidth' | 'clientHeight'
>;

export class Orbit {
  /** The way of looking that is drawn. */
  camera: Camera;
  /** Whether the pointer has moved since it was pressed, beyond what a click may wander. */
  strayed = false;
  /** The way of looking that the hand has asked for. */
  private goal: Camera;
  private flight: { readonly from: Camera; readonly to: Camera; readonly since: number } | null = null;
  private readonly pointers = new Map<number, Position>();
  private origin: Position = { x: 0, y: 0 };
  /** The camera before the drag that is under way. */
  private before: Camera;
  private updated = 0;
  /** A pointer has taken hold of something in the picture: it turns nothing and scrolls nothing. */
  private taken = false;
  private readonly stop = new AbortController();

  /** @param home from where the surface on show is first seen */
  constructor(
    private readonly canvas: OrbitTarget,
    private readonly view: ViewStore,
    private readonly invalidate: () => void,
    home: () => Camera,
  ) {
    this.camera = view.getState().view.camera;
    this.goal = this.camera;
    this.before = this.camera;
    const { signal } = this.stop;
    canvas.addEventListener('pointerdown', this.onDown, { signal });
    canvas.addEventListener('pointermove', this.onMove, { signal });
    canvas.addEventListener('pointerup', this.onUp, { signal });
    canvas.addEventListener('pointercancel', this.onCancel, { signal });
    canvas.addEventListener('wheel', this.onWheel, { signal, passive: false });
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    // The style sheet leaves the page a finger that goes up or down, where the page scrolls. Two fingers, and one that has taken
    // hold of something, are always the picture's.
    canvas.addEventListener('touchmove', this.onTouch, { signal, passive: false });
    const stops = [
      view.subscribe(
        (state) => state.flight,
        ({ to, from }) =>
          this.flyTo(to === 'top' ? TOP_CAMERA : to === 'home' ? home() : to, from ?? undefined),
      ),
      view.subscribe(
        (state) => state.view.camera,
        (camera) => {
          if (camera !== this.camera) this.stand(camera);
        },
      ),
    ];
    signal.addEventListener('abort', () => {
      for (const end of stops) end();
    });
  }

  /** Moves on a flight, or a turn that is running out; to be called before each drawing. */
  update(now: number): void {
    const passed = now - this.updated;
    this.updated = now;
    if (this.flight !== null) {
      const { from, to, since } = this.flight;
      const share = Math.min(1, (now - since) / FLIGHT_MS);
      this.camera = this.goal = share < 1 ? between(from, to, share) : to;
      if (share < 1) this.invalidate();
      else this.settle();
      return;
    }
    if (this.camera === this.goal) return;
    const share = !allowsMotion() ? 1 : 1 - 4 ** (-passed / FOLLOW_MS);
    this.camera = towards(this.camera, this.goal, share);
    if (this.camera !== this.goal) this.invalidate();
    else if (this.pointers.size === 0) this.settle();
  }

  flyTo(to: Camera, from = this.camera): void {
    this.flight = { from, to, since: allowsMotion() ? performance.now() : Number.NEGATIVE_INFINITY };
    this.invalidate();
  }

  /** Turns by degrees and zooms by a factor, as keys and buttons do. */
  nudge(azimuth: number, elevation: number, zoom: number): void {
    this.stand(moved(this.flight?.to ?? this.goal, azimuth, elevation, zoom));
    this.settle();
  }

  /** The pointer that was pressed has taken hold of something, and does not turn the picture until it is let go. */
  take(): void {
    this.pointers.clear();
    this.taken = true;
  }

  letGo(): void {
    this.taken = false;
    // The click that ends it means nothing else.
    this.strayed = true;
  }

  get isTaken(): boolean {
    return this.taken;
  }

  dispose(): void {
    this.stop.abort();
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.taken) return;
    this.canvas.setPointerCapture(event.pointerId);
    const position = { x: event.clientX, y: event.clientY };
    this.pointers.set(event.pointerId, position);
    this.strayed = this.pointers.size > 1;
    if (this.pointers.size > 1) return;
    this.origin = position;
    this.before = this.goal;
  };

  private readonly onMove = (event: PointerEvent): void => {
    const before = this.pointers.get(event.pointerId);
    if (before === undefined) return;
    const position = { x: event.clientX, y: event.clientY };
    const slack = event.pointerType === 'touch' ? TAP_SLACK : CLICK_SLACK;
    if (!this.strayed && distance(position, this.origin) < slack) return;
    this.strayed = true;
    this.pointers.set(event.pointerId, position);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    const perPixel = TURN_PER_HEIGHT / Math.max(1, this.canvas.clientHeight);
    // Each of two fingers turns half as far, and the distance between them zooms.
    const turn = other === undefined ? perPixel : perPixel / 2;
    const zoom = other === undefined ? 1 : distance(before, other) / Math.max(1, distance(position, other));
    this.flight = null;
    this.goal = moved(this.goal, (before.x - position.x) * turn, (position.y - before.y) * turn, zoom);
    this.invalidate();
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (!this.pointers.delete(event.pointerId) || this.pointers.size > 0) return;
    if (this.camera === this.goal && this.camera !== this.before) this.settle();
  };

  /** The page has taken the finger to scroll: what it had turned until then is taken back. */
  private readonly onCancel = (event: PointerEvent): void => {
    if (!this.pointers.delete(event.pointerId)) return;
    this.stand(this.before);
    this.settle();
  };

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? PIXELS_PER_LINE : event.deltaMode === 2 ? PIXELS_PER_PAGE : 1;
    const rate = event.ctrlKey ? ZOOM_PER_PINCH : ZOOM_PER_PIXEL;
    this.flight = null;
    this.goal = moved(this.goal, 0, 0, Math.exp(event.deltaY * unit * rate));
    this.invalidate();
  };

  private readonly onTouch = (event: TouchEvent): void => {
    if (event.cancelable && (this.taken || event.targetTouches.length > 1)) event.preventDefault();
  };

  /** Looks from there at once. */
  private stand(camera: Camera): void {
    this.flight = null;
    this.camera = this.goal = camera;
    this.invalidate();
  }

  /** Tells the store, to a hundredth of a degree: the camera travels in the link. */
  private settle(): void {
    this.flight = null;
    const { azimuth, elevation, distance: away } = this.camera;
    const turn = ((((azimuth + 180) % 360) + 360) % 360) - 180;
    this.camera = { azimuth: rounded(turn), elevation: rounded(elevation), distance: rounded(away) };
    this.goal = this.camera;
    this.view.getState().setCamera(this.camera);
  }
}

/** Turned by degrees and zoomed by a factor, within limits. */
function moved(from: Camera, azimuth: number, elevation: number, zoom: number): Camera {
  return {
    azimuth: from.azimuth + azimuth,
    elevation: Math.max(MIN_ELEVATION, Math.min(90, from.elevation + elevation)),
    distance: Math.max(MIN_DISTANCE, Math.min(MAX_DISTANCE, from.distance * zoom)),
  };
}

/** A share of the way to the goal; the goal itself where nobody sees the difference. */
function towards(from: Camera, goal: Camera, share: number): Camera {
  const left = 1 - share;
  const [turn, rise] = [(goal.azimuth - from.azimuth) * left, (goal.elevation - from.elevation) * left];
  const zoom = (goal.distance / from.distance) ** left;
  if (Math.max(Math.abs(turn), Math.abs(rise)) < UNSEEN && Math.abs(zoom - 1) < UNSEEN_SHARE) return goal;
  return {
    azimuth: goal.azimuth - turn,
    elevation: goal.elevation - rise,
    distance: goal.distance / zoom,
  };
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
