/** Marks of constant size on the screen: balls at the playhead, starts, the minimum, the point under the pointer. */
import { BufferAttribute, BufferGeometry, Color, Points, ShaderMaterial } from 'three';
import { ORDER } from './order';
import type { Palette } from './palette';

/** What a mark looks like; the shader knows them by number. */
export const MARK = { ball: 0, ring: 1, cross: 2, dot: 3 } as const;
export type Mark = (typeof MARK)[keyof typeof MARK];

/** Balls and starts of the most runs there are, the minimum, the pointer. */
const MOST = 26;

/** Diameters in CSS pixels, halo included. */
const SIZES: Readonly<Record<Mark, number>> = { 0: 18, 1: 15, 2: 19, 3: 11 };
/** Half of a ball without its halo, by its diameter. */
const BALL = 0.36;

const VERTEX = /* glsl */ `
  attribute vec3 colour;
  attribute float shape;
  attribute float size;
  uniform float ratio;
  uniform float height;
  varying vec3 vColour;
  varying float vShape;
  varying float vPixel;
  void main() {
    vec4 place = modelViewMatrix * vec4(position, 1.0);
    // One CSS pixel at this depth, in units of the box.
    float pixel = -place.z * 2.0 / (projectionMatrix[1][1] * height);
    // A ball rests on the surface: its middle is a radius above the point, straight up.
    if (shape < 0.5) place.xyz += (modelViewMatrix * vec4(0.0, size * ${BALL.toFixed(2)} * pixel, 0.0, 0.0)).xyz;
    vec4 clip = projectionMatrix * place;
    // Pulled along the line of sight, which moves nothing on the screen, so that no part of the mark sinks in.
    vec4 pulled = projectionMatrix * (place * vec4(vec3(1.0 + size * 1.6 * pixel / place.z), 1.0));
    clip.z = pulled.z / pulled.w * clip.w;
    gl_Position = clip;
    gl_PointSize = size * ratio;
    vColour = colour;
    vShape = shape;
    vPixel = 2.0 / (size * ratio);
  }
`;

const FRAGMENT = /* glsl */ `
  uniform vec3 halo;
  varying vec3 vColour;
  varying float vShape;
  varying float vPixel;
  float stroke(float distance, float half_width) {
    return 1.0 - smoothstep(half_width - 0.5 * vPixel, half_width + 0.5 * vPixel, distance);
  }
  void main() {
    vec2 at = gl_PointCoord * 2.0 - 1.0;
    float radius = length(at);
    vec3 colour = vColour;
    float core;
    float shell;
    if (vShape < 0.5) {
      core = stroke(radius, 0.72);
      shell = stroke(radius, 0.94);
      // Lit from above on the left, with one small highlight.
      vec2 off = at / 0.72 - vec2(-0.32, -0.36);
      float lit = dot(off, off);
      colour *= mix(1.0, 0.66, smoothstep(0.1, 2.0, lit));
      colour = mix(colour, vec3(1.0), 0.55 * (1.0 - smoothstep(0.0, 0.14, lit)));
    } else if (vShape < 1.5) {
      core = stroke(abs(radius - 0.6), 0.14);
      shell = stroke(abs(radius - 0.6), 0.34);
    } else if (vShape < 2.5) {
      vec2 turned = abs(vec2(at.x + at.y, at.x - at.y)) * 0.7071;
      float arm = max(min(turned.x, turned.y), max(turned.x, turned.y) - 0.7);
      core = stroke(arm, 0.1);
      shell = stroke(max(min(turned.x, turned.y), max(turned.x, turned.y) - 0.7), 0.26);
    } else {
      core = stroke(radius, 0.55);
      shell = stroke(radius, 0.92);
    }
    if (shell <= 0.0) discard;
    gl_FragColor = vec4(mix(halo, colour, core), shell);
  }
`;

export class Marks {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  private readonly places = new BufferAttribute(new Float32Array(3 * MOST), 3);
  private readonly colours = new BufferAttribute(new Float32Array(3 * MOST), 3);
  private readonly shapes = new BufferAttribute(new Float32Array(MOST), 1);
  private readonly sizes = new BufferAttribute(new Float32Array(MOST), 1);
  private count = 0;

  constructor() {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', this.places);
    geometry.setAttribute('colour', this.colours);
    geometry.setAttribute('shape', this.shapes);
    geometry.setAttribute('size', this.sizes);
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      uniforms: { ratio: { value: 1 }, height: { value: 1 }, halo: { value: new Color() } },
    });
    this.points = new Points(geometry, material);
    this.points.frustumCulled = false;
    this.points.renderOrder = ORDER.marks;
  }

  setTheme({ halo }: Palette): void {
    toScreen(halo, this.points.material.uniforms.halo.value);
  }

  /** For a picture of this height in CSS pixels, with `ratio` of the screen's pixels to one of them. */
  setScreen(height: number, ratio: number): void {
    this.points.material.uniforms.height.value = height;
    this.points.material.uniforms.ratio.value = ratio;
  }

  /** Takes all marks away. */
  clear(): void {
    this.count = 0;
  }

  add(mark: Mark, x: number, y: number, z: number, colour: Color): void {
    if (this.count === MOST) return;
    const at = this.count++;
    this.places.setXYZ(at, x, y, z);
    toScreen(colour, SCREEN_COLOUR);
    this.colours.setXYZ(at, SCREEN_COLOUR.r, SCREEN_COLOUR.g, SCREEN_COLOUR.b);
    this.shapes.setX(at, mark);
    this.sizes.setX(at, SIZES[mark]);
  }

  /** Shows what was added since `clear`. */
  show(): void {
    this.points.geometry.setDrawRange(0, this.count);
    for (const attribute of [this.places, this.colours, this.shapes, this.sizes])
      attribute.needsUpdate = true;
  }

  dispose(): void {
    this.points.geometry.dispose();
    this.points.material.dispose();
  }
}

const SCREEN_COLOUR = new Color();

/** The shader writes colours as the screen has them. */
function toScreen(colour: Color, target: Color): void {
  target.copy(colour).convertLinearToSRGB();
}
