/**
 * For each challenge that was tried, the scene that solved it or came nearest: what can be handed in. Kept on this
 * machine only. The stored text may be anything, so it is checked; where there is no storage, nothing is kept.
 */
import { ignoreErrors } from '../../browser/ignoreErrors';
import type { Scene } from '../../scene/types';
import { type Judgement, nearness } from '../challenges/judge';
import type { Challenge } from '../define';
import { type Answer, MOST_ANSWERS, MOST_SCENE_LENGTH } from '../handIn/form';
import { writeAnswer } from '../handIn/scene';

const KEY = 'errorscape.answers';
const ID = /^[a-z0-9-]{1,40}$/;
/** Characters of a store that is read at all. */
const LONGEST = 500_000;

export interface KeptAnswer extends Answer {
  /** The value of `nearness`; larger is nearer. */
  readonly near: number;
}

export function parseAnswers(text: string | null): readonly KeptAnswer[] {
  if (text === null || text.length > LONGEST) return [];
  const stored: unknown = ignoreErrors(() => JSON.parse(text));
  if (!Array.isArray(stored)) return [];
  const answers = stored.slice(0, MOST_ANSWERS).flatMap((each: unknown) => answerOf(each) ?? []);
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}

function answerOf(value: unknown): KeptAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, solved, near, scene }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof id !== 'string' || !ID.test(id) || typeof solved !== 'boolean') return null;
  if (typeof near !== 'number' || typeof scene !== 'string' || scene.length > MOST_SCENE_LENGTH) return null;
  return { id, solved, near, scene };
}

export function readAnswers(): readonly KeptAnswer[] {
  return parseAnswers(ignoreErrors(() => localStorage.getItem(KEY)) ?? null);
}

/**
 * Keeps a judged try where none is kept that solves the challenge, or comes as near. The scene that a challenge begins
 * with is no try.
 */
export function keepAnswer(challenge: Challenge, scene: Scene, judged: Judgement): void {
  const { id } = challenge;
  const near = nearness(judged);
  const answers = readAnswers();
  const kept = answers.find((answer) => answer.id === id);
  if (judged.changed.length > 0 || kept?.solved === true) return;
  if (kept !== undefined && !judged.solved && near <= kept.near) return;
  const fragment = writeAnswer(challenge, scene);
  if (fragment === null || fragment === writeAnswer(challenge, challenge.document().scene)) return;
  const others = answers.filter((answer) => answer.id !== id);
  const all: readonly KeptAnswer[] = [...others, { id, solved: judged.solved, near, scene: fragment }];
  ignoreErrors(() => localStorage.setItem(KEY, JSON.stringify(all.slice(-MOST_ANSWERS))));
}
