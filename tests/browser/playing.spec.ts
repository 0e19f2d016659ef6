/** While runs play the page writes new numbers sixty times a second, and must not be rebuilt for them. */
import { expect, type Page } from '@playwright/test';
import { test } from './keptPage';

const SCENE =
  '/#v=1&data=two-points&run=gd;start=-2,-2;steps=2000&run=momentum;start=-2,-2;steps=2000&run=adam;steps=2000;start=-2,-2&step=0';

interface Seen {
  /** Elements into which something was put, or out of which something was taken. */
  readonly rebuilt: string[];
  /** Texts that got new letters. */
  texts: number;
}

declare global {
  interface Window {
    seenWhilePlaying: Seen;
  }
}

async function watchThePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { rebuilt: [], texts: 0 };
    window.seenWhilePlaying = seen;
    new MutationObserver((changes) => {
      for (const { type, target } of changes) {
        if (type === 'characterData') seen.texts++;
        else seen.rebuilt.push(`${target.nodeName} in ${target.parentElement?.outerHTML.slice(0, 120)}`);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

for (const name of ['Formula', 'Code']) {
  test(`nothing is put into the page while runs play and the rule is read as ${name}: only letters change`, async ({
    page,
  }) => {
    await page.goto(SCENE);
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByTitle('Play (Space)').click();
    const slider = page.getByRole('slider', { name: 'Step', exact: true });
    const stepAbove = (step: number) =>
      expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(step);
    await stepAbove(20);
    await watchThePage(page);
    await stepAbove(60);
    const { rebuilt, texts } = await page.evaluate(() => window.seenWhilePlaying);
    expect(rebuilt).toEqual([]);
    expect(texts).toBeGreaterThan(100);
  });
}
