/** Marks students as they come, and tells how far it is; can be stopped and goes on where it was. */
import { useEffect, useRef, useState } from 'react';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Marks } from '../../lessons/handIn/marking';
import { markClass } from '../../lessons/handIn/marking';
import type { Student } from '../../lessons/handIn/students';
import { type Engine, startEngine } from './engine';

export type MarkingState = 'idle' | 'computing' | 'stopped' | 'done' | 'failed';

export interface Marking {
  readonly state: MarkingState;
  readonly marks: Marks;
  /** Answers that are marked, and all of them. */
  readonly done: number;
  readonly of: number;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Milliseconds between two renders of the progress: the table of a large class takes a while. */
const PAUSE_MS = 500;

const NO_MARKS: Marks = new Map();
const NOTHING = { state: 'idle', marks: NO_MARKS, done: 0, of: 0 } as const;

/** @param challenges null until they are loaded */
export function useMarking(
  students: readonly Student[],
  challenges: readonly PlacedChallenge[] | null,
): Marking {
  const engine = useRef<Engine | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const [shown, setShown] = useState<Omit<Marking, 'stop' | 'goOn'>>(NOTHING);
  useEffect(
    () => () => {
      engine.current?.dispose();
      engine.current = null;
    },
    [],
  );

  const begin = (before: Marks) => {
    stopping.current?.abort();
    if (challenges === null || students.length === 0) {
      setShown(NOTHING);
      return;
    }
    const stop = new AbortController();
    stopping.current = stop;
    engine.current ??= startEngine(() => {
      stopping.current?.abort();
      setShown((last) => ({ ...last, state: 'failed' }));
    });
    let latest = { marks: before, done: 0, of: 0 };
    const show = (state: MarkingState) => setShown({ ...latest, state });
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      drawing = undefined;
      show('computing');
    };
    void markClass({
      students,
      challenges: new Map(challenges.map(({ challenge }) => [challenge.id, challenge])),
      compute: engine.current.compute,
      before,
      signal: stop.signal,
      progress: (marks, done, of) => {
        latest = { marks, done, of };
        if (!stop.signal.aborted) drawing ??= setTimeout(draw, done === 0 ? 0 : PAUSE_MS);
      },
    }).then(() => {
      clearTimeout(drawing);
      if (!stop.signal.aborted) show('done');
    });
    return () => {
      clearTimeout(drawing);
      stop.abort();
    };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other students are marked from the beginning
  useEffect(() => begin(NO_MARKS), [students, challenges]);

  return {
    ...shown,
    stop: () => {
      stopping.current?.abort();
      setShown((last) => ({ ...last, state: 'stopped' }));
    },
    goOn: () => void begin(shown.marks),
  };
}
