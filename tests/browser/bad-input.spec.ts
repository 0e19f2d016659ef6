import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';
import { exactNumbers, open } from './workbench';

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

const BAD_LINKS: readonly (readonly [string, string, RegExp])[] = [
  [
    'a learning rate beyond its range',
    'v=1&data=two-points&run=gd;start=-2,-2;steps=100;eta=1e999&end',
    /eta/,
  ],
  [
    'an unknown optimizer',
    'v=1&data=two-points&run=no-such;start=-2,-2;steps=100&run=gd;start=-2,-2;steps=9;eta=1&end',
    /optimizer|no-such/,
  ],
  ['absurdly many steps', 'v=1&data=two-points&run=gd;start=-2,-2;steps=1000000000;eta=1&end', /steps/],
  ['__proto__ as a name', 'v=1&data=__proto__&__proto__=1&run=__proto__;__proto__=2&end', /__proto__/],
  ['a truncated link', 'v=1&data=two-points&run=gd;start=-2,-2;ste', /./],
  ['a newer version', 'v=99&data=two-points&end', /version|newer/i],
  ['nonsense', '%E0%A4%A&&&==;;', /./],
];

/** The first and the last are opened, the others come into the address of an open page. */
const isOpened = (index: number) => index === 0 || index === BAD_LINKS.length - 1;

