/** The surface itself: one mesh per grid size, used again, coloured and shaded by its own small shader. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  DoubleSide,
  LinearFilter,
  Mesh,
  ShaderMaterial,
  Vector3,
  Vector4,
} from 'three';
import { type ThemeName, themeName } from '../../browser/theme';
import { lossMap } from '../../math/colormap';
import type { BasinsMark } from '../../scene/marks';
import type { ColourScale } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';
import { writeBasinPixels } from '../shared/basinPixels';
import { BOX_HEIGHT, boxX, boxZ, TOP } from './box';
import { ORDER } from './order';
import type { Palette } from './palette';
import type { Relief } from './relief';
import { roomForTriangles, writeTriangles } from './triangles';

const VERTEX = /* glsl */ `
  attribute vec2 slope;
  attribute float level;
  varying float vLevel;
  varying float vHeight;
  varying vec3 vNormal;
  varying vec2 vPlace;
  void main() {
    vPlace = position.xz;
    vLevel = level;
    vHeight = position.y;
    vNormal = vec3(-slope.x, 1.0, -slope.y);
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

/*
 * Colours are looked up and shaded in sRGB, as they are on the map. `level` is the position in the colours. The shade is
 * wrapped, so that what turns away from the light keeps its form. (Comments in the shader itself would be sent along.)
 *
 * A surface that is cut off has a rim. Where nothing is cut off, nothing is left out: on the edge of a steep triangle the
 * height is that of a place outside of it, above the top. Else with room for what the interpolation at the very top may add.
 *
 * `basinsAt` is the left and far side of their window in the box, then its sides; a start is the middle of a texel.
 */
const FRAGMENT = /* glsl */ `
  uniform sampler2D colours;
  uniform vec3 light;
  uniform vec3 rim;
  uniform float flatness;
  uniform bool isCut;
  uniform sampler2D basins;
  uniform bool hasBasins;
  uniform vec4 basinsAt;
  uniform float basinsSize;
  varying float vLevel;
  varying float vHeight;
  varying vec3 vNormal;
  varying vec2 vPlace;
  void main() {
    if (isCut && vHeight > ${(TOP + 1e-4).toFixed(6)}) discard;
    vec3 colour = texture2D(colours, vec2((vLevel * 255.0 + 0.5) / 256.0, 0.5)).rgb;
    if (hasBasins) {
      vec2 share = (vPlace - basinsAt.xy) / basinsAt.zw;
      if (all(greaterThanEqual(share, vec2(-1e-4))) && all(lessThanEqual(share, vec2(1.0001))))
        colour = texture2D(basins, (share * (basinsSize - 1.0) + 0.5) / basinsSize).rgb;
    }
    float facing = dot(normalize(vNormal), light);
    float shade = 0.62 + 0.46 * (0.5 + 0.5 * facing);
    colour *= mix(shade, 1.0, flatness);
    float pixels = (${BOX_HEIGHT.toFixed(4)} - vHeight) / fwidth(vHeight);
    if (isCut) colour = mix(rim, colour, 0.35 + 0.65 * smoothstep(0.75, 1.75, pixels));
    gl_FragColor = vec4(colour, 1.0);
  }
