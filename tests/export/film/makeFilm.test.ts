import { describe, expect, it } from 'vitest';
import type { FilmFile } from '../../../src/export/film/filmFile';
import { filmPlan } from '../../../src/export/film/filmPlan';
import { makeFilm } from '../../../src/export/film/makeFilm';

const CANVAS = {} as HTMLCanvasElement;

function work(samples: number) {
  const log: string[] = [];
  const stop = new AbortController();
  let disposed = 0;
  const file: FilmFile = {
    samples,
    sample: async () => {
      log.push('sample');
    },
    add: async (_, seconds) => {
      log.push(`add ${seconds}`);
    },
    finish: async () => new Blob(['film']),
    dispose: () => {
      disposed++;
    },
  };
  const made = (progress: (done: number) => void = () => {}) =>
    makeFilm({
      frames: filmPlan({ first: 0, last: 8, speed: 1 }, 50),
      canvas: CANVAS,
      file,
      draw: async (step) => {
        log.push(`draw ${step}`);
      },
      progress,
      signal: stop.signal,
    });
  return { log, stop, file, made, disposals: () => disposed };
}

describe('a film', () => {
  it('is made of its steps in order, each drawn before it is added', async () => {
    const { log, made, disposals } = work(0);
    const progress: number[] = [];
    expect(await (await made((done) => progress.push(done)))?.text()).toBe('film');
    expect(log.slice(0, 4)).toEqual(['draw 0', 'add 0.04', 'draw 1', 'add 0.04']);
    expect(log.slice(-2)).toEqual(['draw 8', 'add 1']);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(disposals()).toBe(1);
  });

  it('shows a format that asks for it frames from its whole length before the first', async () => {
    const { log, made } = work(5);
    await made();
    const first = log.indexOf('add 0.04');
    expect(log.slice(0, first)).toEqual(
      [0, 2, 4, 6, 8].flatMap((step) => [`draw ${step}`, 'sample']).concat('draw 0'),
    );
  });

  it('that is stopped is not made, and gives back what it held', async () => {
    const { log, made, stop, disposals } = work(0);
    expect(await made((done) => done === 3 && stop.abort())).toBeNull();
    expect(log.at(-1)).toBe('add 0.04');
    expect(log).toHaveLength(6);
    expect(disposals()).toBe(1);
  });

  it('whose file fails says so, and gives back what it held', async () => {
    const { made, file, disposals } = work(0);
    file.add = async () => {
      throw new Error('no memory');
    };
    await expect(made()).rejects.toThrow('no memory');
    expect(disposals()).toBe(1);
  });
});
