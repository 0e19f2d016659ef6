import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPageFont, onPageFont } from '../../src/browser/pageFont';

describe('the font of the page', () => {
  const fonts = new EventTarget();
  const come = (...families: string[]) =>
    fonts.dispatchEvent(
      Object.assign(new Event('loadingdone'), { fontfaces: families.map((family) => ({ family })) }),
    );
  beforeEach(() => {
    vi.stubGlobal('document', { fonts });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('tells of each of its files, and of no font of formulas', () => {
    const listener = vi.fn();
    const stop = onPageFont(listener);
    come('KaTeX_Main', 'KaTeX_Math');
    expect(listener).not.toHaveBeenCalled();
    // Browsers put the name in quotes.
    come('KaTeX_Main', '"Inter Variable"');
    come('Inter Variable');
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    come('Inter Variable');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is fetched before a picture asks for it, and the page goes on where it cannot be', async () => {
    const load = vi.fn((_font: string, _letters: string) => Promise.reject(new Error('offline')));
    vi.stubGlobal('document', { fonts: { load } });
    fetchPageFont();
    expect(load).toHaveBeenCalledOnce();
    const [font, letters] = load.mock.calls[0];
    expect(font).toContain('Inter Variable');
    // One letter of each file that the opening scene needs besides Latin.
    expect([...letters]).toEqual(['η', '⁻']);
    await Promise.resolve();
  });
});
