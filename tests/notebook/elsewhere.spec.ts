/**
 * Notebooks of which nothing but the kernel's messages reaches the browser, as VS Code's and Colab's with a kernel far away: a page
 * that runs the widget's script from memory, in a frame without an origin or with one of its own, and no server to ask.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const WIDGET = file('python/src/errorscape/widget.js').toString();
const PAGE = file('dist-notebook/page.html.gz');
const PART_BYTES = 256 * 1024;

const LINK = '#v=1&function=rosenbrock&run=gd;start=-1.2,1;steps=40;eta=0.001&playhead=7&end';

/** The output of the notebook: widgets' front end, as anywidget is, with its models. */
const OUTPUT = `<!doctype html><meta charset="utf-8"><body><script type="module">
const channel = {};
addEventListener('message', ({ data }) => {
  if (data.esm !== undefined) start(data);
  if (data.traits !== undefined) for (const [name, value] of Object.entries(data.traits)) set(data.model, name, value);
  if (data.custom !== undefined) emit(data.model, 'msg:custom', data.custom, data.buffers);
});
const models = [];
const emit = (at, event, ...values) => { for (const listener of [...(models[at].listeners[event] ?? [])]) listener(...values); };
const set = (at, name, value) => { models[at].traits[name] = value; emit(at, 'change:' + name); };
async function start({ esm, all }) {
  for (const [at, traits] of all.entries()) {
    const listeners = {};
    models[at] = { traits, listeners };
    const model = {
      get: (name) => traits[name],
      set: (name, value) => { traits[name] = value; parent.postMessage({ model: at, name, value }, '*'); },
      save_changes: () => {},
      send: (content) => parent.postMessage({ model: at, content }, '*'),
      on: (event, listener) => (listeners[event] ??= []).push(listener),
      off: (event, listener) => { listeners[event] = (listeners[event] ?? []).filter((each) => each !== listener); },
    };
    const { default: widget } = await import(URL.createObjectURL(new Blob([esm], { type: 'text/javascript' })));
    const el = document.body.appendChild(document.createElement('div'));
    widget.render({ model, el });
  }
}
parent.postMessage({ isThere: true }, '*');
</script>`;

interface Kernel {
  /** The parts of the page that the widgets have asked for, in order: model and part. */
  readonly asked: (readonly [number, number])[];
  /** The last value that the widget has set of a trait. */
  trait(model: number, name: string): unknown;
  set(model: number, traits: Readonly<Record<string, unknown>>): Promise<void>;
  readonly output: Frame;
}

