/** Recent scenes: what a person has changed is kept on this machine, for all tabs, and never in the way. */

import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';
import { test } from './keptPage';
import { exactNumbers, open } from './workbench';

const MINE = '/#v=1&data=valley&loss=half-sum&run=gd;start=-1,-3;steps=40;eta=0.7&playhead=17&end';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Examples' });
}

function recent(page: Page) {
  return dialog(page).getByRole('region', { name: 'Your recent scenes' });
}

async function openDialog(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 760) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Opens the list until it has so many scenes: they are written a moment after a change. */
async function listed(page: Page, count: number): Promise<void> {
  await expect(async () => {
    if (await dialog(page).isVisible()) await page.keyboard.press('Escape');
    await openDialog(page);
    await expect(recent(page).getByRole('listitem')).toHaveCount(count, { timeout: 2000 });
  }).toPass();
}

async function moveStart(page: Page, key: string): Promise<void> {
  await page.getByRole('slider', { name: 'Start w', exact: true }).press(key);
}

test('what a person has changed is listed in another tab and opened there; examples are not', async ({
  page,
  context,
}) => {
  const complaints = await open(page, MINE);
  await moveStart(page, 'ArrowRight');
  const mine = await exactNumbers(page);
  await openDialog(page);
  await dialog(page)
    .getByRole('link', { name: /^One start, four minima/ })
    .click();
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('function:himmelblau');

  const other = await context.newPage();
  await other.emulateMedia({ reducedMotion: 'reduce' });
  const others = await open(other);
  await listed(other, 1);
  const row = recent(other).getByRole('button', { name: /^Valley/ });
  await expect(row).toContainText('Gradient descent');
  await row.click();
  await expect(dialog(other)).toHaveCount(0);
  await expect.poll(() => exactNumbers(other)).toEqual(mine);
  await other.goBack();
  await expect(other.getByRole('combobox', { name: 'Surface' })).toHaveValue('data:two-points');
  expect([...complaints, ...others]).toEqual([]);
});

test('after the page has crashed what was changed is listed, and opens as it was', async ({
  page,
  context,
}) => {
  await open(page, MINE);
  await moveStart(page, 'ArrowRight');
  const mine = await exactNumbers(page);
  await listed(page, 1);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;

  const next = await context.newPage();
  await next.emulateMedia({ reducedMotion: 'reduce' });
  const complaints = await open(next);
  await listed(next, 1);
  await recent(next)
    .getByRole('button', { name: /^Valley/ })
    .click();
  await expect.poll(() => exactNumbers(next)).toEqual(mine);
  expect(complaints).toEqual([]);
});

test('scenes are removed one by one or all at once, and the focus stays in the list', async ({ page }) => {
  await open(page, MINE);
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  for (const [index, key] of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown'].entries()) {
    await moveStart(page, key);
    await reset.click();
    await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('data:two-points');
    await listed(page, Math.min(3, index + 1));
    await page.keyboard.press('Escape');
  }
  await listed(page, 3);
  await recent(page).getByRole('button', { name: 'Show all 4' }).click();
  const rows = recent(page).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  expect(await axeViolations(page, { include: 'dialog' })).toEqual([]);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(rows).toHaveCount(3);
  await expect(recent(page)).toBeFocused();
  await expect(recent(page).getByRole('status')).toContainText('removed');
  await listed(page, 3);
  // One that the database does not remove stays in the list, which says so.
  await page.evaluate(() => {
    const remove = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (key) {
      IDBObjectStore.prototype.delete = remove;
      const request = remove.call(this, key);
      this.transaction.abort();
      return request;
    };
  });
  await rows
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(recent(page).getByRole('status')).toHaveText('The browser could not remove it.');
  await expect(rows).toHaveCount(3);
  // They are gone only once the database has removed them, which takes a while here: a reload would cut it off.
  await page.evaluate(() => {
    const { clear } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.clear = function () {
      for (let request = 0; request < 2000; request++) this.getAll();
      return clear.call(this);
    };
  });
  await recent(page).getByRole('button', { name: 'Remove all' }).click();
  await expect(rows).toHaveCount(0);
  await page.reload();
  await openDialog(page);
  await expect(dialog(page).getByRole('link').first()).toBeVisible();
  await expect(rows).toHaveCount(0);
});

const BROKEN = {
  'is forbidden': () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  'throws when it is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  },
  'cannot be opened': () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
      // A version that is there already, asked for by a lower number, fires an error.
      open.call(this, name, 9);
      return open.call(this, name, 1);
    };
  },
  'is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
} as const;

for (const [how, breakIt] of Object.entries(BROKEN)) {
  test(`where the database ${how}, everything else works`, async ({ page }) => {
    await page.addInitScript(breakIt);
    const complaints = await open(page, MINE);
    await moveStart(page, 'ArrowRight');
    const mine = await exactNumbers(page);
    await openDialog(page);
    await dialog(page)
      .getByRole('link', { name: /^Rosenbrock/ })
      .first()
      .click();
    await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('function:rosenbrock');
    await page.goBack();
    await expect.poll(() => exactNumbers(page)).toEqual(mine);
    await openDialog(page);
    await expect(dialog(page).getByRole('link').first()).toBeVisible();
    await expect(recent(page).getByRole('listitem')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}
