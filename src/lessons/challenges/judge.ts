/** Judges an attempt at a challenge: the page tells how near one is, a test that each can be solved and failed. */
import type { Scene } from '../../scene/types';
import { challengeText } from '../../text/challenges';
import { formatNumber } from '../../text/number';
import type { Attempt, Challenge, Goal, KeptPart } from '../define';

export interface JudgedGoal {
  readonly goal: Goal;
  readonly value: number;
  readonly met: boolean;
}

export interface Judgement {
  /** Parts that the challenge keeps and the attempt has changed. */
  readonly changed: readonly KeptPart[];
  readonly goals: readonly JudgedGoal[];
  readonly solved: boolean;
}

export function judgeAttempt(challenge: Challenge, attempt: Attempt): Judgement {
  const changed = changedParts(challenge, attempt.scene);
  const goals = challenge.goals.map((goal): JudgedGoal => {
    const value = goal.of(attempt);
    return { goal, value, met: isMet(goal, value) };
  });
  return { changed, goals, solved: changed.length === 0 && goals.every(({ met }) => met) };
}

/** A number that there is not meets no bound. */
function isMet({ atMost, atLeast }: Goal, value: number): boolean {
  return (
    !Number.isNaN(value) &&
    (atMost === undefined || value <= atMost) &&
    (atLeast === undefined || value >= atLeast)
  );
}

/**
 * The nearness of an attempt: the number of goals that are met, and less than one more for how near the others are.
 * Only for comparing two attempts at the same challenge; larger is nearer.
 */
export function nearness({ goals }: Judgement): number {
  return goals.reduce(
    (sum, { goal, value, met }) => sum + (met ? 1 : (1 - gap(goal, value)) / (goals.length + 1)),
    0,
  );
}

/** From 0 at the bound that is missed to 1 far away from it. */
function gap({ atMost, atLeast }: Goal, value: number): number {
  const bound = atMost !== undefined && !(value <= atMost) ? atMost : (atLeast ?? 0);
  const apart = Math.abs(value - bound) / (Math.abs(value) + Math.abs(bound));
  return Number.isNaN(apart) ? 1 : Math.min(1, apart);
}

export function changedParts(challenge: Challenge, scene: Scene): readonly KeptPart[] {
  const own = challenge.document().scene;
  return challenge.keep.filter(({ of }) => JSON.stringify(of(own)) !== JSON.stringify(of(scene)));
}

/** Whether the workbench shows an attempt at all: the challenge's surface, with as many runs at least. */
export function isAttempt(challenge: Challenge, scene: Scene): boolean {
  const own = challenge.document().scene;
  return (
    JSON.stringify(own.objective) === JSON.stringify(scene.objective) && scene.runs.length >= own.runs.length
  );
}

/** "at least 64.5 and at most 65.5". */
export function boundsText({ atLeast, atMost }: Goal): string {
  return [
    ...(atLeast === undefined ? [] : [challengeText.atLeast(formatNumber(atLeast))]),
    ...(atMost === undefined ? [] : [challengeText.atMost(formatNumber(atMost))]),
  ].join(' and ');
}

export const SURFACE: KeptPart = { name: 'the surface', of: ({ objective }) => objective };
export const START: KeptPart = { name: 'the start', of: ({ runs }) => runs[0]?.start };
export const RULE: KeptPart = { name: 'the algorithm', of: ({ runs }) => runs[0]?.optimizer };
export const RULES: KeptPart = {
  name: 'the algorithms, in their order',
  of: ({ runs }) => runs.slice(0, 2).map(({ optimizer }) => optimizer),
};
export const STEPS: KeptPart = { name: 'the number of steps', of: ({ runs }) => runs[0]?.steps };
export const SCHEDULE: KeptPart = { name: 'the schedule', of: ({ runs }) => runs[0]?.schedule };
export const BATCH: KeptPart = { name: 'the batches', of: ({ runs }) => runs[0]?.batch };

/** A hyperparameter of the first run. */
export function hyperparameter(name: string, symbol: string): KeptPart {
  return { name: symbol, of: ({ runs }) => runs[0]?.hyper[name] };
}
