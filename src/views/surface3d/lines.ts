/** Lines of constant width on the screen, from memory that grows and is shared between lines. */
import {
  BufferAttribute,
  Color,
  type ColorRepresentation,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
  Vector2,
  Vector4,
  type WebGLRenderer,
} from 'three';

// A piece of line is a strip of three quads across it: one between its ends, and half a square for each round end.
const CORNERS = [-1, 2, 1, 2, -1, 1, 1, 1, -1, 0, 1, 0, -1, -1, 1, -1];
const TRIANGLES = [0, 2, 1, 2, 3, 1, 2, 4, 3, 4, 5, 3, 4, 6, 5, 6, 7, 5];

const VERTEX = /* glsl */ `
  attribute vec2 corner;
  attribute vec3 pieceStart;
  attribute vec3 pieceEnd;
  attribute vec2 lengths;
  uniform float width;
  uniform vec2 resolution;
  uniform float dashScale;
  varying vec2 vAcross;
  varying float vAlong;
  /** The share of a piece, from before the camera to behind it, that lies before it. */
  float inFront(vec4 start, vec4 end) {
    float near = -0.5 * projectionMatrix[3][2] / projectionMatrix[2][2];
    return (near - start.z) / (end.z - start.z);
  }
  void main() {
    vec4 start = modelViewMatrix * vec4(pieceStart, 1.0);
    vec4 end = modelViewMatrix * vec4(pieceEnd, 1.0);
    vec2 along = lengths * dashScale;
    if (start.z < 0.0 && end.z >= 0.0) {
      float share = inFront(start, end);
      end.xyz = mix(start.xyz, end.xyz, share);
      along.y = mix(along.x, along.y, share);
    } else if (end.z < 0.0 && start.z >= 0.0) {
      float share = inFront(end, start);
      start.xyz = mix(end.xyz, start.xyz, share);
      along.x = mix(along.y, along.x, share);
    }
    vec4 clipStart = projectionMatrix * start;
    vec4 clipEnd = projectionMatrix * end;
    bool atStart = corner.y < 0.5;
    vec2 way = (clipEnd.xy / clipEnd.w - clipStart.xy / clipStart.w) * resolution;
    float pixels = length(way);
    way = pixels > 0.0 ? way / pixels : vec2(1.0, 0.0);
    vec2 offset = vec2(way.y, -way.x) * corner.x;
    if (corner.y < 0.0) offset -= way;
    if (corner.y > 1.0) offset += way;
    vec4 clip = atStart ? clipStart : clipEnd;
    clip.xy += offset * width / resolution * clip.w;
    gl_Position = clip;
    vAcross = vec2(corner.x, atStart ? corner.y - 1.0 : corner.y);
    vAlong = atStart ? along.x : along.y;
  }
`;

const FRAGMENT = /* glsl */ `
  uniform vec3 colour;
  uniform float opacity;
  uniform vec4 pattern;
  varying vec2 vAcross;
  varying float vAlong;
  void main() {
    float beyond = abs(vAcross.y) - 1.0;
    if (beyond > 0.0 && (opacity < 1.0 || vAcross.x * vAcross.x + beyond * beyond > 1.0)) discard;
    if (pattern.x > 0.0) {
      float along = mod(vAlong, pattern.x + pattern.y + pattern.z + pattern.w);
      float second = along - pattern.x - pattern.y;
      if (along > pattern.x && (second < 0.0 || second > pattern.z)) discard;
    }
    gl_FragColor = vec4(colour, opacity);
    #include <colorspace_fragment>
  }
`;

interface LineLook {
  /** In CSS pixels. */
  readonly width: number;
  readonly colour: ColorRepresentation;
  /** Lines that let the ground through have no round ends: where two pieces meet they would show as beads. */
  readonly opacity?: number;
  /** Lengths of dash and gap in CSS pixels; empty or left out is a solid line. */
  readonly dash?: readonly number[];
  /** Drawn before the mesh, by its order: what the mesh touches must not show through at its edge. */
  readonly below?: boolean;
}

export class LineMaterial extends ShaderMaterial {
  constructor({ width, colour, opacity = 1, dash = [], below = false }: LineLook) {
    const [a = 0, b = a, c = a, d = b] = dash;
    super({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      // What is transparent is drawn in the order in which it is given, after all that is not.
      transparent: !below,
      depthWrite: false,
      uniforms: {
        width: { value: width },
        colour: { value: new Color(colour) },
        opacity: { value: opacity },
        pattern: { value: new Vector4(a, b, c, d) },
        dashScale: { value: 1 },
        resolution: { value: new Vector2() },
      },
    });
  }

  get colour(): Color {
    return this.uniforms.colour.value;
  }

  /** Dashes keep their length on the screen: there are `pixels` to a unit of the box. */
  setScale(pixels: number): void {
    this.uniforms.dashScale.value = pixels;
  }
}

export class Line extends Mesh<InstancedBufferGeometry, LineMaterial> {
  constructor(material: LineMaterial, order: number) {
    super(new InstancedBufferGeometry(), material);
    this.geometry.setIndex(TRIANGLES);
    this.geometry.setAttribute('corner', new BufferAttribute(new Float32Array(CORNERS), 2));
    this.geometry.instanceCount = 0;
    this.frustumCulled = false;
    this.renderOrder = order;
    this.visible = false;
  }

  override onBeforeRender = (renderer: WebGLRenderer): void => {
    renderer.getSize(this.material.uniforms.resolution.value);
  };
}

/** Pieces of line in growable memory; any number of lines draw from it, each as many pieces as it likes. */
export class LinePieces {
  private positions: InstancedInterleavedBuffer | null = null;
  private distances: InstancedInterleavedBuffer | null = null;
  private readonly lines: Line[] = [];

  line(material: LineMaterial, order: number): Line {
    const line = new Line(material, order);
    this.lines.push(line);
    return line;
  }

  /**
   * Shows `count` pieces of `positions`, six numbers each, and the lengths along the line at their ends. The same
   * arrays are taken to have changed from piece `from` on only.
   */
  set(positions: Float32Array, distances: Float32Array | null, from: number, count: number): void {
    if (this.positions?.array !== positions) {
      const buffer = new InstancedInterleavedBuffer(positions, 6, 1);
      this.positions = buffer;
      this.distances = distances && new InstancedInterleavedBuffer(distances, 2, 1);
      for (const { geometry } of this.lines) {
        geometry.dispose(); // frees the memory of the shorter arrays
        geometry.setAttribute('pieceStart', new InterleavedBufferAttribute(buffer, 3, 0));
        geometry.setAttribute('pieceEnd', new InterleavedBufferAttribute(buffer, 3, 3));
        if (this.distances)
          geometry.setAttribute('lengths', new InterleavedBufferAttribute(this.distances, 2, 0));
      }
      return;
    }
    if (count <= from) return;
    update(this.positions, 6 * from, 6 * (count - from));
    if (this.distances) update(this.distances, 2 * from, 2 * (count - from));
  }

  dispose(): void {
    for (const { geometry, material } of this.lines) {
      geometry.dispose();
      material.dispose();
    }
  }
}

/** Draws the first `count` pieces. */
export function showPieces(line: Line, count: number): void {
  line.geometry.instanceCount = count;
  line.visible = count > 0;
}

function update(buffer: InstancedInterleavedBuffer, start: number, count: number): void {
  buffer.addUpdateRange(start, count);
  buffer.needsUpdate = true;
}
