// The picture that a shared link shows: the lecture's error surface as a contour map, three optimizers on it.
import { contours } from 'd3-contour';

/** The lecture's two points, its loss ½Σ(σ(wx+b)−y)², and the window that the map shows. */
const X = [0.5, 2.5];
const Y = [0.2, 0.9];
const WINDOW = 6;
const START = [-2, -2];

const MAP = { left: 500, width: 700, height: 630, columns: 176, rows: 158 };
const BANDS = [
  '#0f1a2b',
  '#13253a',
  '#18314a',
  '#1f3f5a',
  '#294e6a',
  '#365f79',
  '#477187',
  '#5c8494',
  '#7597a1',
];
const PATHS = [
  { name: 'Gradient descent', colour: '#ffd166' },
  { name: 'Momentum', colour: '#ff8a4d' },
  { name: 'Adam', colour: '#7ff0c4' },
];

/**
 * @param {number} w
 * @param {number} b
 * @returns {{ loss: number, slope: [number, number] }}
 */
function neuron(w, b) {
  let loss = 0;
  /** @type {[number, number]} */
  const slope = [0, 0];
  X.forEach((x, i) => {
    const f = 1 / (1 + Math.exp(-(w * x + b)));
    const pull = (f - Y[i]) * f * (1 - f);
    loss += (f - Y[i]) ** 2 / 2;
    slope[0] += pull * x;
    slope[1] += pull;
  });
  return { loss, slope };
}

/**
 * @param {number} steps
 * @param {(gradient: number, state: { u: number, v: number }, step: number) => number} rule
 * @returns {number[][]} the path in (w, b), its start included
 */
function descend(steps, rule) {
  const at = [...START];
  const states = [
    { u: 0, v: 0 },
    { u: 0, v: 0 },
  ];
  const path = [[...at]];
  for (let step = 1; step <= steps; step += 1) {
    const { slope } = neuron(at[0], at[1]);
    slope.forEach((gradient, axis) => {
      at[axis] -= rule(gradient, states[axis], step);
    });
    path.push([...at]);
  }
  return path;
}

/** @returns {number[][][]} the three paths, in the order of PATHS */
function paths() {
  const gd = descend(400, (gradient) => gradient);
  const momentum = descend(400, (gradient, state) => {
    state.u = 0.9 * state.u + gradient;
    return state.u;
  });
  const adam = descend(400, (gradient, state, step) => {
    state.u = 0.9 * state.u + 0.1 * gradient;
    state.v = 0.999 * state.v + 0.001 * gradient ** 2;
    return (0.1 * (state.u / (1 - 0.9 ** step))) / (Math.sqrt(state.v / (1 - 0.999 ** step)) + 1e-8);
  });
  return [gd, momentum, adam];
}

/** @param {number[]} point in (w, b) */
function place([w, b]) {
  const x = ((w + WINDOW) / (2 * WINDOW)) * MAP.width;
  const y = ((WINDOW - b) / (2 * WINDOW)) * MAP.height;
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** @returns {string} the filled bands of the loss, evenly many cells in each */
function bands() {
  const { columns, rows } = MAP;
  const losses = Array.from({ length: columns * rows }, (_, cell) => {
    const w = (((cell % columns) + 0.5) / columns) * 2 * WINDOW - WINDOW;
    const b = WINDOW - ((Math.floor(cell / columns) + 0.5) / rows) * 2 * WINDOW;
    return neuron(w, b).loss;
  });
  const sorted = [...losses].sort((one, other) => one - other);
  const levels = BANDS.map((_, i) =>
    i === 0 ? -1 : sorted[Math.floor((i / BANDS.length) ** 1.5 * sorted.length)],
  );
  return contours()
    .size([columns, rows])
    .thresholds(levels)(losses)
    .map(({ coordinates }, i) => {
      const rings = coordinates.flat().map((ring) => {
        const points = ring.map(([x, y]) => {
          return `${((x / columns) * MAP.width).toFixed(1)},${((y / rows) * MAP.height).toFixed(1)}`;
        });
        return `M${points.join('L')}Z`;
      });
      return `<path d="${rings.join('')}" fill="${BANDS[i]}" stroke="#9fc0c6" stroke-opacity=".28"/>`;
    })
    .join('');
}

/** @returns {string} */
function trails() {
  return paths()
    .map((path, i) => {
      const { colour } = PATHS[i];
      const line = path.map(place).join(' ');
      const [x, y] = place(path[path.length - 1]).split(',');
      return (
        `<polyline points="${line}" fill="none" stroke="#0b1420" stroke-opacity=".6" stroke-width="8"/>` +
        `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="4" stroke-linejoin="round"/>` +
        `<circle cx="${x}" cy="${y}" r="8" fill="${colour}" stroke="#0b1420" stroke-width="2"/>`
      );
    })
    .join('');
}

/**
 * @param {string} mark the icon, as SVG
 * @returns {string} the card as a page of 1200 by 630 pixels
 */
export function cardPage(mark) {
  const legend = PATHS.map(({ name, colour }, i) => {
    const y = 470 + i * 42;
    return `<path d="M64 ${y}h44" stroke="${colour}" stroke-width="5"/><text x="126" y="${y + 8}">${name}</text>`;
  }).join('');
  const [startX, startY] = place(START).split(',');
  return `
    <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Liberation Sans, Arial, sans-serif">
      <rect width="1200" height="630" fill="#0c1420"/>
      <svg x="${MAP.left}" width="${MAP.width}" height="${MAP.height}">
        ${bands()}${trails()}
        <circle cx="${startX}" cy="${startY}" r="9" fill="#fff" stroke="#0b1420" stroke-width="3"/>
      </svg>
      <svg x="64" y="72" width="72" height="72" viewBox="0 0 64 64">${mark}</svg>
      <text x="62" y="240" font-size="74" font-weight="700" fill="#fff" letter-spacing="-2">Errorscape</text>
      <g font-size="31" fill="#b9c7d2">
        <text x="64" y="304">Watch optimizers</text>
        <text x="64" y="346">descend an error surface</text>
      </g>
      <g font-size="24" fill="#dbe4ea">${legend}</g>
    </svg>`;
}