let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((request, answer) => {
    const isOutput = request.url?.startsWith('/output') === true;
    if (!isOutput && request.url !== '/') {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(isOutput ? OUTPUT : '<!doctype html><title>A notebook</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => server.close());

/** Opens a notebook with scenes in its output, and is their kernel. */
async function openNotebook(page: Page, sandbox: string, scenes: number): Promise<Kernel> {
  const asked: (readonly [number, number])[] = [];
  const told = new Map<string, unknown>();
  await page.exposeFunction('askKernel', (model: number, part: number) => {
    asked.push([model, part]);
    const bytes = PAGE.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    return { parts: Math.ceil(PAGE.length / PART_BYTES), base64: bytes.toString('base64') };
  });
  await page.exposeFunction('tellKernel', (model: number, name: string, value: unknown) =>
    told.set(`${model} ${name}`, value),
  );
  // The kernel's port is somebody else's where the browser is: it answers, and is not the page.
  const { port } = new URL(origin);
  const traits = {
    url: '',
    _port: Number(port),
    _key: 'k',
    _version: '0',
    document: {},
    link: LINK,
    step: 7,
    steps: 40,
    hyper: {},
    playing: false,
    panels: ['map', 'timeline', 'hyper'],
    height: 480,
    theme: 'dark',
    faults: [],
  };
  await page.goto(origin);
  await page.evaluate(
    async ([esm, address, allow, all]) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', allow);
      frame.style.cssText = 'width: 1000px; height: 900px';
      frame.src = address;
      const kernel = globalThis as unknown as {
        askKernel(model: number, part: number): Promise<{ parts: number; base64: string }>;
        tellKernel(model: number, name: string, value: unknown): Promise<void>;
      };
      addEventListener('message', async ({ source, data }) => {
        if (source !== frame.contentWindow) return;
        if (data.isThere) frame.contentWindow?.postMessage({ esm, all }, '*');
        if (data.name !== undefined) await kernel.tellKernel(data.model, data.name, data.value);
        if (data.content === undefined) return;
        const { part } = data.content;
        const { parts, base64 } = await kernel.askKernel(data.model, part);
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const buffers = [new DataView(bytes.buffer)];
        frame.contentWindow?.postMessage({ model: data.model, custom: { part, parts }, buffers }, '*');
      });
      document.body.append(frame);
    },
    [
      WIDGET,
      `${origin.replace('127.0.0.1', 'localhost')}/output`,
      sandbox,
      Array.from({ length: scenes }, (_, at) => ({ ...traits, _id: `s${at}` })),
    ] as const,
  );
  const output = await (await page.waitForSelector('iframe')).contentFrame();
  if (output === null) throw new Error('The notebook has no output');
  return {
    asked,
    trait: (model, name) => told.get(`${model} ${name}`),
    set: async (model, values) => {
      await page.evaluate(
        ([at, all]) =>
          document.querySelector('iframe')?.contentWindow?.postMessage({ model: at, traits: all }, '*'),
        [model, values] as const,
      );
    },
    output,
  };
}

for (const [where, sandbox] of [
  ['with an origin of its own', 'allow-scripts allow-same-origin'],
  ['without an origin', 'allow-scripts'],
])
  test(`the page comes over the kernel's connection into an output ${where}, and both steer`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (m) => console.log('C', m.text().slice(0, 400)));
    page.on('pageerror', (m) => console.log('E', m.stack));
    const kernel = await openNotebook(page, sandbox, 2);
    const scenes = [0, 1].map((at) => kernel.output.locator('.errorscape iframe').nth(at).contentFrame());
    for (const scene of scenes) {
      await expect(scene.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
        'aria-valuetext',
        'step 7 of 40',
      );
      await expect(scene.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(scene.getByRole('textbox', { name: 'Learning rate η' })).toHaveValue('0.001');
    }
    // The two share what has come once.
    const parts = Math.ceil(PAGE.length / PART_BYTES);
    expect(kernel.asked).toEqual(Array.from({ length: parts }, (_, part) => [0, part]));

    const [scene] = scenes;
    await kernel.set(0, { step: 20 });
    await expect(scene.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
      'aria-valuetext',
      'step 20 of 40',
    );
    await kernel.set(0, { hyper: { r1: { eta: 0.002 } } });
    const rate = scene.getByRole('textbox', { name: 'Learning rate η' });
    await expect(rate).toHaveValue('0.002');
    await rate.fill('0.0005');
    await rate.press('Enter');
    await expect.poll(() => kernel.trait(0, 'hyper')).toEqual({ r1: { eta: 0.0005 } });
    await expect.poll(() => kernel.trait(0, 'link')).toMatch(/^#v=1&function=rosenbrock.*eta=0\.0005/);
    await scene.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => kernel.trait(0, 'step')).toBe(40);

    // Nothing is asked of anybody but whether the page is there.
    const asked = requests.filter((url) => !/^(blob|data):/.test(url)).map((url) => new URL(url).pathname);
    expect(new Set(asked)).toEqual(new Set(['/', '/output', '/k/about.json']));
    expect(complaints).toEqual([]);
  });

test('the document has the whole page in it', () => {
  const html = gunzipSync(PAGE).toString();
  const [head] = html.split('<style>');
  expect(head).not.toMatch(/\s(src|href)=/);
  expect(html.includes('__VITE_PRELOAD__')).toBe(false);
  for (const [, target] of html
    .slice(html.indexOf('<style>'), html.indexOf('</style>'))
    .matchAll(/url\(([^)]{0,5})/g))
    expect(target).toBe('data:');
});
