/** Reads the hand-ins of a text, a moment after it has last changed. */
import { startTransition, useEffect, useState } from 'react';
import { type LineFault, readLines } from '../../lessons/handIn/lines';
import { type Student, studentsOf } from '../../lessons/handIn/students';

/** A pasted text is read at once; one that is typed, when it rests. */
const REST_MS = 200;

export interface HandIns {
  readonly students: readonly Student[];
  readonly links: number;
  readonly faults: readonly LineFault[];
  readonly without: readonly number[];
  readonly otherLinks: readonly number[];
}

const NONE: HandIns = { students: [], links: 0, faults: [], without: [], otherLinks: [] };

/** @returns null while the text is being read */
export function useHandIns(text: string): HandIns | null {
  const [known, setKnown] = useState<{ readonly of: string; readonly found: HandIns }>({
    of: '',
    found: NONE,
  });
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const { read, faults, without, otherLinks } = await readLines(text);
      const students = studentsOf(read);
      const found = { students, links: read.length, faults, without, otherLinks };
      if (!gone) startTransition(() => setKnown({ of: text, found }));
    };
    const timer = setTimeout(() => void read(), REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return known.of === text ? known.found : null;
}