`;

export class SurfaceMesh {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly geometries = new Map<number, BufferGeometry>();
  private basins: DataTexture | null = null;
  private readonly maps: Record<ThemeName, DataTexture> = {
    light: colourTexture(lossMap.light),
    dark: colourTexture(lossMap.dark),
  };

  constructor() {
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      side: DoubleSide,
      // Lines on the surface lie in front of it by more than their width.
      polygonOffset: true,
      polygonOffsetFactor: 2,
      polygonOffsetUnits: 8,
      uniforms: {
        colours: { value: this.maps.light },
        light: { value: new Vector3() },
        flatness: { value: 0 },
        rim: { value: new Color() },
        isCut: { value: false },
        basins: { value: null },
        hasBasins: { value: false },
        basinsAt: { value: new Vector4() },
        basinsSize: { value: 1 },
      },
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.visible = false;
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = ORDER.mesh;
  }

  setTheme({ ink }: Palette): void {
    const { uniforms } = this.mesh.material;
    uniforms.colours.value = this.maps[themeName()];
    uniforms.rim.value.copy(ink).convertLinearToSRGB();
  }

  /** Takes up a new grid. */
  setSurface(relief: Relief): void {
    const { size } = relief;
    let geometry = this.geometries.get(size);
    if (geometry === undefined) {
      geometry = gridGeometry(size);
      this.geometries.set(size, geometry);
    }
    fillGrid(geometry, relief);
    fillTriangles(geometry, relief);
    this.mesh.geometry = geometry;
    this.mesh.visible = true;
  }

  /** The same colours for the same losses as on the map. */
  setColours(surface: SurfaceResult, { size }: Relief, { high, position }: ColourScale): void {
    this.mesh.material.uniforms.isCut.value = high < surface.highest;
    const level = this.mesh.geometry.getAttribute('level');
    const levels = level.array;
    const every = (surface.size - 1) / (size - 1);
    for (let row = 0, k = 0; row < size; row++) {
      const samples = row * every * surface.size;
      for (let column = 0; column < size; column++)
        levels[k++] = position(surface.grid[samples + column * every]);
    }
    level.needsUpdate = true;
  }

  /** Colours each place by where its runs end, in place of the losses; undefined brings those back. */
  setBasins(mark: BasinsMark | undefined, relief: Relief): void {
    const { uniforms } = this.mesh.material;
    uniforms.hasBasins.value = mark !== undefined;
    if (mark === undefined) return;
    const { size, window } = mark;
    if (this.basins?.image.width !== size) {
      this.basins?.dispose();
      this.basins = new DataTexture(new Uint8Array(4 * size * size), size, size);
      this.basins.magFilter = LinearFilter;
      this.basins.minFilter = LinearFilter;
    }
    writeBasinPixels(mark, themeName(), this.basins.image.data as Uint8Array, false);
    this.basins.needsUpdate = true;
    const [x, z] = [boxX(relief, window.w[0]), boxZ(relief, window.b[0])];
    uniforms.basins.value = this.basins;
    uniforms.basinsSize.value = size;
    uniforms.basinsAt.value.set(x, z, boxX(relief, window.w[1]) - x, boxZ(relief, window.b[1]) - z);
  }

  /** Light comes over the viewer's left shoulder, whichever way they look. */
  setLight(azimuth: number, flat: number): void {
    const theta = ((azimuth - 50) * Math.PI) / 180;
    const { uniforms } = this.mesh.material;
    uniforms.light.value.set(Math.cos(theta) * 0.8, 0.62, -Math.sin(theta) * 0.8).normalize();
    uniforms.flatness.value = flat;
  }

  dispose(): void {
    for (const geometry of this.geometries.values()) geometry.dispose();
    for (const map of Object.values(this.maps)) map.dispose();
    this.basins?.dispose();
    this.mesh.material.dispose();
  }
}

/** Room for a grid. */
function gridGeometry(size: number): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(roomForTriangles(size), 1));
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * size * size), 3));
  geometry.setAttribute('level', new BufferAttribute(new Float32Array(size * size), 1));
  geometry.setAttribute('slope', new BufferAttribute(new Float32Array(2 * size * size), 2));
  return geometry;
}

/** The triangles between samples that have a height; they change only where holes come, move or go. */
function fillTriangles(geometry: BufferGeometry, { mesh, size }: Relief): void {
  const { index, drawRange } = geometry;
  if (index === null) return;
  const holes = mesh.some(Number.isNaN);
  const all = index.array.length;
  if (!holes && drawRange.count === all) return;
  geometry.setDrawRange(0, writeTriangles(index.array as Uint32Array, mesh, size));
  index.needsUpdate = true;
}

function fillGrid(geometry: BufferGeometry, relief: Relief): void {
  const { size, mesh } = relief;
  const position = geometry.getAttribute('position');
  const slope = geometry.getAttribute('slope');
  const places = position.array;
  const slopes = slope.array;
  const cells = size - 1;
  const stepX = relief.sideW / cells;
  const stepZ = relief.sideB / cells;
  for (let row = 0, k = 0; row < size; row++) {
    const z = relief.sideB / 2 - row * stepZ;
    for (let column = 0; column < size; column++, k++) {
      places[3 * k] = column * stepX - relief.sideW / 2;
      places[3 * k + 1] = Number.isNaN(mesh[k]) ? BOX_HEIGHT : mesh[k];
      places[3 * k + 2] = z;
    }
  }
  // Central differences, one-sided at the edges and beside holes. Rows run along b, against z.
  for (let row = 0, k = 0; row < size; row++) {
    for (let column = 0; column < size; column++, k++) {
      const left = column > 0 && !Number.isNaN(mesh[k - 1]) ? 1 : 0;
      const right = column < cells && !Number.isNaN(mesh[k + 1]) ? 1 : 0;
      const below = row > 0 && !Number.isNaN(mesh[k - size]) ? 1 : 0;
      const above = row < cells && !Number.isNaN(mesh[k + size]) ? 1 : 0;
      const riseX = places[3 * (k + right) + 1] - places[3 * (k - left) + 1];
      const riseZ = places[3 * (k + above * size) + 1] - places[3 * (k - below * size) + 1];
      slopes[2 * k] = riseX / (Math.max(1, left + right) * stepX);
      slopes[2 * k + 1] = -riseZ / (Math.max(1, below + above) * stepZ);
    }
  }
  position.needsUpdate = true;
  slope.needsUpdate = true;
}

function colourTexture(rgb: Uint8Array): DataTexture {
  const rgba = new Uint8Array(4 * 256);
  for (let i = 0; i < 256; i++) rgba.set([rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 255], 4 * i);
  const texture = new DataTexture(rgba, 256, 1);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
