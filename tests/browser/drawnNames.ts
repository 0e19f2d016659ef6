/** The words on the map and in the lessons’ plots, as they are drawn: whether one lies on an arrow, a ball or another name. */
import { expect, type Page } from '@playwright/test';

/** Something drawn, in pixels of the window: a stroke from one point to the other, or a disc where both are the same. */
interface Drawn {
  readonly what: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly reach: number;
}

/** The ink of a text: half its length along its line, half its height across. */
interface Written {
  readonly text: string;
  /** It belongs to the surface, over which balls roll: a number of an isoline, or the name of the minimum. */
  readonly ground: boolean;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

interface Picture {
  readonly name: string;
  readonly texts: readonly Written[];
  readonly drawn: readonly Drawn[];
}

declare global {
  interface Window {
    /** All that the canvases of the map show. */
    mapPicture(): Picture;
  }
}

/** Keeps what is drawn on each canvas since it was wiped, in its pixels. Runs in the page, before its scripts. */
export function keepWhatIsDrawn(): void {
  const [BALL, BALL_RADIUS, LEAST_BALL] = ['a ball', 4, 1.3];
  const kept = new WeakMap<HTMLCanvasElement, { texts: Written[]; drawn: Drawn[] }>();
  const shafts = new WeakMap<Path2D, number[]>();
  const of = (canvas: HTMLCanvasElement) => {
    const known = kept.get(canvas) ?? { texts: [], drawn: [] };
    kept.set(canvas, known);
    return known;
  };
  const path = Path2D.prototype;
  for (const method of ['moveTo', 'lineTo'] as const) {
    const original = path[method];
    path[method] = function (x: number, y: number) {
      const known = shafts.get(this) ?? [];
      // Arrows have no more corners than three: of an isoline with thousands it is enough to know that there are more.
      if (known.length < 8) shafts.set(this, [...known, x, y]);
      original.call(this, x, y);
    };
  }
  const context = CanvasRenderingContext2D.prototype;
  const put = (at: CanvasRenderingContext2D, x: number, y: number): [number, number] => {
    const place = at.getTransform().transformPoint({ x, y });
    return [place.x, place.y];
  };
  const given = (...values: readonly unknown[]) => values.filter((value) => value !== undefined);
  const { clearRect, fillText, fill, stroke } = context;
  context.clearRect = function (x, y, width, height) {
    kept.delete(this.canvas);
    clearRect.call(this, x, y, width, height);
  };
  context.fillText = function (text, x, y, ...most) {
    if (text === '') return;
    const { a, b } = this.getTransform();
    const size = Math.hypot(a, b);
    const { width, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = this.measureText(text);
    const shift = { center: 0, left: width / 2, start: width / 2, right: -width / 2, end: -width / 2 };
    const [middleX, middleY] = put(this, x + shift[this.textAlign], y + (below - above) / 2);
    of(this.canvas).texts.push({
      text,
      ground: false,
      x: middleX,
      y: middleY,
      angle: Math.atan2(b, a),
      halfWidth: (size * width) / 2,
      halfHeight: (size * (above + below)) / 2,
    });
    fillText.call(this, text, x, y, ...most);
  };
  // The shape of a ball is filled by this rule, the head of an arrow is a triangle.
  context.fill = function (shape?: Path2D | CanvasFillRule, rule?: CanvasFillRule) {
    if (shape instanceof Path2D) {
      const [size] = put(this, 1, 0).map((end, i) => end - put(this, 0, 0)[i]);
      const corners = shafts.get(shape) ?? [];
      if (rule === 'evenodd')
        of(this.canvas).drawn.push({
          what: BALL,
          from: put(this, 0, 0),
          to: put(this, 0, 0),
          reach: BALL_RADIUS * size,
        });
      if (corners.length === 6) {
        const base = put(this, (corners[2] + corners[4]) / 2, (corners[3] + corners[5]) / 2);
        of(this.canvas).drawn.push({
          what: 'the head of an arrow',
          from: base,
          to: put(this, corners[0], corners[1]),
          reach: 1,
        });
      }
    }
    Reflect.apply(fill, this, given(shape, rule));
  };
  context.stroke = function (line?: Path2D) {
    const ends = line === undefined ? [] : (shafts.get(line) ?? []);
    if (ends.length === 4)
      of(this.canvas).drawn.push({
        what: 'an arrow',
        from: put(this, ends[0], ends[1]),
        to: put(this, ends[2], ends[3]),
        reach: 1,
      });
    Reflect.apply(stroke, this, given(line));
  };
  window.mapPicture = () => {
    const stage = document.querySelector('#pictures > [data-area="map"]') ?? document.body;
    const canvases = [...stage.querySelectorAll('canvas')].filter((each) => each.clientWidth > 200);
    const texts: Written[] = [];
    const drawn: Drawn[] = [];
    for (const canvas of canvases) {
      const { left, top } = canvas.getBoundingClientRect();
      // To the window’s pixels. It is asked for here and not while something is drawn, which would lay the page out each time.
      const scale = canvas.clientWidth / canvas.width;
      const all = of(canvas);
      const ground = all.texts.some(({ text }) => text === 'w');
      texts.push(
        ...all.texts.map((each) => ({
          ...each,
          ground: ground || each.text === 'min',
          x: each.x * scale + left,
          y: each.y * scale + top,
          halfWidth: each.halfWidth * scale,
          halfHeight: each.halfHeight * scale,
        })),
      );
      drawn.push(
        ...all.drawn
          .map(({ what, from, to, reach }) => ({
            what,
            from: [from[0] * scale + left, from[1] * scale + top] as const,
            to: [to[0] * scale + left, to[1] * scale + top] as const,
            reach: what === BALL ? reach * scale : reach,
          }))
          // Marks of steps along a path are smaller.
          .filter(({ what, reach }) => what !== BALL || reach > LEAST_BALL * BALL_RADIUS),
      );
    }
    return { name: 'the map', texts, drawn };
  };
}

/**
 * The map and the plots of the lesson on show, as JSON: as objects, their thousands of numbers would take the driver longer
 * than the page takes to draw them.
 */
function pictures(page: Page): Promise<string> {
  return page.evaluate(() => {
    const plots = [...document.querySelectorAll('aside[aria-label="Lessons"] svg')].flatMap(
      (svg): Picture[] => {
        const notes = [...svg.querySelectorAll('text')];
        if (notes.length === 0 || svg.clientWidth < 100) return [];
        const texts = notes.map((note) => {
          const box = note.getBoundingClientRect();
          const size = Number.parseFloat(getComputedStyle(note).fontSize);
          const upright = box.height > 1.6 * size && (note.textContent ?? '').length > 1;
          // Letters have most of their ink between their foot and the height of an x.
          const half = 0.33 * size;
          return {
            text: note.textContent ?? '',
            ground: false,
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            angle: upright ? -Math.PI / 2 : 0,
            halfWidth: (upright ? box.height : box.width) / 2,
            halfHeight: half,
          };
        });
        const drawn: Drawn[] = [];
        for (const dot of svg.querySelectorAll('circle')) {
          const { x, y, width, height } = dot.getBoundingClientRect();
          // Larger ones are rings around what they hold.
          if (width > 20) continue;
          const middle = [x + width / 2, y + height / 2] as const;
          drawn.push({ what: 'a dot', from: middle, to: middle, reach: width / 2 });
        }
        for (const shaft of svg.querySelectorAll<SVGLineElement>('g[stroke] > line')) {
          const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(shaft.getAttribute(name)));
          const place = shaft.getScreenCTM();
          if (place === null) continue;
          const [from, to] = [new DOMPoint(x1, y1), new DOMPoint(x2, y2)].map((end) =>
            end.matrixTransform(place),
          );
          drawn.push({ what: 'an arrow', from: [from.x, from.y], to: [to.x, to.y], reach: 1 });
        }
        return [{ name: svg.getAttribute('aria-label') ?? 'a plot', texts, drawn }];
      },
    );
    return JSON.stringify([window.mapPicture(), ...plots]);
  });
}

/** In the text’s own directions, so that its ink is a rectangle around 0. */
function seenFrom({ x, y, angle }: Written, [atX, atY]: readonly [number, number]): [number, number] {
  const [dx, dy] = [atX - x, atY - y];
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  return [dx * right + dy * down, dy * right - dx * down];
}

const PARTS = 200;

function liesOn(text: Written, { from, to, reach }: Drawn): boolean {
  const [a, b] = [seenFrom(text, from), seenFrom(text, to)];
  for (let part = 0; part <= PARTS; part++) {
    const x = a[0] + (part / PARTS) * (b[0] - a[0]);
    const y = a[1] + (part / PARTS) * (b[1] - a[1]);
    if (Math.abs(x) < text.halfWidth + reach - 1 && Math.abs(y) < text.halfHeight + reach - 1) return true;
  }
  return false;
}

function stroke(text: Written): Drawn {
  const [right, down] = [text.halfWidth * Math.cos(text.angle), text.halfWidth * Math.sin(text.angle)];
  return {
    what: `“${text.text}”`,
    from: [text.x - right, text.y - down],
    to: [text.x + right, text.y + down],
    reach: text.halfHeight - 1,
  };
}

/** Sentences on what is written over something else. */
export function collisions({ name, texts, drawn }: Picture): string[] {
  return texts.flatMap((text, i) =>
    [...drawn, ...texts.slice(i + 1).map(stroke)]
      .filter((other) => !(text.ground && other.what === 'a ball') && liesOn(text, other))
      .map(({ what }) => `${name}: “${text.text}” lies on ${what}`),
  );
}

/** The pictures once nothing has been drawn anew for a while: marks, names and runs come one after the other. */
export async function drawnPictures(page: Page): Promise<readonly Picture[]> {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = await pictures(page);
        const same = now === last;
        last = now;
        return same;
      },
      { intervals: [700] },
    )
    .toBe(true);
  return JSON.parse(last);
}