test('a fault in a link is named, and the rest of the page works', async ({ page }) => {
  const complaints: string[][] = [];
  for (const [index, [name, hash, words]] of BAD_LINKS.entries())
    await test.step(name, async () => {
      if (isOpened(index)) {
        await page.goto('about:blank');
        complaints.push(await open(page, `/#${hash}`));
      } else await page.goto(`/#${hash}`);
      await expect(notices(page)).toContainText(words);
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
      await notices(page).getByRole('button', { name: 'Dismiss' }).first().click();
      await expect(notices(page).getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
    });
  expect(complaints.flat()).toEqual([]);
});

test('a doubly encoded link opens like the plain one', async ({ page }) => {
  await open(page);
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10);
  const plain = await exactNumbers(page);
  const hash = new URL(page.url()).hash.slice(1);
  await page.goto('about:blank');
  await open(page, `/#${encodeURIComponent(encodeURIComponent(hash))}`);
  expect(await exactNumbers(page)).toEqual(plain);
  await expect(notices(page).getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
});

test('a number that is illegal gives back the one from before, filled in or typed key by key; a decimal comma and a value beyond the slider are taken', async ({
  page,
}) => {
  const complaints = await open(page);
  const before = await exactNumbers(page);
  const field = page.getByRole('textbox', { name: 'Learning rate η' });
  for (const text of ['', 'abc', '1e999', '-1', '0x10', '99999'])
    await test.step(`“${text}” as the learning rate`, async () => {
      await field.fill(text);
      await expect(page.getByText(/Learning rate η must be/)).toBeVisible();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await field.press('Tab');
      await expect(field).toHaveValue('1');
      expect(await exactNumbers(page)).toEqual(before);
    });

  const hash = () => new URL(page.url()).hash;
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const type = async (name: string, text: string) => {
    const typed = page.getByRole('textbox', { name, exact: true });
    await typed.click();
    await typed.press('Control+a');
    await typed.pressSequentially(text);
    await typed.press('Tab');
    return typed;
  };
  const eta = await type('Learning rate η, number', '99999');
  await expect(eta).toHaveValue('1');
  await expect(page.getByText(/Learning rate η must be .* Kept 1\./)).toBeVisible();
  await expect(undo).toBeDisabled();
  const w = await type('Start w, number', '1e7');
  await expect(w).toHaveValue('−2');
  await expect(undo).toBeDisabled();
  expect(await exactNumbers(page)).toEqual(before);
  await expect.poll(hash).toContain('start=-2,-2');
  await expect.poll(hash).toContain('eta=1&');

  await page.getByRole('button', { name: 'Data…' }).click();
  const x = await type('x of point 1', '12345678');
  await expect(x).toHaveValue('0.5');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(undo).toBeDisabled();

  await field.fill('12,5');
  await field.press('Enter');
  await expect.poll(async () => JSON.stringify(await exactNumbers(page))).not.toBe(JSON.stringify(before));
  await expect.poll(hash).toContain('eta=12.5');
  expect(complaints).toEqual([]);
});

test('a list of rates and the window take back an illegal text as well', async ({ page }) => {
  const complaints = await open(
    page,
    '/#v=1&data=two-points&run=line-search;start=-2,-2;steps=20;etas=0.1,0.5&end',
  );
  const rates = page.getByRole('textbox', { name: 'Learning rates to try' });
  await rates.click();
  await rates.press('Control+a');
  await rates.pressSequentially('0,1, 0,7');
  await rates.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toContain('etas=0.1,0.7');
  await rates.press('Control+a');
  await rates.pressSequentially('2, 3, x');
  await rates.press('Tab');
  await expect(rates).toHaveValue('0.1, 0.7');
  await expect(page.getByText(/with commas between them\. Kept 0\.1, 0\.7\./)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('etas=0.1,0.7');

  await page.getByRole('button', { name: /^View/ }).first().click();
  const to = page.getByRole('textbox', { name: 'w to' });
  await to.click();
  await to.press('Control+a');
  await to.pressSequentially('1e400');
  await to.press('Tab');
  await expect(to).toHaveValue('6');
  await expect(page.getByText(/The previous window is back/)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('window=');
  expect(complaints).toEqual([]);
});

test('a 50 MB file, a file of nonsense and a faulty scene are refused by name, the scene intact, until another is read', async ({
  page,
}, info) => {
  const complaints = await open(page);
  const before = await exactNumbers(page);
  const choose = async (name: string, content: string | Buffer) => {
    const path = info.outputPath(name);
    await writeFile(path, content);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open scene' }).click(),
    ]);
    await chooser.setFiles(path);
  };
  const drop = async (name: string, content: string | Buffer) => {
    await choose(name, content);
    await expect(notices(page)).toContainText(name);
  };
  await drop('huge.json', Buffer.alloc(50_000_000, 32));
  await drop('nonsense.json', '{{{');
  await drop('faulty.json', JSON.stringify({ version: 1, objective: { kind: 'neuron' }, runs: 7 }));
  expect(await exactNumbers(page)).toEqual(before);
  await choose('points.csv', '0,0.2\n2,0.9\n');
  await page.getByRole('button', { name: 'Use these 2 points' }).click();
  await expect(notices(page)).not.toContainText('.json');
  expect(complaints).toEqual([]);
});

test('a window of extreme proportions is drawn, and read out, as a strip', async ({ page }) => {
  const linkTo = (window: string) =>
    `/#v=1&data=two-points&run=gd;start=0.5,0.5;steps=20&window=${window}&end`;
  const complaints = await open(page, linkTo('-6,6,-6,6'));
  const plot = page.getByRole('application', { name: 'Contour map of the loss' });
  for (const [shape, window] of [
    ['a thousand times as long as it is high', '0,1000,0,1'],
    ['a thousand times as high as it is long', '0,1,-500,500'],
  ] as const)
    await test.step(shape, async () => {
      await page.goto(linkTo(window));
      await expect(async () => {
        const box = await plot.boundingBox();
        if (box === null) throw new Error('The map is not visible');
        const sides = [box.width, box.height];
        expect(Math.min(...sides)).toBeGreaterThanOrEqual(40);
        // A strip: the window before this one was none.
        expect(Math.max(...sides)).toBeGreaterThan(3 * Math.min(...sides));
        // Away from the handle of the start.
        await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.25 * box.height);
      }).toPass();
      await expect(page.locator('[data-area="map"]').getByText('∂L/∂w')).toBeVisible();
      await page.mouse.move(0, 0);
    });
  expect(complaints).toEqual([]);
});
