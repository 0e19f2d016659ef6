/** When the first contour picture has been drawn: what is not part of it is loaded from then on. */

let tell: () => void = () => {};

export const firstPicture = new Promise<void>((resolve) => {
  tell = resolve;
});

/** To be called when the surface has come. The mark is what `npm run perf` reads. */
export function surfaceCame(): void {
  // The map draws in the next frame, and has drawn in the one after.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('first-picture');
      tell();
    }),
  );
}
