/** Grades answers: each scene is read, compared with its challenge, run by the engine, and judged. No claim is believed. */
import type { RunResult } from '../../scene/outcome';
import type { Scene } from '../../scene/types';
import { changedParts, isAttempt, type JudgedGoal, judgeAttempt } from '../challenges/judge';
import type { Challenge } from '../define';
import type { Answer } from './form';
import { readAnswer } from './scene';

export type Grade =
  | { readonly kind: 'solved'; readonly goals: readonly JudgedGoal[]; readonly scene: Scene }
  /** A try that is not said to solve it, with what it meets. */
  | { readonly kind: 'tried'; readonly goals: readonly JudgedGoal[]; readonly scene: Scene }
  /** It is not what it is said to be. */
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly goals: readonly JudgedGoal[];
      /** null where it is not legal. */
      readonly scene: Scene | null;
    };

/** Runs a scene from start to end; null where the engine could not. */
export type Compute = (scene: Scene) => Promise<readonly RunResult[] | null>;

/** Never throws where `compute` does not. */
export async function gradeAnswer(challenge: Challenge, answer: Answer, compute: Compute): Promise<Grade> {
  const read = readAnswer(answer.scene);
  if ('fault' in read) return { kind: 'refused', reason: read.fault, goals: [], scene: null };
  const { scene } = read;
  const refused = (reason: string, goals: readonly JudgedGoal[] = []): Grade => ({
    kind: 'refused',
    reason,
    goals,
    scene,
  });
  const changed = changedParts(challenge, scene).map(({ name }) => name);
  if (changed.length > 0) return refused(`changed: ${changed.join(', ')}`);
  if (!isAttempt(challenge, scene)) return refused('it is not an attempt at this challenge');
  const runs = await compute(scene);
  if (runs === null) return refused('its runs could not be computed');
  const { solved, goals } = judgeAttempt(challenge, { scene, runs });
  if (solved) return { kind: 'solved', goals, scene };
  return answer.solved ? refused('marked as solved, but is not', goals) : { kind: 'tried', goals, scene };
}

/** The rank of a grade, for choosing the better of two: solved first, then by the goals that are met, then those that do not hold. */
export function rank({ kind, goals }: Grade): number {
  if (kind === 'solved') return 2;
  return kind === 'tried' ? goals.filter(({ met }) => met).length / (goals.length + 1) : -1;
}

/** The goals that are met, and how many there are. */
export function metGoals(goals: readonly JudgedGoal[]): { readonly met: number; readonly of: number } {
  return { met: goals.filter(({ met }) => met).length, of: goals.length };
}
