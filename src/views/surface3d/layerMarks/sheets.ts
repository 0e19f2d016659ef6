/** See-through surfaces over the mesh: level planes, and grids of losses of their own, cut to the box. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Group,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import type { PlaneMark, SheetMark, Tone } from '../../../scene/marks';
import { BOX_HEIGHT, boxX, boxY, boxZ, TOP } from '../box';
import { ORDER } from '../order';
import type { Palette } from '../palette';
import type { Relief } from '../relief';

/** In heights of the box: further out the sheet is cut off anyway. */
const FURTHEST = 1000;

const VERTEX = /* glsl */ `
  attribute vec2 share;
  varying vec3 vPlace;
  varying vec2 vShare;
  void main() {
    vPlace = position;
    vShare = share;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

const FRAGMENT = /* glsl */ `
  uniform vec3 colour;
  uniform vec2 side;
  uniform float opacity;
  uniform float lines;
  varying vec3 vPlace;
  varying vec2 vShare;
  void main() {
    if (vPlace.y < -0.002 || vPlace.y > ${(TOP + 0.002).toFixed(6)}) discard;
    if (abs(vPlace.x) > side.x || abs(vPlace.z) > side.y) discard;
    // A grid drawn on it shows its shape; on a plane there is nothing to show.
    vec2 across = abs(fract(vShare * lines - 0.5) - 0.5) / fwidth(vShare * lines);
    float line = lines > 0.0 ? 1.0 - clamp(min(across.x, across.y), 0.0, 1.0) : 0.0;
    gl_FragColor = vec4(colour, mix(opacity, min(1.0, opacity * 3.0), line));
  }
`;

const SHEET = { opacity: 0.24, lines: 12 } as const;
const PLANE = { opacity: 0.26, lines: 0 } as const;

interface Pane {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  tone: Tone;
  opacity: number;
}

export class Sheets {
  readonly group = new Group();
  private readonly panes: Pane[] = [];
  private used = 0;

  clear(): void {
    this.used = 0;
  }

  addPlane({ loss, tone }: PlaneMark, relief: Relief): void {
    const reach = relief.heights.reach(loss);
    if (!(reach >= 0 && reach <= 1)) return;
    const y = boxY(relief, loss);
    const { geometry, material } = this.pane(tone, PLANE, 2);
    const [x, z] = [relief.sideW / 2, relief.sideB / 2];
    write(geometry, (column, row) => [column === 0 ? -x : x, y, row === 0 ? z : -z]);
    material.uniforms.side.value.set(x + 1, z + 1);
  }

  addSheet({ window, size, grid, tone }: SheetMark, relief: Relief): void {
    const { geometry, material } = this.pane(tone, SHEET, size);
    const stepW = (window.w[1] - window.w[0]) / (size - 1);
    const stepB = (window.b[1] - window.b[0]) / (size - 1);
    write(geometry, (column, row) => {
      const reach = relief.heights.reach(grid[row * size + column]);
      return [
        boxX(relief, window.w[0] + column * stepW),
        BOX_HEIGHT * Math.max(-FURTHEST, Math.min(FURTHEST, Number.isNaN(reach) ? FURTHEST : reach)),
        boxZ(relief, window.b[0] + row * stepB),
      ];
    });
    material.uniforms.side.value.set(relief.sideW / 2 + 1e-6, relief.sideB / 2 + 1e-6);
  }

  /** Shows what was added since `clear`. */
  show(): void {
    this.panes.forEach(({ mesh }, i) => {
      mesh.visible = i < this.used;
    });
  }

  setTheme({ tone }: Palette): void {
    for (const pane of this.panes)
      pane.mesh.material.uniforms.colour.value.copy(tone(pane.tone)).convertLinearToSRGB();
  }

  /** From straight above the picture is the map, which has nothing of them. */
  setFlatness(flatness: number): void {
    for (const { mesh, opacity } of this.panes)
      mesh.material.uniforms.opacity.value = opacity * (1 - flatness);
  }

  dispose(): void {
    for (const { mesh } of this.panes) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
  }

  /** A pane of so many samples a side: one that is there already, if it can be had. */
  private pane(tone: Tone, { opacity, lines }: typeof SHEET | typeof PLANE, size: number) {
    let pane = this.panes[this.used++];
    if (pane === undefined) {
      const mesh = new Mesh(new BufferGeometry(), paneMaterial());
      mesh.frustumCulled = false;
      mesh.renderOrder = ORDER.sheets;
      pane = { mesh, tone, opacity };
      this.panes.push(pane);
      this.group.add(mesh);
    }
    const { mesh } = pane;
    if (mesh.geometry.getAttribute('position')?.count !== size * size) {
      mesh.geometry.dispose();
      mesh.geometry = gridGeometry(size);
    }
    pane.tone = tone;
    pane.opacity = opacity;
    mesh.material.uniforms.lines.value = lines;
    return mesh;
  }
}

function paneMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: DoubleSide,
    transparent: true,
    depthWrite: false,
    uniforms: {
      colour: { value: new Color() },
      side: { value: new Vector2(1, 1) },
      opacity: { value: 0 },
      lines: { value: 0 },
    },
  });
}

function gridGeometry(size: number): BufferGeometry {
  const index: number[] = [];
  const share = new Float32Array(2 * size * size);
  for (let row = 0, k = 0; row < size; row++) {
    for (let column = 0; column < size; column++, k++) {
      share.set([column / (size - 1), row / (size - 1)], 2 * k);
      if (row < size - 1 && column < size - 1) index.push(k, k + 1, k + size + 1, k, k + size + 1, k + size);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setIndex(index);
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * size * size), 3));
  geometry.setAttribute('share', new BufferAttribute(share, 2));
  return geometry;
}

function write(geometry: BufferGeometry, place: (column: number, row: number) => readonly number[]): void {
  const position = geometry.getAttribute('position');
  const size = Math.round(Math.sqrt(position.count));
  for (let k = 0; k < position.count; k++) {
    const [x, y, z] = place(k % size, Math.floor(k / size));
    position.setXYZ(k, x, y, z);
  }
  position.needsUpdate = true;
}
