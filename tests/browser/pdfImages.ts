/** The pictures in a PDF as Chromium's print writes them: each raw, 8 bits a channel, its opacity in the object after it. */
import { inflateSync } from 'node:zlib';

export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue. */
  readonly colours: Buffer;
  /** One byte a pixel. */
  readonly opacity: Buffer;
}

const IMAGE =
  /\/Subtype\s*\/Image\s*\/Width (\d+)\s*\/Height (\d+)[^>]*?\/Length (\d+)[^>]*?>>\s*stream\r?\n/g;

/** @throws where there is a picture that is not written so */
export function pdfImages(pdf: Buffer): PdfImage[] {
  const planes = [...pdf.toString('latin1').matchAll(IMAGE)].map((found) => {
    const [width, height, length] = found.slice(1).map(Number);
    const begin = found.index + found[0].length;
    return { width, height, bytes: inflateSync(pdf.subarray(begin, begin + length)) };
  });
  return planes.flatMap(({ width, height, bytes }, i) => {
    if (bytes.length !== 3 * width * height) return [];
    const opacity = planes[i + 1]?.bytes;
    if (opacity?.length !== width * height)
      throw new Error(`A picture of ${width} × ${height} has no opacity`);
    return [{ width, height, colours: bytes, opacity }];
  });
}
