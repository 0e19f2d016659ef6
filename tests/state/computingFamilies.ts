/** A pool without workers: questions are answered when the test says so. */
import { FAMILIES } from '../../src/engine/families';
import { TILINGS } from '../../src/engine/families/tilings';
import type { FamilyClient } from '../../src/scene/families';
import { drain } from '../engine/families/drain';

export interface ComputingFamilies {
  readonly client: FamilyClient;
  /** Computes the next level of each question. */
  readonly answer: () => void;
  /** Questions that are not withdrawn. */
  readonly open: () => number;
}

/** Answers of tiles, kept by what was asked: several tests look at the map of the same scene. */
const known = new Map<string, unknown>();

export function computingFamilies(): ComputingFamilies {
  const questions = new Set<() => void>();
  const client: FamilyClient = {
    ask(family, question, listener) {
      const tiles = TILINGS[family](question);
      const levels = 1 + Math.max(...tiles.map(({ level }) => level));
      const compute = FAMILIES[family].begin(question);
      let done = 0;
      let level = 0;
      const advance = () => {
        if (level === levels) return;
        tiles.forEach((tile, index) => {
          if (tile.level !== level || !questions.has(advance)) return;
          const key = JSON.stringify([family, question, tile]);
          if (!known.has(key)) known.set(key, drain(compute(tile)));
          // The listener owns the answer, as it owns a message from a worker.
          listener.tile(tile, structuredClone(known.get(key)) as never, index);
          done++;
        });
        level++;
        if (questions.has(advance))
          listener.progress?.({ done, tiles: tiles.length, spent: done, effort: tiles.length, level });
        if (questions.has(advance) && level === levels) listener.done?.();
      };
      questions.add(advance);
      return {
        stop: () => {},
        goOn: () => {},
        prefer: () => {},
        withdraw: () => questions.delete(advance),
      };
    },
  };
  return {
    client,
    answer: () => {
      for (const advance of [...questions]) advance();
    },
    open: () => questions.size,
  };
}
