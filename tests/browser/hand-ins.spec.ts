import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { writeHandIn } from '../../src/lessons/handIn/form';
import {
  CHALLENGES,
  forgedScene,
  fragmentOf,
  pasted,
  syntheticClass,
} from '../lessons/handIn/syntheticClass';
import { axeViolations } from './axe';
import { test } from './keptPage';

const [challenge] = CHALLENGES;
const forged = await writeHandIn({
  name: 'Mallory\u202e',
  number: '2',
  at: 1_790_000_000,
  answers: [{ id: challenge.id, solved: true, scene: fragmentOf(challenge, forgedScene(challenge)) }],
});

test('what is solved by hand is handed in as a link, and gets the same marks on the teacher’s page', async ({
  page,
  context,
}) => {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  await page.goto('/#lesson=gradient-descent.your-turn');
  const stalled = page.locator('[data-challenge="off-the-plain"]');
  const standing = page.locator('[data-challenge="standing-still"]');
  const eta = async (value: string) => {
    await page.getByRole('button', { name: 'Controls', exact: true }).first().click();
    await page.getByRole('textbox', { name: /^Learning rate/ }).fill(value);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Lesson', exact: true }).click();
  };
  await standing.getByRole('button', { name: /^(Begin|Start over)$/ }).click();
  await expect(standing.getByText(/distance moved: \d/)).toBeVisible();
  await eta('1.5');
  await expect(standing.getByText(/η: 1\.5,/)).toBeVisible();
  await stalled.getByRole('button', { name: /^(Begin|Start over)$/ }).click();
  await eta('15');
  await expect(stalled).toHaveAttribute('data-solved', 'true');

  // The student's side.
  await page.getByRole('button', { name: 'Hand in…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hand in' });
  await expect(dialog).toContainText('1 of 3 solved; with the best try at one more.');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await dialog.getByRole('textbox', { name: /^Number/ }).fill('1815');
  const field = dialog.getByRole('textbox', { name: 'The link to hand in' });
  await expect(field).toHaveValue(/#hand-in=1\./);
  expect(await axeViolations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  const link = await field.inputValue();
  expect(file).toBe(`${link}\n`);
  const preview = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'What your teacher will see' }).click();
  const own = await preview;
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(/^The hand-in of .Ada Lovelace.$/);
  await expect(own.locator('#opening')).toHaveCount(0);
  await expect(own.getByText('1 of 3 challenges solved')).toBeVisible();
  await expect(own.getByText(/loss at the end: .*at most 0\.01 \(met\)/)).toBeVisible();
  expect(await axeViolations(own)).toEqual([]);
  await own.close();

  // The teacher's side, from the contents to the table.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Contents' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'For teachers: read hand-ins' }).click();
  const teacher = await opened;
  const paste = teacher.getByRole('textbox', { name: 'Links, one per line' });
  await paste.fill(page.url());
  await expect(teacher.getByRole('alert')).toContainText('The link in this text is not a hand-in link.');
  await paste.fill(
    ['Name,Link', `Ada,${link}`, `Eve,${link.slice(0, -9)}`, `https://x.y/#${forged}`].join('\n'),
  );
  await expect(teacher.getByText('3 answers computed.')).toBeVisible();
  await expect(teacher.getByRole('alert')).toContainText('(\u2068Eve\u2069): the link is cut off or damaged');
  await expect(teacher.getByText('No link in line 1.')).toBeVisible();
  const table = teacher.getByRole('table');
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  const solved = row('Ada Lovelace').getByRole('link', { name: 'off the plain: solved' });
  await expect(solved).toBeVisible();
  await expect(
    row('Ada Lovelace').getByRole('link', { name: /^standing still: not solved: / }),
  ).toBeVisible();
  await expect(
    row('Mallory').getByRole('link', { name: 'a good guess: does not hold: changed: the surface' }),
  ).toBeVisible();
  expect(await axeViolations(teacher)).toEqual([]);

  const names = table.locator('tbody').getByRole('rowheader');
  await table.getByRole('button', { name: 'Name' }).press('Enter');
  await table.getByRole('button', { name: 'Name' }).press('Enter');
  await expect(names).toHaveText(['Mallory', 'Ada Lovelace']);
  await names.getByRole('button', { name: 'Ada Lovelace' }).press('Enter');
  await expect(teacher.getByRole('dialog')).toContainText('1 of');
  await teacher.keyboard.press('Escape');
  const saved = teacher.waitForEvent('download');
  await teacher.getByRole('button', { name: 'Save the table as CSV' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Ada Lovelace,1815,1,');

  // A file of links does as well, also on a phone; a mark opens its scene beside its challenge.
  await teacher.setViewportSize({ width: 390, height: 844 });
  await teacher.getByRole('button', { name: 'Clear' }).click();
  await expect(table).toHaveCount(0);
  await teacher
    .locator('input[type=file]')
    .setInputFiles({ name: 'hand-in.txt', mimeType: 'text/plain', buffer: Buffer.from(file) });
  await expect(teacher.getByText('2 answers computed.')).toBeVisible();
  const transfer = await teacher.evaluateHandle((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'hand-in.txt', { type: 'text/plain' }));
    return files;
  }, file);
  await teacher.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
  await expect(teacher.getByText(/Ada Lovelace.* has handed in more than once \(lines 1, 2\)/)).toBeVisible();
  await expect(teacher.getByText('2 answers computed.')).toBeVisible();
  await expect(teacher.locator('body')).toHaveJSProperty('scrollWidth', 390);
  const scene = context.waitForEvent('page');
  await solved.click();
  const shown = await scene;
  await expect(shown.locator('[data-challenge="off-the-plain"]')).toHaveAttribute('data-solved', 'true');
  await expect(shown.getByText(/loss at the end: .*\(met\)/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the head of the page for hand-ins goes to its edge, and stays while the page below it scrolls', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 300 });
  await page.goto('/#hand-ins');
  const head = page.getByRole('banner');
  await expect(page.getByRole('main')).toBeVisible();
  await expect.poll(() => head.boundingBox()).toMatchObject({ x: 0, y: 0, width: 900 });
  // Scroll bars take no room in tests: where they do, what scrolls keeps some free for one, and its head would end before that.
  const scrolls = () =>
    head.evaluate((element) => {
      const around: HTMLElement[] = [];
      for (let each = element.parentElement; each !== null; each = each.parentElement) around.push(each);
      return around.some((each) => /auto|scroll/.test(getComputedStyle(each).overflowY));
    });
  expect(await scrolls()).toBe(false);
  await page.getByRole('main').evaluate((main) => main.scrollIntoView({ block: 'end' }));
  await expect.poll(() => head.boundingBox()).toMatchObject({ x: 0, y: 0, width: 900 });
});

test('an address with hand-ins opens their page from a page that is open, and says what is wrong with it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Contour map' })).toBeVisible();
  await page.waitForURL(/#v=1/);
  await page.evaluate(() => {
    location.hash = '#hand-in=1.abc';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'This hand-in cannot be read' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText('the link is cut off or damaged');
  await page.evaluate(() => {
    location.hash = '#hand-ins';
  });
  await expect(page.getByRole('textbox', { name: 'Links, one per line' })).toBeVisible();
  await page.getByRole('link', { name: 'Errorscape' }).click();
  await expect(page.getByRole('heading', { name: 'Contour map' })).toBeVisible();
});

test('a large class is pasted at once into what is there, all of its rows come, and all of them are printed', async ({
  page,
}) => {
  const size = 60;
  const lines = await pasted(syntheticClass(5, size));
  await page.goto('/#hand-ins');
  const paste = page.getByRole('textbox', { name: 'Links, one per line' });
  await paste.fill('before after');
  await paste.evaluate((area: HTMLTextAreaElement, text) => {
    area.setSelectionRange('before '.length, 'before '.length);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await expect(paste).toHaveValue(/^before Name\tLink\tComment\n[\s\S]*after$/);
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(size);
  await expect(page.getByText(`${size} students from ${size} links.`)).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(paste).toBeHidden();
  const box = page.getByRole('region', { name: 'Students and challenges' });
  await expect
    .poll(() => box.evaluate(({ clientHeight, scrollHeight }) => scrollHeight - clientHeight))
    .toBe(0);
  await expect(rows.last()).toBeVisible();
  await page.emulateMedia({ media: null });
});
