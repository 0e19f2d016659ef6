import { expect } from '@playwright/test';
import { FAMILIES } from '../../src/engine/families';
import { TILINGS } from '../../src/engine/families/tilings';
import { encodeHash } from '../../src/scene/codec';
import { type CompareSpec, USUAL_COMPARISON } from '../../src/scene/compareFields';
import { openingScene } from '../../src/scene/defaults';
import type { SweepQuestion } from '../../src/scene/families';
import type { Sweep } from '../../src/scene/sweep';
import { drain } from '../engine/families/drain';
import { test } from './keptPage';
import { startSweep, swept } from './pool';
import { open, settled } from './workbench';

const opening = openingScene();
const sweep: Sweep = {
  run: 'r2',
  x: { of: 'hyper.eta', from: 0.001, to: 10, scale: 'log', count: 65 },
  y: { of: 'hyper.beta', from: 0, to: 0.999, scale: 'one-minus-log', count: 33 },
  measure: 'loss',
  target: 0.01,
  seeds: 1,
};
const compare: CompareSpec = { ...USUAL_COMPARISON, run: 'r1', rules: ['gd'], budget: 20 };
const question: SweepQuestion = { scene: opening.scene, sweep, window: opening.view.window };

test('the pool is loaded with the first question, and its numbers are those of Node to the last bit', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const complaints = await open(page);
  expect(asked.filter((url) => /pool/i.test(url))).toEqual([]);

  await startSweep(page, question, true);
  await expect.poll(async () => (await swept(page)).done).toBe(true);
  const { losses, faults } = await swept(page);
  expect(faults).toEqual([]);
  expect(asked.some((url) => /poolEntry/.test(url))).toBe(true);
  const compute = FAMILIES.sweep.begin(question);
  const tiles = TILINGS.sweep(question);
  expect(losses).toHaveLength(tiles.length);
  for (const [index, found] of losses) expect(found).toEqual([...drain(compute(tiles[index])).loss]);
  expect(complaints).toEqual([]);
});

test('a pool whose script does not come says so, and the page goes on', async ({ page, context }) => {
  await open(page);
  await context.route(/poolEntry/, (route) => route.abort());
  await startSweep(page, question);
  await expect.poll(async () => (await swept(page)).faults.map(({ tile }) => tile)).toEqual([null]);
  await expect(page.getByRole('slider', { name: 'Start w', exact: true })).toBeEnabled();
});

for (const [name, part] of Object.entries({ sweep: { sweep }, comparison: { compare } }))
  test(`a link’s ${name} stays in the address while the scene is edited, undone and loaded again`, async ({
    page,
  }) => {
    const link = encodeHash({ ...opening, ...part });
    const [said] = /(sweep|compare)=[^&]*/.exec(link) ?? [''];
    const hash = () => new URL(page.url()).hash;
    await open(page, `/#${link}`);
    const slider = page.getByRole('slider', { name: 'Start w', exact: true });
    await slider.press('ArrowRight');
    await expect.poll(hash).not.toContain('start=-2,-2');
    expect(hash()).toContain(said);
    await page.keyboard.press('Control+z');
    await expect.poll(hash).toContain('start=-2,-2');
    expect(hash()).toContain(said);
    await page.reload();
    await slider.press('ArrowRight');
    await expect.poll(hash).not.toContain('start=-2,-2');
    expect(hash()).toContain(said);
  });

test('the browser’s Back leads to a scene with its sweep', async ({ page }) => {
  await open(page, `/#${encodeHash({ ...opening, sweep })}`);
  const hash = () => new URL(page.url()).hash;
  await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
  await expect.poll(hash).not.toContain('start=-2,-2');
  const [said] = /sweep=[^&]*/.exec(hash()) ?? [''];
  await page.goto('/#function=ackley');
  await expect.poll(hash).toContain('function=ackley');
  await settled(page);
  // The lab is still open, with a sweep of the new scene's own.
  expect(hash()).not.toContain(said);
  await page.goBack();
  await expect.poll(hash).toContain(said);
  await settled(page);
  // The document on show has the sweep: the next change writes it into the address again.
  const before = hash();
  await page.getByRole('slider', { name: 'Start w', exact: true }).press('ArrowRight');
  await expect.poll(hash).not.toBe(before);
  expect(hash()).toContain(said);
});

test('a hostile sweep in a link is named, and the scene is there without it', async ({ page }) => {
  const link = encodeHash({ ...opening, sweep }).replace('count:65', 'count:1000000000');
  await page.goto(`/#${link}`);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('sweep.x.count: expected');
  await settled(page);
});
