/** The worker that writes a GIF: choosing colours and packing them takes longer than drawing. */
import { createGifFile, type GifFile } from './gifFile';
import type { FromGifWorker, ToGifWorker } from './gifProtocol';

let file: GifFile | null = null;

function answer(message: ToGifWorker): FromGifWorker {
  if (message.kind === 'start') {
    file = createGifFile(message.width, message.height, message.loops);
    return { kind: 'taken' };
  }
  if (file === null) throw new Error('A frame came before the film was begun');
  if (message.kind === 'sample') file.sample(new Uint8ClampedArray(message.pixels));
  if (message.kind === 'frame') file.add(new Uint8ClampedArray(message.pixels), message.seconds);
  return message.kind === 'finish' ? { kind: 'file', bytes: file.finish() } : { kind: 'taken' };
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToGifWorker>) => {
  globalThis.postMessage(answer(data));
});
