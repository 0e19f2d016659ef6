/** The font of the page's own words, which its canvases write with: formulas in elements have others. */
const FAMILY = 'Inter';

/**
 * Fetches the files that pictures and formulas soon ask for, Greek letters and raised digits: one that came after a picture
 * would have all of them drawn again.
 */
export function fetchPageFont(): void {
  void document.fonts.load(`1em '${FAMILY} Variable'`, 'η⁻').catch(() => undefined);
}

/** Calls back whenever a file of it has come: text drawn before looks different. Returns the way to stop. */
export function onPageFont(listener: () => void): () => void {
  const loaded = ({ fontfaces }: FontFaceSetLoadEvent) => {
    if (fontfaces.some(({ family }) => family.includes(FAMILY))) listener();
  };
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
}
