/** Grades students as they come, and tells how far it is; can be stopped and goes on where it was. */
import { useEffect, useRef, useState } from 'react';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Grades } from '../../lessons/handIn/grading';
import { gradeClass } from '../../lessons/handIn/grading';
import type { Student } from '../../lessons/handIn/students';
import { type Engine, startEngine } from './engine';

export type GradingState = 'idle' | 'computing' | 'stopped' | 'done' | 'failed';

export interface Grading {
  readonly state: GradingState;
  readonly grades: Grades;
  /** Answers that are graded, and all of them. */
  readonly done: number;
  readonly of: number;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Milliseconds between two renders of the progress: the table of a large class takes a while. */
const PAUSE_MS = 500;

const NO_GRADES: Grades = new Map();
const NOTHING = { state: 'idle', grades: NO_GRADES, done: 0, of: 0 } as const;

/** @param challenges null until they are loaded */
export function useGrading(
  students: readonly Student[],
  challenges: readonly PlacedChallenge[] | null,
): Grading {
  const engine = useRef<Engine | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const [shown, setShown] = useState<Omit<Grading, 'stop' | 'goOn'>>(NOTHING);
  useEffect(
    () => () => {
      engine.current?.dispose();
      engine.current = null;
    },
    [],
  );

  const begin = (before: Grades) => {
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
    let latest = { grades: before, done: 0, of: 0 };
    const show = (state: GradingState) => setShown({ ...latest, state });
    let drawing: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      drawing = undefined;
      show('computing');
    };
    void gradeClass({
      students,
      challenges: new Map(challenges.map(({ challenge }) => [challenge.id, challenge])),
      compute: engine.current.compute,
      before,
      signal: stop.signal,
      progress: (grades, done, of) => {
        latest = { grades, done, of };
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: other students are graded from the beginning
  useEffect(() => begin(NO_GRADES), [students, challenges]);

  return {
    ...shown,
    stop: () => {
      stopping.current?.abort();
      setShown((last) => ({ ...last, state: 'stopped' }));
    },
    goOn: () => void begin(shown.grades),
  };
}
