/** The way the surface is looked at: dragged, zoomed, flown, and kept in the view store. */
import { MathUtils, PerspectiveCamera, TOUCH, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { TOP_CAMERA } from '../../scene/cameras';
import type { Camera } from '../../scene/types';
import type { ViewStore } from '../../state/view';
import { between, MAX_DISTANCE, MIN_DISTANCE, MIN_ELEVATION, TARGET_HEIGHT } from './cameraPose';

const FLIGHT_MS = 600;
const TARGET = new Vector3(0, TARGET_HEIGHT, 0);

/**
 * OrbitControls move a stand-in with a fixed lens; the picture's own camera follows it through `poseOf`. So the
 * way of looking is three numbers, however it came about.
 */
export class Orbit {
  camera: Camera;
  private readonly standIn = new PerspectiveCamera();
  private readonly controls: OrbitControls;
  private flight: { readonly from: Camera; readonly to: Camera; readonly since: number } | null = null;
  private held = false;
  /** The camera before the drag that is under way. */
  private before: Camera;
  private standing = false;
  /** Whether the camera has moved since the store last heard of it. */
  private moved = false;
  private readonly stops: (() => void)[] = [];

  /** @param home from where the surface on show is first seen */
  constructor(
    canvas: HTMLCanvasElement,
    private readonly view: ViewStore,
    private readonly invalidate: () => void,
    home: () => Camera,
  ) {
    this.camera = view.getState().view.camera;
    this.before = this.camera;
    this.controls = new OrbitControls(this.standIn, canvas);
    Object.assign(this.controls, {
      enablePan: false,
      minDistance: MIN_DISTANCE,
      maxDistance: MAX_DISTANCE,
      minPolarAngle: 0,
      maxPolarAngle: MathUtils.degToRad(90 - MIN_ELEVATION),
      dampingFactor: 0.25,
      rotateSpeed: 0.8,
      touches: { ONE: TOUCH.ROTATE, TWO: TOUCH.DOLLY_ROTATE },
    });
    // Where the page scrolls, the style sheet leaves it a finger that goes up or down; two are always the picture's.
    canvas.style.touchAction = '';
    canvas.addEventListener('touchmove', keepTwoFingers, { passive: false });
    canvas.addEventListener('pointercancel', this.onCancel);
    this.stops.push(() => {
      canvas.removeEventListener('touchmove', keepTwoFingers);
      canvas.removeEventListener('pointercancel', this.onCancel);
    });
    // The style sheet has the pointer's shape.
    canvas.style.removeProperty('cursor');
    this.controls.target.copy(TARGET);
    this.stand(this.camera);
    this.controls.addEventListener('start', this.onStart);
    this.controls.addEventListener('end', this.onEnd);
    this.controls.addEventListener('change', this.onChange);
    this.stops.push(
      view.subscribe(
        (state) => state.flight,
        ({ to }) => this.flyTo(to === 'top' ? TOP_CAMERA : home()),
      ),
      view.subscribe(
        (state) => state.view.camera,
        (camera) => {
          if (camera === this.camera) return;
          this.flight = null;
          this.stand(camera);
        },
      ),
    );
  }

  /** Moves on a flight or a turn that is running out; to be called before each drawing. */
  update(now: number): void {
    this.controls.enableDamping = !reducedMotion();
    if (this.flight !== null) {
      const { from, to, since } = this.flight;
      const share = Math.min(1, (now - since) / FLIGHT_MS);
      this.stand(between(from, to, share));
      if (share < 1) return;
      this.flight = null;
      this.camera = to;
      this.tell();
      return;
    }
    const turning = this.controls.update();
    if (!turning && !this.held && this.moved) this.tell();
  }

  flyTo(to: Camera): void {
    this.flight = {
      from: this.camera,
      to,
      since: reducedMotion() ? Number.NEGATIVE_INFINITY : performance.now(),
    };
    this.invalidate();
  }

  /** Turns by degrees and zooms by a factor, as keys and buttons do. */
  nudge(azimuth: number, elevation: number, zoom: number): void {
    const from = this.flight?.to ?? this.camera;
    this.flight = null;
    this.camera = {
      azimuth: from.azimuth + azimuth,
      elevation: Math.max(MIN_ELEVATION, Math.min(90, from.elevation + elevation)),
      distance: Math.max(MIN_DISTANCE, Math.min(MAX_DISTANCE, from.distance * zoom)),
    };
    this.stand(this.camera);
    this.tell();
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.controls.removeEventListener('start', this.onStart);
    this.controls.removeEventListener('end', this.onEnd);
    this.controls.removeEventListener('change', this.onChange);
    this.controls.dispose();
  }

  private readonly onStart = (): void => {
    this.held = true;
    this.flight = null;
    this.before = this.camera;
  };

  /** The page has taken the finger to scroll: what it had turned until then is taken back. */
  private readonly onCancel = (): void => {
    this.stand(this.before);
    this.tell();
  };

  private readonly onEnd = (): void => {
    this.held = false;
    this.tell();
    this.invalidate();
  };

  private readonly onChange = (): void => {
    if (this.standing) return;
    this.camera = {
      azimuth: MathUtils.radToDeg(this.controls.getAzimuthalAngle()) - 90,
      elevation: 90 - MathUtils.radToDeg(this.controls.getPolarAngle()),
      distance: this.controls.getDistance(),
    };
    this.moved = true;
    this.invalidate();
  };

  /** Puts the stand-in where a camera says. */
  private stand(camera: Camera): void {
    this.camera = camera;
    this.standing = true;
    // What is left of a turn by hand ends here.
    this.controls.enableDamping = false;
    this.controls.update();
    const phi = MathUtils.degToRad(Math.max(1e-4, 90 - camera.elevation));
    const theta = MathUtils.degToRad(camera.azimuth + 90);
    this.standIn.position.setFromSphericalCoords(camera.distance, phi, theta).add(TARGET);
    this.controls.update();
    this.standing = false;
    this.invalidate();
  }

  /** Tells the store, to a hundredth of a degree: the camera travels in the link. */
  private tell(): void {
    this.moved = false;
    const { azimuth, elevation, distance } = this.camera;
    const turn = ((((azimuth + 180) % 360) + 360) % 360) - 180;
    this.camera = { azimuth: rounded(turn), elevation: rounded(elevation), distance: rounded(distance) };
    this.view.getState().setCamera(this.camera);
  }
}

function keepTwoFingers(event: TouchEvent): void {
  if (event.cancelable && event.targetTouches.length > 1) event.preventDefault();
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
