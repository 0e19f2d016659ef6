/** The font of the page's own words, which its canvases write with: formulas in elements have others. */
const FAMILY = 'Inter';

/** Calls back whenever a file of it has come: text drawn before looks different. Returns the way to stop. */
export function onPageFont(listener: () => void): () => void {
  const loaded = ({ fontfaces }: FontFaceSetLoadEvent) => {
    if (fontfaces.some(({ family }) => family.includes(FAMILY))) listener();
  };
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
}
