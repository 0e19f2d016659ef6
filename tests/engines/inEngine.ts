/** The built page in an engine other than Chromium: what a person does first, and the same digits everywhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Engine, type Place, typeText, type WindowSize } from './engine';
import {
  boxOf,
  choose,
  click,
  complaints,
  dragSlider,
  dragStart,
  eventually,
  fragment,
  numbersNow,
  sameAsTrace,
} from './page';
import { serveBuiltPage } from './site';

const SIZE = { width: 1440, height: 900 };
const PICTURES = 'test-results/engines';
const FORMULA = 'w^4/4 - w^2 + b^2 + exp(-(w-1)^2) sin(3b)';
const LINK =
  '#v=1&data=valley&loss=half-sum&run=radam;start=-1,-3;steps=200;eta=0.3&run=gd;start=1,2;steps=150;eta=0.5&playhead=77&end';

/**
 * The ink of the signs in a box of the page, from left to right, by its picture: of each stretch of columns that are not blank,
 * how much darker than the paper its pixels are together. Runs in the page.
 */
async function inkOfSigns(png: string, box: Place & { width: number; height: number }): Promise<number[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = picture.width / innerWidth;
  // Without the box's own upper and lower edges.
  const [columns, rows] = [Math.round(box.width * scale), Math.round((box.height - 8) * scale)];
  const context = new OffscreenCanvas(columns, rows).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, -Math.round(box.x * scale), -Math.round((box.y + 4) * scale));
  const { data } = context.getImageData(0, 0, columns, rows);
  const lights = Array.from({ length: columns * rows }, (_, i) => data[4 * i + 1]).sort((a, b) => a - b);
  const paper = lights[lights.length >> 1];
  const signs: number[] = [];
  let isInside = false;
  for (let x = 0; x < columns; x++) {
    let ink = 0;
    for (let y = 0; y < rows; y++) ink += Math.abs(paper - data[4 * (y * columns + x) + 1]);
    const isBlank = ink < 20;
    if (!isBlank && !isInside) signs.push(0);
    if (!isBlank) signs[signs.length - 1] += ink;
    isInside = !isBlank;
  }
  return signs;
}

/**
 * The tests of one engine, in a file of its own each, so that engines run side by side.
 * @param name as a person knows it
 * @param startEngine starts it with a page of this size
 */
