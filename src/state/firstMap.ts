/** Tells that the map shows a surface for the first time: what is no part of the first picture waits for it. */

let tell: () => void = () => {};
let isDrawn = false;

export const firstMap = new Promise<void>((resolve) => {
  tell = resolve;
});

/** To be called by the map each time it has drawn one. */
export function mapDrawn(): void {
  isDrawn = true;
  tell();
}

/** Whether it has drawn one. */
export function isMapDrawn(): boolean {
  return isDrawn;
}
