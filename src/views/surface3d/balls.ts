/** The balls of the runs: their markers' shapes, as on the map, so that runs can be told apart without colour. */
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Color,
  LinearFilter,
  LinearMipmapLinearFilter,
  Points,
  ShaderMaterial,
} from 'three';
import { RUN_MARKERS, type RunMarker } from '../../runStyle/runStyle';
import { MAX_RUNS } from '../../scene/limits';
import { BALL_SCALE, paintBall, SELECTED_BALL_SCALE } from '../contour/balls';
import { paintArrow } from '../contour/outsideRuns';
import { ORDER } from './order';
import type { Palette } from './palette';

/** The side of a cell that holds a ball with its outlines and its cross, in CSS pixels. */
const SIDE = 22;
/** The same in the texture: twice what the sharpest screen shows. */
const CELL = 64;
/** From a ball's place to its middle, in CSS pixels: it rests on the surface. */
export const BALL_LIFT = 7;

/** One for each marker, and one for arrows. */
const COLUMNS = RUN_MARKERS.length + 1;
/** Each run's ball or its arrow, and arrows to starts. */
const MOST = 2 * MAX_RUNS;

const VERTEX = /* glsl */ `
  attribute vec3 colour;
  attribute vec2 cell;
  attribute float size;
  attribute vec2 towards;
  uniform float ratio;
  uniform float height;
  varying vec3 vColour;
  varying vec2 vCell;
  varying vec2 vTurn;
  void main() {
    vec4 place = modelViewMatrix * vec4(position, 1.0);
    // One CSS pixel at this depth, in units of the box.
    float pixel = -place.z * 2.0 / (projectionMatrix[1][1] * height);
    place.xyz += (modelViewMatrix * vec4(0.0, ${BALL_LIFT.toFixed(1)} * pixel, 0.0, 0.0)).xyz;
    vec4 clip = projectionMatrix * place;
    // Pulled along the line of sight, which moves nothing on the screen, so that no part of the ball sinks in.
    vec4 pulled = projectionMatrix * (place * vec4(vec3(1.0 + 28.0 * pixel / place.z), 1.0));
    clip.z = pulled.z / pulled.w * clip.w;
    gl_Position = clip;
    gl_PointSize = size * ratio;
    vColour = colour;
    vCell = cell;
    // The direction on the screen of one on the ground.
    vec3 along = mat3(modelViewMatrix) * vec3(towards.x, 0.0, towards.y);
    vec2 turn = along.z * place.xy - place.z * along.xy;
    vTurn = turn == vec2(0.0) ? vec2(1.0, 0.0) : normalize(turn);
  }
`;

// The texture has no colours but how much of each lies in a pixel: red for the run's, green for the line around it,
// blue for what sets that off.
const FRAGMENT = /* glsl */ `
  uniform sampler2D shapes;
  uniform vec3 ink;
  uniform vec3 panel;
  varying vec3 vColour;
  varying vec2 vCell;
  varying vec2 vTurn;
  void main() {
    vec2 at = gl_PointCoord - 0.5;
    vec2 turned = vec2(at.x * vTurn.x - at.y * vTurn.y, at.x * vTurn.y + at.y * vTurn.x);
    vec4 shares = texture2D(shapes, (vCell + clamp(turned + 0.5, 0.0, 1.0)) / vec2(${COLUMNS}.0, 2.0));
    if (shares.a < 0.01) discard;
    vec3 colour = vColour * shares.r + ink * shares.g + panel * shares.b;
    gl_FragColor = vec4(colour / shares.a, shares.a);
  }
`;

/** A ball to be drawn, in coordinates of the box. */
export interface BallLook {
  readonly marker: RunMarker;
  readonly colour: Color;
  readonly selected: boolean;
  /** The run has no next step: there is a cross behind its ball. */
  readonly stopped: boolean;
  /** It is an arrow in this direction on the ground: in radians, from that of x towards that of z. */
  readonly towards?: number;
}