export function testIn(name: string, startEngine: (size: WindowSize) => Promise<Engine>): void {
  let engine: Engine;
  let site: Awaited<ReturnType<typeof serveBuiltPage>>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await serveBuiltPage();
    engine = await startEngine(SIZE);
    // A first visit plays the opening scene; these are later ones.
    await engine.open(site.address);
    await charted();
    await engine.run(() => localStorage.setItem('errorscape.visited', '1'));
  });
  afterAll(async () => {
    await engine?.close();
    site?.close();
  });

  /** Waits for what comes last: Firefox complains of each part that is on its way when a page is left. */
  const charted = () =>
    eventually(async () =>
      expect(await engine.run(() => document.querySelectorAll('.uplot').length)).toBe(2),
    );
  /** Opens the page anew, whatever was on it. */
  const open = async (link: string) => {
    await engine.open('about:blank');
    await engine.open(`${site.address}${link}`);
    const numbers = await sameAsTrace(engine);
    await charted();
    return numbers;
  };
  const picture = async (what: string) => {
    writeFileSync(`${PICTURES}/${name.toLowerCase()}-${what}.png`, await engine.screenshot());
  };
  const says = (selector: string) =>
    engine.run((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

  afterEach(async () => {
    expect(await complaints(engine)).toEqual([]);
  });

  it('opens with all of its pictures, 3D where there is WebGL', async () => {
    expect(await open('')).toHaveLength(4);
    // Firefox gives a page without a graphics card no WebGL, and the page says so.
    await boxOf(engine, '[data-standing="ready"] canvas, [data-standing="unsupported"] p');
    await eventually(async () =>
      expect(await engine.run(() => document.querySelectorAll('.uplot canvas').length)).toBe(2),
    );
    await boxOf(engine, '.katex');
    await picture('opening');
  });

  // Firefox alone cuts off what begins left of a list's padding.
  if (name === 'Firefox')
    it('shows the first sign of “‖g‖” in the list of quantities as whole as the last one', async () => {
      await open('');
      const list = await boxOf(engine, 'select[aria-label="Quantity"]');
      await eventually(async () => {
        const png = (await engine.screenshot()).toString('base64');
        const [first, , last] = await engine.run(inkOfSigns, png, list);
        expect(Math.abs(first / last - 1)).toBeLessThan(0.1);
      });
    });

  it('answers a dragged slider with the digits of the trace', async () => {
    const before = await open('');
    await dragSlider(engine, 'Start w', 0.61);
    expect(await sameAsTrace(engine, before)).not.toEqual(before);
  });

  it('answers a start dragged on the map with the digits of the trace', async () => {
    const before = await open('');
    await dragStart(engine, 60, -45);
    await sameAsTrace(engine, before);
    expect(await fragment(engine)).not.toContain('start=-2,-2');
  });

  it('plays, and pauses where it says', async () => {
    await open('');
    await click(engine, 'button[aria-label="Jump to start"]');
    await eventually(async () => expect((await numbersNow(engine))[0]?.step).toBe(0));
    await click(engine, 'button[aria-label="Play"]');
    await eventually(async () => expect((await numbersNow(engine))[0]?.step).toBeGreaterThan(5));
    await click(engine, 'button[aria-label="Pause"]');
    await boxOf(engine, 'button[aria-label="Play"]');
    const [{ step }] = await sameAsTrace(engine);
    expect(step).toBeGreaterThan(5);
  });

  it('opens a lesson and shows its scene', async () => {
    const before = await open('');
    await click(engine, 'button[aria-label="Lessons"]');
    await click(engine, 'aside[aria-label="Lessons"] button', 'Guess work');
    await boxOf(engine, 'aside[aria-label="Lessons"] article h3');
    await engine.open(`${site.address}#lesson=tips`);
    await eventually(async () =>
      expect(await says('aside[aria-label="Lessons"] h2')).toContain('Tips for the learning rate'),
    );
    const show = await engine.run(
      () =>
        [...document.querySelectorAll('aside button')].find((each) => each.textContent?.startsWith('Show me'))
          ?.textContent,
    );
    await click(engine, 'aside button', show);
    await sameAsTrace(engine, before);
    await picture('lesson');
  });

  it('goes back from an example and from a lesson to the scene before them, also after a reload', async () => {
    const mine = await open(LINK);
    await click(engine, 'button[aria-label="Examples"]');
    await click(engine, 'dialog a[href$="example=rosenbrock"]');
    const example = await sameAsTrace(engine, mine);
    await eventually(async () => expect(await fragment(engine)).toContain('function=rosenbrock'));
    await click(engine, 'button[aria-label="Lessons"]');
    await boxOf(engine, 'aside[aria-label="Lessons"]');
    await engine.run(() => history.back());
    await eventually(async () => expect(await says('aside[aria-label="Lessons"]')).toBe(''));
    expect(await sameAsTrace(engine)).toHaveLength(example.length);
    await engine.run(() => location.reload());
    await sameAsTrace(engine, mine);
    await engine.run(() => history.back());
    // The playhead moves before the scene does: for a moment its step is shown of the example, whose numbers are right as well.
    await eventually(async () => expect(await fragment(engine)).not.toContain('function=rosenbrock'));
    expect(await sameAsTrace(engine, example)).toEqual(mine);
  });

  it('computes a typed formula to the digits of the trace', async () => {
    const before = await open('');
    await choose(engine, 'Surface', 'Your own formula…');
    const own = await sameAsTrace(engine, before);
    await click(engine, 'textarea, input[type="text"][aria-label^="Formula"]');
    await engine.run(() => (document.activeElement as HTMLTextAreaElement).select());
    await typeText(engine, FORMULA);
    await sameAsTrace(engine, own);
    await eventually(async () => expect(await fragment(engine)).toContain('sin'));
    await sameAsTrace(engine, own);
    await picture('formula');
  });

  it('makes films in the formats that it can encode, and says so where that is the GIF alone', async () => {
    await open('#v=1&data=valley&run=adam;start=-1,-3;steps=6;eta=0.1&end');
    // The drivers tell nothing of downloads: the film that the page shows afterwards is looked at.
    await engine.run(() => {
      HTMLAnchorElement.prototype.click = () => {};
    });
    await click(engine, 'button[aria-label="Export"]');
    await click(engine, 'dialog button', 'Film');
    await boxOf(engine, 'dialog button:not(:disabled)', 'Make the film');
    const formats = await engine.run(() =>
      [...document.querySelectorAll('dialog fieldset[aria-label="Format"] label')].map(
        (label) => label.textContent,
      ),
    );
    const isVideo = formats.length > 1;
    expect(formats.at(-1)).toBe('GIF');
    expect((await says('dialog')).includes('This browser cannot encode video')).toBe(!isVideo);
    if (await engine.run(() => !('VideoEncoder' in globalThis))) expect(isVideo).toBe(false);
    for (const format of formats) {
      await click(engine, 'dialog fieldset[aria-label="Format"] label', format);
      await click(engine, 'dialog button', 'Make the film');
      await eventually(async () =>
        expect(await says('dialog [role="status"]')).toContain(`Saved errorscape.${format?.toLowerCase()}`),
      );
    }
    await eventually(async () =>
      expect(
        await engine.run(() => document.querySelector<HTMLImageElement>('dialog figure img')?.naturalWidth),
      ).toBe(1280),
    );
    await picture('film');
  });

  it('opens a link at its step with the digits of the trace', async () => {
    const numbers = await open(LINK);
    expect(numbers.map(({ step }) => step)).toEqual([77, 77]);
  });

  it('is steered by the page around an embed, and reports to it', async () => {
    await engine.open(`${site.address}embed-example.html`);
    const told = () =>
      engine.run(() => {
        const { ready, steps, step, link } = Object(document.querySelector('error-scape'));
        return { ready, steps, step, link: /run=momentum/.test(link) };
      });
    await eventually(async () =>
      expect(await told()).toEqual({ ready: true, steps: 40, step: 0, link: false }),
    );
    await engine.run(() => document.querySelectorAll('section')[4].scrollIntoView({ block: 'center' }));
    await eventually(async () =>
      expect(await told()).toMatchObject({ link: true, step: expect.toSatisfy((step) => step > 0) }),
    );
    await picture('embed');
    const framed = await engine.run(() => {
      const frame = document.querySelector('error-scape')?.shadowRoot?.querySelector('iframe');
      return Object(frame?.contentWindow).complaints;
    });
    expect(framed).toEqual([]);
    await open('');
  });

  it('opens again when its server is gone, and says nothing of it', async () => {
    const other = await serveBuiltPage();
    const typeset = async () => {
      await boxOf(engine, '.katex');
      await eventually(async () =>
        expect(await engine.run(() => document.fonts.ready.then(({ status }) => status))).toBe('loaded'),
      );
    };
    try {
      await engine.open(`${other.address}${LINK}`);
      await sameAsTrace(engine);
      await charted();
      await typeset();
      const state = () => engine.run(() => navigator.serviceWorker.controller?.state ?? '');
      await eventually(async () => expect(await state()).toBe('activated'));
    } finally {
      other.close();
    }
    await engine.open('about:blank');
    await engine.open(`${other.address}${LINK}`);
    const numbers = await sameAsTrace(engine);
    expect(numbers.map(({ step }) => step)).toEqual([77, 77]);
    await typeset();
  });
}
