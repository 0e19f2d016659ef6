/** A film as a GIF, written in a worker. */
import { NotLoadedError } from '../loadMaker';
import type { FilmFile } from './filmFile';
import type { FromGifWorker, ToGifWorker } from './gifProtocol';

/** The palette is made of so many frames, spread over the film. */
const SAMPLES = 5;

/** Frames that wait in the worker: enough that it never waits for one, at 4 MB each. */
const MOST_WAITING = 3;

/** @param loops whether it is played for ever */
export function createGifFilm({ width, height }: HTMLCanvasElement, loops: boolean): FilmFile {
  const worker = new Worker(new URL('./gifWorker.ts', import.meta.url), { type: 'module' });
  const waiting: { resolve: (answer: FromGifWorker) => void; reject: (fault: Error) => void }[] = [];
  let fault: Error | null = null;
  let hasCome = false;
  worker.onmessage = ({ data }: MessageEvent<FromGifWorker>) => {
    hasCome = true;
    waiting.shift()?.resolve(data);
  };
  worker.onerror = ({ message }) => {
    fault = hasCome ? new Error(message) : new NotLoadedError(message);
    for (const each of waiting.splice(0)) each.reject(fault);
  };
  const ask = (message: ToGifWorker, given: Transferable[] = []) =>
    new Promise<FromGifWorker>((resolve, reject) => {
      if (fault !== null) {
        reject(fault);
        return;
      }
      waiting.push({ resolve, reject });
      worker.postMessage(message, given);
    });
  const pending: Promise<unknown>[] = [];
  /** Comes back once there is room for the next frame. */
  const send = async (message: ToGifWorker, given: Transferable[]) => {
    const taken = ask(message, given);
    // A fault is told by whatever is waited for next.
    taken.catch(() => {});
    pending.push(taken);
    if (pending.length > MOST_WAITING) await pending.shift();
  };

  void send({ kind: 'start', width, height, loops }, []);
  return {
    samples: SAMPLES,
    sample: (canvas) => {
      const pixels = pixelsOf(canvas);
      return send({ kind: 'sample', pixels }, [pixels]);
    },
    add: (canvas, seconds) => {
      const pixels = pixelsOf(canvas);
      return send({ kind: 'frame', pixels, seconds }, [pixels]);
    },
    finish: async () => {
      const answer = await ask({ kind: 'finish' });
      if (answer.kind !== 'file') throw new Error('The film came out empty');
      return new Blob([answer.bytes], { type: 'image/gif' });
    },
    dispose: () => worker.terminate(),
  };
}

function pixelsOf(canvas: HTMLCanvasElement): ArrayBuffer {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no memory for a picture of this size');
  return context.getImageData(0, 0, canvas.width, canvas.height).data.buffer;
}
