/** The element <error-scape> of embed.js in a page of another origin. */
import { expect, type Page } from '@playwright/test';
import { blocks, read } from '../docs/pages';
import { openHost } from './host';
import { test } from './keptPage';

/** The element as its page's scripts see it. */
interface ErrorScape extends HTMLElement {
  scene: string;
  step: number;
  playing: boolean;
  readonly ready: boolean;
  readonly steps: number;
  readonly link: string | null;
  readonly document: object | null;
  readonly runs: readonly { readonly id: string; readonly hyper: { readonly eta: number } }[];
  play(): void;
  pause(): void;
  seek(step: number): void;
  load(scene: string | object): void;
  set(run: string, name: string, value: unknown): void;
}

declare global {
  var first: ErrorScape;
  var second: ErrorScape;
  /** The events of the elements, in order. */
  var told: { readonly of: string; readonly type: string; readonly detail: unknown }[];
}

const TYPES = ['ready', 'playhead', 'scene', 'link', 'height', 'fault'] as const;

const EARS = `<script>
  told = [];
  for (const element of [first, second])
    for (const type of ${JSON.stringify(TYPES)})
      element.addEventListener(type, (event) => {
        told.push({ of: element.id, type, detail: event.detail });
        if (type === 'fault' && event.detail.path !== 'seen') event.preventDefault();
      });
</script>`;

const toldOf = (page: Page, type: (typeof TYPES)[number], of = 'first') =>
  page.evaluate(([id, wanted]) => told.filter((each) => each.of === id && each.type === wanted), [
    of,
    type,
  ] as const);

/** The page's listeners for messages. */
async function listeners(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
  const { listeners: all } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  await session.detach();
  return all.filter(({ type }) => type === 'message').length;
}

test('two elements on a page are steered apart, by attributes, properties and methods', async ({
  page,
  baseURL,
}) => {
  const { complaints } = await openHost(
    page,
    `<style>#second { height: 300px }</style>
    <error-scape id="first" title="Rosenbrock" scene="#embed=loss&amp;example=rosenbrock" panels="map, timeline, hyper"
      theme="dark" step="12"><a href="${baseURL}">The scene</a></error-scape>
    <error-scape id="second" scene="function=beale"></error-scape>
    <script>second.playing = true; second.playing = false; second.step = 4;</script>
    ${EARS}
    <script src="${baseURL}embed.js"></script>`,
  );
  const entries = await page.evaluate(() => history.length);
  const inFirst = page.frameLocator('#first >> iframe');
  const inSecond = page.frameLocator('#second >> iframe');
  const step = inFirst.getByRole('slider', { name: 'Step' });

  // Calls from before the embeds were open are carried out once they are.
  await expect(step).toHaveValue('12');
  await expect(inSecond.getByRole('slider', { name: 'Step' })).toHaveValue('4');
  await expect(inFirst.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(inFirst.getByRole('textbox', { name: 'Learning rate η' })).toBeVisible();
  await expect(inFirst.getByRole('heading', { name: 'Loss' })).toHaveCount(0);
  await expect(page.locator('#first >> iframe')).toHaveAttribute('title', 'Rosenbrock');
  await expect(page.getByRole('link', { name: 'The scene' })).not.toBeVisible();
  expect(await toldOf(page, 'ready')).toHaveLength(1);
  await expect
    .poll(() => page.evaluate(() => [first.ready, first.step, first.playing, first.steps > 12, second.step]))
    .toEqual([true, 12, false, true, 4]);
  await expect.poll(() => page.evaluate(() => first.link)).toContain('function=rosenbrock');

  // It is as high as suits it, unless its page says otherwise.
  await expect.poll(() => toldOf(page, 'height')).not.toEqual([]);
  const height = (element: 'first' | 'second') =>
    page.evaluate((id) => globalThis[id].getBoundingClientRect().height, element);
  const suitable = (await toldOf(page, 'height')).at(-1)?.detail as { readonly height: number };
  await expect.poll(() => height('first')).toBe(suitable.height);
  expect(await height('second')).toBe(300);
  await page.setViewportSize({ width: 500, height: 900 });
  await expect.poll(() => height('first')).toBeGreaterThan(suitable.height);

  await page.evaluate(() => {
    first.play();
    second.seek(9);
  });
  await expect.poll(() => page.evaluate(() => first.playing && first.step > 13)).toBe(true);
  await page.evaluate(() => first.pause());
  await expect.poll(() => page.evaluate(() => first.playing)).toBe(false);
  await expect.poll(() => page.evaluate(() => second.step)).toBe(9);

  await page.evaluate(() => first.set(first.runs[0].id, 'eta', 0.0003));
  await expect.poll(() => page.evaluate(() => first.runs[0].hyper.eta)).toBe(0.0003);
  await expect.poll(() => page.evaluate(() => first.link)).toContain('eta=0.0003');
  await page.evaluate(() => first.document && second.load(first.document));
  await expect.poll(() => page.evaluate(() => second.link)).toContain('eta=0.0003');
  await page.evaluate(() => {
    second.scene = 'example=plateau';
    second.setAttribute('theme', 'dark');
    second.seek(Number.NaN);
  });
  await expect.poll(() => page.evaluate(() => second.link)).not.toContain('eta=0.0003');
  await expect(inSecond.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await toldOf(page, 'fault', 'second')).map(({ detail }) => detail)).toMatchObject([
    { about: 'seek', path: 'step' },
  ]);

  // Other panels, or another place in the page, open it anew at what it showed.
  await page.evaluate(() => first.setAttribute('panels', 'numbers'));
  await expect(inFirst.getByRole('heading', { name: 'Numbers' })).toBeVisible();
  await expect.poll(() => toldOf(page, 'ready')).toHaveLength(2);
  expect(await page.evaluate(() => first.runs[0].hyper.eta)).toBe(0.0003);
  // None of it is in the way of the page's Back.
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(complaints).toEqual([]);
});

