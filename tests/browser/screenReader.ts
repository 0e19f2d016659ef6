/** The page as a screen reader has it. */
import { expect, type Page } from '@playwright/test';

/**
 * No part of the accessibility tree has a word of TeX: nothing that it is made of, texts, attributes and what is in
 * fields, has a backslash. The tree itself takes a hundred times as long to make.
 */
export async function readsNoTex(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    const written = [document.body.innerHTML, ...fields.map(({ value }) => value)];
    return [
      ...written.flatMap((text) => text.match(/.{0,40}\\.{0,40}/g) ?? []),
      ...[...document.querySelectorAll('annotation')].map(({ outerHTML }) => outerHTML),
    ];
  });
  expect(found, `${what}: TeX`).toEqual([]);
}
