/** The page of the step on show while it is presented, and the ways to the next one. */
import { useState } from 'react';
import type { Direction } from '../../commands/lessons';
import type { Step } from '../define';
import { pagesOf } from './pages';

export interface Pages {
  /** The indices of the blocks on each page. */
  readonly pages: readonly (readonly number[])[];
  readonly index: number;
}

/** Beyond any last page. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * @param place the step's address
 * @returns null where the step is shown whole
 */
export function usePages(presenting: boolean, step: Step | null, place: string) {
  const [at, setAt] = useState({ place: '', page: 0 });
  const pages = presenting && step !== null ? pagesOf(step.blocks) : null;
  const index = pages === null || at.place !== place ? 0 : Math.min(at.page, pages.length - 1);
  return {
    paged: pages && { pages, index },
    /** Turns a page; false where there is none that way. */
    turnPage: (direction: Direction): boolean => {
      const next = index + direction;
      if (pages === null || next < 0 || next >= pages.length) return false;
      setAt({ place, page: next });
      return true;
    },
    /** The step at that address opens at its last page: one has come back to it. */
    openAtEnd: (other: string) => setAt({ place: other, page: LAST }),
  };
}
