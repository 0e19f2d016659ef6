/** The violations that axe finds on the page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Without them axe leaves out what WCAG 2.2 added: the size of targets. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Source that does nothing, for pages that have axe already. */
const NOTHING_MORE = 'void 0';

interface Where {
  /** Selector of the only part that is looked at. */
  readonly include?: string;
  /** Selector of what is left out. */
  readonly exclude?: string;
}

/**
 * @returns a line for each rule of WCAG 2.2 AA or of axe's best practice that is broken, with the elements that break it
 */
export async function axeViolations(page: Page, { include, exclude }: Where = {}): Promise<string[]> {
  // Axe is half a megabyte, and stays in a page until it is left.
  const hasAxe = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => 'axe' in globalThis).catch(() => false)),
  );
  // In legacy mode axe opens no further page to put findings together; it looks into frames of the page's own origin all the
  // same. Telling what is well too would take twice as long as looking.
  const axe = new AxeBuilder({ page, ...(hasAxe.every(Boolean) ? { axeSource: NOTHING_MORE } : {}) })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode();
  if (include !== undefined) axe.include(include);
  if (exclude !== undefined) axe.exclude(exclude);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
