/** A page of another origin steers the embeds in it, and hears of them. */
import { expect, type Page } from '@playwright/test';
import { frameOf, openHost } from './host';
import { test } from './keptPage';

type Message = Readonly<Record<string, unknown>>;

/** Notes from the first moment on what the page hears of which of its frames. */
const EAR = `<script>
  fromEmbeds = [];
  addEventListener('message', ({ source, origin, data }) => {
    fromEmbeds.push({ frame: Array.from(frames).indexOf(source), origin, data });
  });
</script>`;

declare global {
  var fromEmbeds: { readonly frame: number; readonly origin: string; readonly data: Message | string }[];
}

/** The messages of a frame with this type that the page has heard, in order. */
const heard = (page: Page, type: string, frame = 0): Promise<Message[]> =>
  page.evaluate(
    ([wanted, from]) =>
      fromEmbeds.flatMap(({ frame, data }) =>
        frame === from && typeof data === 'object' && data.type === wanted ? [data] : [],
      ),
    [type, frame] as const,
  );

const last = async (page: Page, type: string, frame = 0) => (await heard(page, type, frame)).at(-1);

const say = (page: Page, message: Message, frame = 0) =>
  page.evaluate(([data, index]) => frames[index].postMessage({ errorscape: 1, ...data }, '*'), [
    message,
    frame,
  ] as const);

const frame = (address: string, fragment: string) =>
  `<iframe title="Embed" src="${address}#${fragment}" width="600" height="400"></iframe>`;

test('a host loads, plays, pauses, seeks and sets, and hears of each', async ({ page, baseURL }) => {
  const { complaints } = await openHost(
    page,
    `${EAR}${frame(`${baseURL}`, 'embed=map,timeline,hyper&example=rosenbrock')}`,
  );
  await expect.poll(() => last(page, 'hello')).toEqual({ errorscape: 1, type: 'hello' });
  expect(
    await page.evaluate(() => fromEmbeds.every(({ origin, frame }) => origin !== '' && frame === 0)),
  ).toBe(true);
  expect(await heard(page, 'ready')).toEqual([]);

  await say(page, { type: 'hello' });
  await expect
    .poll(() => last(page, 'ready'))
    .toMatchObject({
      errorscape: 1,
      playing: false,
      link: expect.stringMatching(/#v=1&function=rosenbrock.*&end$/),
      document: { version: 1, objective: { id: 'rosenbrock' } },
    });
  const embed = await frameOf(page, 0);
  const step = embed.getByRole('slider', { name: 'Step' });
  await expect(step).toBeVisible();

  // A host that follows the height comes to rest.
  const height = async () => Number((await last(page, 'height'))?.height);
  await expect.poll(height).toBeGreaterThan(300);
  const size = (name: string, value: string) =>
    page.locator('iframe').evaluate((element, [of, to]) => element.setAttribute(of, to), [name, value]);
  const inside = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect
    .poll(async () => {
      await size('height', `${await height()}`);
      return (await height()) - (await inside());
    })
    .toBe(0);
  const wide = await height();
  await size('width', '340');
  await expect.poll(height).toBeLessThan(wide);

  await say(page, { type: 'seek', step: 7 });
  await expect(step).toHaveValue('7');
  await expect.poll(() => last(page, 'playhead')).toMatchObject({ step: 7, playing: false });
  await expect.poll(async () => (await last(page, 'link'))?.link).toContain('&playhead=7');

  await say(page, { type: 'play' });
  await expect.poll(async () => Number((await last(page, 'playhead'))?.step)).toBeGreaterThan(9);
  expect(await last(page, 'playhead')).toMatchObject({ playing: true });
  await say(page, { type: 'pause' });
  await expect.poll(() => last(page, 'playhead')).toMatchObject({ playing: false });

  await say(page, { type: 'load', link: 'function=beale' });
  await expect.poll(() => heard(page, 'scene')).toHaveLength(1);
  await expect.poll(async () => (await last(page, 'link'))?.link).toContain('function=beale');
  const beale = (await last(page, 'link')) as { readonly document: { readonly view: { selected: string } } };
  await say(page, { type: 'set', run: beale.document.view.selected, name: 'eta', value: 0.0125 });
  await expect(embed.getByRole('textbox', { name: 'Learning rate η' })).toHaveValue('0.0125');
  await expect.poll(async () => JSON.stringify((await last(page, 'scene'))?.runs)).toContain('"eta":0.0125');
  const { document } = (await last(page, 'ready')) as { readonly document: Message };
  await say(page, { type: 'load', document: { ...document, view: 7 } });
  await say(page, { type: 'load', document });
  await expect.poll(async () => (await last(page, 'link'))?.link).toContain('rosenbrock');
  await say(page, { type: 'theme', theme: 'dark' });
  await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');

  // The actions of a person are told as well.
  await step.fill('3');
  await expect.poll(() => last(page, 'playhead')).toMatchObject({ step: 3 });

  expect(await heard(page, 'fault')).toMatchObject([{ about: 'load', path: 'view' }]);
  await say(page, { type: 'seek', step: 'far' });
  await say(page, { type: 'turn' });
  await expect.poll(() => heard(page, 'fault')).toHaveLength(3);
  expect((await heard(page, 'fault')).slice(1)).toMatchObject([
    { about: 'seek', path: 'step', message: 'expected a whole number from 0 to 100\u202f000, got "far"' },
    { about: '', path: 'type' },
  ]);
  expect(complaints).toEqual([]);
});

test('an embed hears nobody but the page around it, and a host without an origin too', async ({
  page,
  baseURL,
}) => {
  // A second frame of the page speaks to the first one, and a third has no origin and an embed of its own.
  const inner = encodeURIComponent(`${EAR}${frame(`${baseURL}`, 'embed=map,timeline')}`);
  await openHost(
    page,
    `${EAR}${frame(`${baseURL}`, 'embed=map,timeline')}
    <iframe title="Neighbour" srcdoc="<p>Neighbour</p>"></iframe>
    <iframe title="Nowhere" width="700" height="450" src="data:text/html,${inner}"></iframe>`,
  );
  const embed = await frameOf(page, 0);
  await expect(embed.getByRole('slider', { name: 'Step' })).toBeVisible();
  const neighbour = await frameOf(page, 1);
  await neighbour.evaluate(() => {
    for (const type of ['hello', 'play']) parent.frames[0].postMessage({ errorscape: 1, type }, '*');
  });
  // As learning platforms expect it, who say no hello.
  await expect
    .poll(() => page.evaluate(() => fromEmbeds.find(({ data }) => typeof data === 'string')?.data))
    .toMatch(/^\{"subject":"lti\.frameResize","height":\d+\}$/);
  await say(page, { type: 'pause' });
  await expect
    .poll(() => heard(page, 'fault'))
    .toEqual([{ errorscape: 1, type: 'fault', about: '', path: '', message: 'expected hello first' }]);
  expect(await heard(page, 'ready')).toEqual([]);
  await expect(embed.getByRole('button', { name: 'Play' })).toBeVisible();

  const nowhere = await frameOf(page, 2);
  await nowhere.evaluate(() => {
    frames[0].postMessage({ errorscape: 1, type: 'hello' }, '*');
    frames[0].postMessage({ errorscape: 1, type: 'seek', step: 5 }, '*');
  });
  const steps = () =>
    nowhere.evaluate(() =>
      fromEmbeds.flatMap(({ data }) =>
        typeof data === 'object' && data.type === 'playhead' ? [data.step] : [],
      ),
    );
  await expect.poll(async () => (await steps()).at(-1)).toBe(5);
  expect(await nowhere.evaluate(() => origin)).toBe('null');
});
