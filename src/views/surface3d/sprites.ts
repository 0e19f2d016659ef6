/** Marks of constant size on the screen: starts, lowest points, points of layers. */
import { BufferAttribute, BufferGeometry, Color, Points, ShaderMaterial } from 'three';
import type { Palette } from './palette';

/** The shapes of sprites; the shader knows them by number. */
export const SPRITE = {
  start: 0,
  ring: 1,
  cross: 2,
  dot: 3,
  diamond: 4,
  triangle: 5,
  square: 6,
  pin: 7,
  minimum: 8,
} as const;
export type Sprite = (typeof SPRITE)[keyof typeof SPRITE];

/** Room for one mark a run; it grows. */
const ROOM = 16;

/** Diameters in CSS pixels, halo included. */
const SIZES: Readonly<Record<Sprite, number>> = {
  0: 19,
  1: 15,
  2: 19,
  3: 11,
  4: 17,
  5: 20,
  6: 16,
  7: 30,
  8: 30,
};

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
    vec4 clip = projectionMatrix * place;
    // A pin stands on its tip, whichever way it is looked at.
    if (shape > 6.5 && shape < 7.5) clip.y += clip.w * size * 0.88 / height;
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
  #define DROP 1.2
  uniform vec3 halo;
  varying vec3 vColour;
  varying float vShape;
  varying float vPixel;
  float stroke(float distance, float half_width) {
    return 1.0 - smoothstep(half_width - 0.5 * vPixel, half_width + 0.5 * vPixel, distance);
  }
  /** Signed distance to a drop that stands on its tip, its round end DROP above it. */
  float drop(vec2 at) {
    const float round = 0.37;
    float b = -round / DROP;
    float a = sqrt(1.0 - b * b);
    float k = dot(at, vec2(-b, a));
    if (k < 0.0) return length(at);
    if (k > a * DROP) return length(at - vec2(0.0, DROP)) - round;
    return dot(at, vec2(a, b));
  }
  void main() {
    vec2 at = gl_PointCoord * 2.0 - 1.0;
    float radius = length(at);
    float core;
    float shell;
    if (vShape < 0.5) {
      // The map's handle: a ring of 3 pixels, 14 across, filled with what sets it off.
      core = stroke(abs(radius - 0.58), 0.16);
      shell = stroke(radius, 0.9);
    } else if (vShape < 1.5) {
      core = stroke(abs(radius - 0.6), 0.14);
      shell = stroke(abs(radius - 0.6), 0.34);
    } else if (vShape < 2.5) {
      vec2 turned = abs(vec2(at.x + at.y, at.x - at.y)) * 0.7071;
      float arm = max(min(turned.x, turned.y), max(turned.x, turned.y) - 0.7);
      core = stroke(arm, 0.1);
      shell = stroke(max(min(turned.x, turned.y), max(turned.x, turned.y) - 0.7), 0.26);
    } else if (vShape < 3.5) {
      core = stroke(radius, 0.55);
      shell = stroke(radius, 0.92);
    } else if (vShape < 4.5) {
      float reach = abs(at.x) + abs(at.y);
      core = stroke(reach, 0.66);
      shell = stroke(reach, 0.98);
    } else if (vShape < 5.5) {
      float reach = max(at.y, 0.866 * abs(at.x) - 0.5 * at.y);
      core = stroke(reach, 0.34);
      shell = stroke(reach, 0.48);
    } else if (vShape < 6.5) {
      float reach = max(abs(at.x), abs(at.y));
      core = stroke(reach, 0.56);
      shell = stroke(reach, 0.84);
    } else if (vShape < 7.5) {
      vec2 fromTip = vec2(abs(at.x), 0.88 - at.y);
      float reach = drop(fromTip);
      core = stroke(reach, 0.0) * (1.0 - stroke(length(fromTip - vec2(0.0, DROP)), 0.13));
      shell = stroke(reach, 0.14);
    } else {
      // The map's ringed cross: a ring of 6 pixels, arms from 2.5 to 12, in 15 pixels from the middle to the edge.
      vec2 arm = abs(at);
      float along = max(arm.x, arm.y);
      float beyond = along - clamp(along, 0.1667, 0.8);
      float reach = min(abs(radius - 0.4), length(vec2(beyond, min(arm.x, arm.y))));
      core = stroke(reach, 0.05);
      shell = stroke(reach, 0.1333);
    }
    if (shell <= 0.0) discard;
    gl_FragColor = vec4(mix(halo, vColour, core), shell);
  }
`;

export class Sprites {
  readonly points: Points<BufferGeometry, ShaderMaterial>;
  private places = new BufferAttribute(new Float32Array(0), 3);
  private colours = new BufferAttribute(new Float32Array(0), 3);
  private shapes = new BufferAttribute(new Float32Array(0), 1);
  private sizes = new BufferAttribute(new Float32Array(0), 1);
  private room = 0;
  private count = 0;

  constructor(order: number) {
    const geometry = new BufferGeometry();
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      uniforms: { ratio: { value: 1 }, height: { value: 1 }, halo: { value: new Color() } },
    });
    this.points = new Points(geometry, material);
    this.points.frustumCulled = false;
    this.points.renderOrder = order;
    this.grow(ROOM);
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

  add(mark: Sprite, x: number, y: number, z: number, colour: Color): void {
    if (this.count === this.room) this.grow(2 * this.room);
    const at = this.count++;
    this.places.setXYZ(at, x, y, z);
    toScreen(colour, SCREEN_COLOUR);
    this.colours.setXYZ(at, SCREEN_COLOUR.r, SCREEN_COLOUR.g, SCREEN_COLOUR.b);
    this.shapes.setX(at, mark);
    this.sizes.setX(at, SIZES[mark]);
  }

  private grow(room: number): void {
    const { geometry } = this.points;
    // Frees the memory of the shorter arrays.
    geometry.dispose();
    const longer = ({ array, itemSize }: BufferAttribute): BufferAttribute => {
      const next = new Float32Array(itemSize * room);
      next.set(array);
      return new BufferAttribute(next, itemSize);
    };
    this.room = room;
    this.places = longer(this.places);
    this.colours = longer(this.colours);
    this.shapes = longer(this.shapes);
    this.sizes = longer(this.sizes);
    geometry.setAttribute('position', this.places);
    geometry.setAttribute('colour', this.colours);
    geometry.setAttribute('shape', this.shapes);
    geometry.setAttribute('size', this.sizes);
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
