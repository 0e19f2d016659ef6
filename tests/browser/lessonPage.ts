/** The lessons beside the pictures, as the browser tests use them. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The heading of the step on show. */
export function heading(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Lessons' }).locator('article h3').first();
}

/** Opens a lesson by the link that names nothing else, and waits for its step; collects what the page complains about. */
export async function openLesson(page: Page, place: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`/#lesson=${place}`);
  await expect(heading(page)).toBeVisible();
  return complaints;
}

/** Turns the open page to another step, without a reload. */
export async function turnTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `lesson=${place}`);
}

/** The number of the step on show, and of all. */
export async function stepCounter(page: Page): Promise<{ step: number; count: number }> {
  const text = await page.getByText(/^Step \d+ of \d+$/).textContent();
  const [step, count] = (text ?? '').match(/\d+/g) ?? [];
  return { step: Number(step), count: Number(count) };
}

/** Claims are measured, explorables are there, and every claim of the step has its tick. */
export async function stepStands(page: Page, about?: string): Promise<void> {
  await expect(page.locator('[data-claim="measuring"]'), about).toHaveCount(0);
  await expect(page.getByText('Loading the lesson…'), about).toHaveCount(0);
  await expect(page.locator('[data-claim]:not([data-claim="holds"])'), about).toHaveCount(0);
}
