/** The part of gifenc 1.0.3 that is used here; the package has no types of its own. */
declare module 'gifenc' {
  type Colour = [red: number, green: number, blue: number];

  export function quantize(rgba: Uint8ClampedArray, mostColours: number): Colour[];
  export function GIFEncoder(): {
    writeFrame(
      indices: Uint8Array,
      width: number,
      height: number,
      options: {
        /** The colour table. That of the first frame holds for the whole file. */
        palette?: readonly Colour[];
        /** In milliseconds; the file holds hundredths of a second. */
        delay: number;
        transparent?: boolean;
        transparentIndex?: number;
        /** 1: the next frame is laid over this one. */
        dispose?: number;
        /** 0: for ever; −1: once. */
        repeat?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
