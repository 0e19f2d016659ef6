/** Messages between the page and the worker that writes a GIF. */

export type ToGifWorker =
  | { readonly kind: 'start'; readonly width: number; readonly height: number; readonly loops: boolean }
  | { readonly kind: 'sample'; readonly pixels: ArrayBuffer }
  | { readonly kind: 'frame'; readonly pixels: ArrayBuffer; readonly seconds: number }
  | { readonly kind: 'finish' };

/** One answer to each message, in their order. */
export type FromGifWorker =
  | { readonly kind: 'taken' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> };