test('an element hears its own frame alone, says faults, and leaves nothing behind', async ({
  page,
  baseURL,
}) => {
  const { complaints } = await openHost(
    page,
    `<error-scape id="first"></error-scape><error-scape id="second" panels="map"></error-scape>
    ${EARS}<script src="${baseURL}embed.js"></script><script src="${baseURL}embed.js"></script>`,
  );
  await expect.poll(() => page.evaluate(() => first.ready && second.ready)).toBe(true);
  expect(await listeners(page)).toBe(2);

  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const heard = await page.evaluate(
    (embed) => {
      const { contentWindow } = first.shadowRoot?.querySelector('iframe') ?? {};
      const before = told.length;
      const data = { errorscape: 1, type: 'fault', about: 'play', path: 'seen', message: 'no' };
      const hear = (source: Window | null | undefined, origin: string, said: object) =>
        dispatchEvent(new MessageEvent('message', { source, origin, data: said }));
      hear(contentWindow, 'https://elsewhere.example', data);
      hear(window, embed, data);
      hear(null, embed, data);
      hear(contentWindow, embed, { ...data, errorscape: 2 });
      const others = told.length - before;
      hear(contentWindow, embed, data);
      return [others, told.length - before];
    },
    new URL(`${baseURL}`).origin,
  );
  expect(heard).toEqual([0, 1]);
  await expect.poll(() => warnings).toEqual(['<error-scape> play: seen: no']);

  await page.evaluate(() => {
    Object.assign(window, { first });
    first.remove();
    second.remove();
  });
  expect(await listeners(page)).toBe(0);
  await page.evaluate(() => document.body.append(first));
  await expect.poll(() => toldOf(page, 'ready')).toHaveLength(2);
  expect(await listeners(page)).toBe(1);
  expect(complaints).toEqual([]);
});

test('the lines that docs/embed.md shows do what it says', async ({ page, baseURL }) => {
  const doc = read('docs/embed.md').replaceAll('https://example.org/errorscape/', `${baseURL}`);
  const scripts = blocks(doc, 'js').map((script) => `<script>${script}</script>`);
  const logged: string[] = [];
  page.on('console', (message) => message.type() === 'log' && logged.push(message.text()));
  const { complaints } = await openHost(
    page,
    `<button id="faster">Faster</button>${blocks(doc, 'html').join('')}${scripts.join('')}`,
  );
  const frame = page.frameLocator('iframe:not(error-scape *)').first();
  const element = page.frameLocator('error-scape >> iframe');
  const open = (embed: typeof frame) => embed.getByRole('link', { name: 'Open in Errorscape' });
  await expect(open(frame)).toHaveAttribute('href', /eta=0.02/);
  await page.locator('error-scape').scrollIntoViewIfNeeded();
  await expect(open(element)).toHaveAttribute('href', /rosenbrock/);
  await page.getByRole('button', { name: 'Faster' }).click();
  await expect(open(element)).toHaveAttribute('href', /eta=0.02/);
  for (const embed of [frame, element]) {
    logged.length = 0;
    await embed.getByRole('button', { name: 'Step back' }).click();
    await expect.poll(() => logged).toHaveLength(1);
  }
  expect(complaints).toEqual([]);
});