export class BallSprites {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  private readonly places = new BufferAttribute(new Float32Array(3 * MOST), 3);
  private readonly colours = new BufferAttribute(new Float32Array(3 * MOST), 3);
  private readonly cells = new BufferAttribute(new Float32Array(2 * MOST), 2);
  private readonly sizes = new BufferAttribute(new Float32Array(MOST), 1);
  private readonly directions = new BufferAttribute(new Float32Array(2 * MOST), 2);
  private readonly shapes = new CanvasTexture(paintedShapes());
  private count = 0;

  constructor() {
    const { shapes } = this;
    shapes.flipY = false;
    shapes.premultiplyAlpha = true;
    shapes.magFilter = LinearFilter;
    shapes.minFilter = LinearMipmapLinearFilter;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', this.places);
    geometry.setAttribute('colour', this.colours);
    geometry.setAttribute('cell', this.cells);
    geometry.setAttribute('size', this.sizes);
    geometry.setAttribute('towards', this.directions);
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      uniforms: {
        ratio: { value: 1 },
        height: { value: 1 },
        shapes: { value: shapes },
        ink: { value: new Color() },
        panel: { value: new Color() },
      },
    });
    this.points = new Points(geometry, material);
    this.points.frustumCulled = false;
    this.points.renderOrder = ORDER.balls;
  }

  setTheme({ ink, panel }: Palette): void {
    const { uniforms } = this.points.material;
    uniforms.ink.value.copy(ink).convertLinearToSRGB();
    uniforms.panel.value.copy(panel).convertLinearToSRGB();
  }

  /** For a picture of this height in CSS pixels, with `ratio` of the screen's pixels to one of them. */
  setScreen(height: number, ratio: number): void {
    this.points.material.uniforms.height.value = height;
    this.points.material.uniforms.ratio.value = ratio;
  }

  clear(): void {
    this.count = 0;
  }

  add(x: number, y: number, z: number, { marker, colour, selected, stopped, towards }: BallLook): void {
    if (this.count === MOST) return;
    const at = this.count++;
    ON_SCREEN.copy(colour).convertLinearToSRGB();
    this.places.setXYZ(at, x, y, z);
    this.colours.setXYZ(at, ON_SCREEN.r, ON_SCREEN.g, ON_SCREEN.b);
    if (towards === undefined) {
      this.cells.setXY(at, RUN_MARKERS.indexOf(marker), stopped ? 1 : 0);
      this.directions.setXY(at, 0, 0);
    } else {
      this.cells.setXY(at, RUN_MARKERS.length, 0);
      this.directions.setXY(at, Math.cos(towards), Math.sin(towards));
    }
    this.sizes.setX(at, selected ? (SIDE * SELECTED_BALL_SCALE) / BALL_SCALE : SIDE);
  }

  /** Shows what was added since `clear`. */
  show(): void {
    this.points.geometry.setDrawRange(0, this.count);
    for (const attribute of [this.places, this.colours, this.cells, this.sizes, this.directions])
      attribute.needsUpdate = true;
  }

  dispose(): void {
    this.points.geometry.dispose();
    this.points.material.dispose();
    this.shapes.dispose();
  }
}

const ON_SCREEN = new Color();
const SHARES = { fill: '#f00', ink: '#0f0', panel: '#00f' } as const;

/** All markers in a row and an arrow, and below each marker the same with the cross of a run that has stopped. */
function paintedShapes(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * COLUMNS;
  canvas.height = 2 * CELL;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(CELL / SIDE, CELL / SIDE);
  RUN_MARKERS.forEach((marker, column) => {
    for (const row of [0, 1]) {
      const ball = { x: (column + 0.5) * SIDE, y: (row + 0.5) * SIDE, stopped: row === 1 };
      paintBall(context, ball, marker, BALL_SCALE, SHARES);
    }
  });
  context.translate((COLUMNS - 0.5) * SIDE, 0.5 * SIDE);
  paintArrow(context, 1, SHARES);
  return canvas;
}
