/**
 * Gives a browser a language tag where its own is none: a browser started in the locale "C" or "en-US@posix" passes
 * that on as `navigator.language`, and uPlot hands it to `Intl.NumberFormat` while it loads, which throws. To be
 * imported before anything that trusts the tag.
 */
const USUAL = 'en-US';

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

if (!isLanguageTag(navigator.language)) Object.defineProperty(navigator, 'language', { value: USUAL });
