/** Removes what stands on the page until it is drawn: index.html's frame with its words. The page itself lies over it. */
export function removeOpeningFrame(): void {
  document.getElementById('opening')?.remove();
}
