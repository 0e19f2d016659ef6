/** The export dialog as the browser tests use it, and what its files look like. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';

export async function openExport(page: Page, section: string): Promise<Locator> {
  if ((page.viewportSize()?.width ?? 0) < 760) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: section, exact: true }).click();
  return dialog;
}

/** The file that a press of the button saves. */
export async function saved(page: Page, name: RegExp): Promise<Download> {
  const button = page.getByRole('dialog').getByRole('button', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

export const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

export const contentOf = async (download: Download, type: string): Promise<Content> => ({
  content: await readFile(await download.path()),
  type,
});

export interface Content {
  readonly content: Buffer;
  readonly type: string;
}

/**
 * Decodes a file in the browser and measures it: its size, its first pixel, how many pixels have about a colour, and how far its
 * pixels are from those of another file on average, of 255.
 */
export async function looksOf(page: Page, file: Content, colour: readonly number[], other: Content = file) {
  const address = ({ content, type }: Content) => `data:${type};base64,${content.toString('base64')}`;
  return page.evaluate(
    async ([one, two, wanted]) => {
      const pixels = async (from: string) => {
        const image = new Image();
        // `decode()` fails on a busy machine whose graphics process has no time for it.
        await new Promise((loaded, failed) => {
          Object.assign(image, { onload: loaded, onerror: failed, src: from });
        });
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('No canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const { width, height, data } = await pixels(one);
      const others = (await pixels(two)).data;
      let [apart, alike] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        const off = [0, 1, 2].map((k) => Math.abs(data[i + k] - wanted[k]));
        if (Math.max(...off) < 6) alike++;
        for (let k = 0; k < 4; k++) apart += Math.abs(data[i + k] - others[i + k]);
      }
      return { size: [width, height], first: [...data.slice(0, 4)], alike, apart: apart / data.length };
    },
    [address(file), address(other), colour] as const,
  );
}
