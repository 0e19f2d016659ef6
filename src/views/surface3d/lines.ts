/** Lines of constant width on the screen, from memory that grows and is shared between lines. */
import {
  type ColorRepresentation,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Vector4,
} from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';

/** Three's dashes know one length; ours are a pattern of four, and their pieces keep their round ends. */
const ONE_DASH =
  'if ( mod( vLineDistance + dashOffset, dashSize + gapSize ) > dashSize ) discard; // todo - FIX';
const NO_ENDS = 'if ( vUv.y < - 1.0 || vUv.y > 1.0 ) discard; // discard endcaps';
const BEGINNING = 'float alpha = opacity;';
const PATTERN = /* glsl */ `
  float along = mod(vLineDistance, pattern.x + pattern.y + pattern.z + pattern.w);
  if (along > pattern.x && (along < pattern.x + pattern.y || along > pattern.x + pattern.y + pattern.z)) discard;
`;

interface LineLook {
  /** In CSS pixels. */
  readonly width: number;
  readonly colour: ColorRepresentation;
  /** Lines that let the ground through have no round ends: where two pieces meet they would show as beads. */
  readonly opacity?: number;
  /** Lengths of dash and gap in CSS pixels; empty or left out is a solid line. */
  readonly dash?: readonly number[];
}

export function lineMaterial({ width, colour, opacity = 1, dash = [] }: LineLook): LineMaterial {
  const material = new LineMaterial({ color: colour, linewidth: width, opacity });
  material.transparent = true; // drawn in the order they are given, after the mesh
  material.depthWrite = false;
  if (opacity < 1) {
    material.fragmentShader = material.fragmentShader.replace(BEGINNING, `${NO_ENDS}\n${BEGINNING}`);
  }
  if (dash.length > 0) {
    const [a, b, c = a, d = b] = dash;
    material.uniforms.pattern = { value: new Vector4(a, b, c, d) };
    material.dashed = true;
    material.fragmentShader = `uniform vec4 pattern;\n${material.fragmentShader}`
      .replace(ONE_DASH, PATTERN)
      .replace(NO_ENDS, '');
  }
  return material;
}

/** Pieces of line in growable memory; any number of lines draw from it, each as many pieces as it likes. */
export class LinePieces {
  private positions: InstancedInterleavedBuffer | null = null;
  private distances: InstancedInterleavedBuffer | null = null;
  private readonly lines: LineSegments2[] = [];

  line(material: LineMaterial, order: number): LineSegments2 {
    const line = new LineSegments2(new LineSegmentsGeometry(), material);
    line.frustumCulled = false;
    line.renderOrder = order;
    line.visible = false;
    line.geometry.instanceCount = 0;
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
        geometry.setAttribute('instanceStart', new InterleavedBufferAttribute(buffer, 3, 0));
        geometry.setAttribute('instanceEnd', new InterleavedBufferAttribute(buffer, 3, 3));
        if (this.distances) {
          geometry.setAttribute(
            'instanceDistanceStart',
            new InterleavedBufferAttribute(this.distances, 1, 0),
          );
          geometry.setAttribute('instanceDistanceEnd', new InterleavedBufferAttribute(this.distances, 1, 1));
        }
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
export function showPieces(line: LineSegments2, count: number): void {
  line.geometry.instanceCount = count;
  line.visible = count > 0;
}

function update(buffer: InstancedInterleavedBuffer, start: number, count: number): void {
  buffer.addUpdateRange(start, count);
  buffer.needsUpdate = true;
}
