/** The pool of workers of the built page, asked from outside: what a lab or a layer asks, without either. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FamilyClient, FamilyFault, SweepQuestion } from '../../src/scene/families';

/** The results of a sweep so far; the losses by tile, in the tile's own order. */
export interface SweptTiles {
  readonly tiles: number;
  readonly losses: readonly (readonly [index: number, losses: readonly number[]])[];
  readonly faults: readonly FamilyFault[];
  readonly done: boolean;
}

function poolFile(): string {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  return manifest['src/app/families/startPool.ts'].file;
}

/** Starts the pool of the page and asks it for a sweep. @param keep whether the losses are kept */
export async function startSweep(page: Page, question: SweepQuestion, keep = false): Promise<void> {
  await page.evaluate(
    async ({ file, asked, keeps }) => {
      const module: { startPool(): FamilyClient } = await import(new URL(file, location.href).href);
      const seen = { tiles: 0, losses: [] as [number, number[]][], faults: [] as FamilyFault[], done: false };
      Object.assign(window, { swept: seen });
      module.startPool().ask('sweep', asked, {
        tile(_tile, { loss }, index) {
          seen.tiles++;
          if (keeps) seen.losses.push([index, [...loss]]);
        },
        fault(fault) {
          seen.faults.push(fault);
        },
        done() {
          seen.done = true;
        },
      });
    },
    { file: poolFile(), asked: question, keeps: keep },
  );
}

export function swept(page: Page): Promise<SweptTiles> {
  return page.evaluate(() => Reflect.get(window, 'swept') as SweptTiles);
}
