/** A promise of the first contour picture, drawn or failed: everything that is no part of it loads after it. */

let tell: () => void = () => {};

export const firstPicture = new Promise<void>((resolve) => {
  tell = resolve;
});

/** To be called when a fault keeps it from coming: what helps out of that is loaded with the rest. */
export function firstPictureFailed(): void {
  tell();
}

/** To be called when the surface has come. The mark is what `npm run perf` reads. */
export function firstSurfaceArrived(): void {
  // The map draws in the next frame, and has drawn in the one after.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('first-picture');
      tell();
    }),
  );
}
