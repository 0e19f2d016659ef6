/**
 * The definition of a lesson: one file for each module of the lecture, in `modules/`, made of steps with one idea
 * each. Words stand in the lesson's file; whatever can be computed or read from the catalog (rules, listings,
 * numbers) does not.
 *
 * In texts, `$…$` is TeX and `*…*` is emphasis; nothing else is special. Numbers that were measured stand in claims
 * only, where a test checks them.
 */
import type { ComponentType } from 'react';
import type { Source } from '../catalog/sources';
import type { RunResult } from '../scene/outcome';
import type { Point, Scene, SceneDocument } from '../scene/types';
import type { ProgramPart } from './lectureProgram';

/** A scene that a step can show, with where the camera flies to. Made when it is wanted. */
export interface StepScene {
  /** The button's text after "Show me": "the valley". Unique in its step. */
  readonly label: string;
  readonly document: () => SceneDocument;
  /** Starts playing from the scene's playhead. */
  readonly play?: boolean;
  /** The camera's target once the scene is on show. */
  readonly camera?: 'top' | 'home';
  /** Whether a run leaves the finite numbers, on purpose. */
  readonly diverges?: true;
}

/**
 * A statement about runs, with the numbers that it names. The test computes the scene and holds each number, printed
 * to as many digits as `printed` has, against `printed`, and `holds` against the results. The page computes the same
 * and shows what it measured.
 */
export interface Claim {
  /** With `{name}` where a number of `numbers` stands. */
  readonly says: string;
  readonly document: () => SceneDocument;
  readonly numbers: { readonly [name: string]: Measured };
  /** A condition beyond the numbers: that one is lower than the other. */
  readonly holds?: (runs: readonly RunResult[]) => boolean;
}

export interface Measured {
  /** The number as the statement prints it: `7.5e-6`, `0.163`, `6`. */
  readonly printed: string;
  /** From the finished runs, in the scene's order. */
  readonly of: (runs: readonly RunResult[]) => number;
}

/**
 * A statement about what chance decides: the scene is run with each seed, and the numbers are counts and medians over
 * all of them. Checked and shown like a claim.
 */
export interface SeedClaim {
  /** With `{name}` where a number of `numbers` stands. */
  readonly says: string;
  /** The seeds are 1, 2, … up to this one. */
  readonly seeds: number;
  readonly document: (seed: number) => SceneDocument;
  /** The numbers to read in the finished runs of one seed. */
  readonly measure: (runs: readonly RunResult[]) => readonly number[];
  readonly numbers: {
    readonly [name: string]: {
      readonly printed: string;
      /** From what was measured with each seed, in order. */
      readonly of: (measured: readonly (readonly number[])[]) => number;
    };
  };
}

/** Something to take apart by hand, loaded when its step is opened. */
export interface Explorable {
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
}

/** The scene of a person who tries a challenge, with its finished runs in the scene's order. */
export interface Attempt {
  readonly scene: Scene;
  readonly runs: readonly RunResult[];
}

/** A number that a challenge is about, and the bound that it has to meet. At least one of the two is there. */
export interface Goal {
  /** The name of the number: "loss after 50 steps". */
  readonly name: string;
  /** NaN where the attempt has no such number. */
  readonly of: (attempt: Attempt) => number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A part of the scene that a challenge leaves as it is: without it the task would be another one. */
export interface KeptPart {
  /** After "Keep": "the surface". */
  readonly name: string;
  /** Compared as JSON with the same of the challenge's own scene. */
  readonly of: (scene: Scene) => unknown;
}

/**
 * A task on the workbench, judged live by the engine: all kept parts are as they were, and all goals are met. A test
 * makes sure that the first scene does not solve it and the solution does.
 */
export interface Challenge {
  /** In the stored progress; its own among all challenges, and never changed once published. */
  readonly id: string;
  readonly ask: string;
  /** The scene that it begins with. */
  readonly document: () => SceneDocument;
  readonly keep: readonly KeptPart[];
  readonly goals: readonly Goal[];
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** One of its solutions. */
  readonly solution: () => SceneDocument;
  /** The reason why that solves it, in a sentence or two. */
  readonly because: string;
}

/** An answer to choose; whether it is right is told by the finished runs, in the scene's order. */
export interface Option {
  readonly text: string;
  readonly right: (runs: readonly RunResult[]) => boolean;
}

/** The form of an answer, and what it is judged by. */
export type AskedAnswer =
  | {
      readonly kind: 'choose';
      /** Two to five. Where several are right all of them have to be chosen, and no other. */
      readonly options: readonly Option[];
      /** Whether more than one may be chosen. */
      readonly several?: true;
    }
  | {
      readonly kind: 'place';
      /** After "where": "the ball is after 50 steps". */
      readonly what: string;
      readonly truth: (runs: readonly RunResult[]) => Point;
      /** A mark counts as right within this distance, in units of w and b. */
      readonly within: number;
    }
  | {
      readonly kind: 'sketch';
      /** The place of the run in the scene whose loss is sketched, from 0. */
      readonly run: number;
      /** The steps of the knots; the first is the scene's playhead, whose loss is known. */
      readonly steps: readonly number[];
      /** The lowest and the highest loss that can be sketched. */
      readonly range: readonly [low: number, high: number];
      /** A curve counts as right if it is off by at most this factor on average. */
      readonly within: number;
    };

/**
 * A question that a person answers before the pictures do. What comes after the scene's playhead, and the minima, are kept
 * from view until then, and so is the rest of the step.
 */
export interface Prediction {
  /** In the stored progress; its own among all predictions, and never changed once published. */
  readonly id: string;
  /** With `{name}` where a number of `given` stands. */
  readonly ask: string;
  /** Numbers of the question's text, from the same finished runs. */
  readonly given?: { readonly [name: string]: Measured };
  readonly document: () => SceneDocument;
  readonly asked: AskedAnswer;
  /** The scene whose runs tell the truth, where it is another one. It is put on the workbench with the answer. */
  readonly measured?: () => SceneDocument;
  /** Whether the map would give the answer away, and stays hidden with the rest. */
  readonly withoutMap?: true;
  /** The truth in a sentence or two, with `{name}` where a number of `numbers` stands. */
  readonly says: string;
  /** From the finished runs, in the scene's order. */
  readonly numbers: { readonly [name: string]: (runs: readonly RunResult[]) => number };
  /** Whether a run leaves the finite numbers, on purpose. */
  readonly diverges?: true;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Displayed mathematics, a line each, with a remark below or none. */
  | { readonly kind: 'tex'; readonly lines: readonly string[]; readonly remark?: string }
  /** An algorithm's rule in TeX from the catalog, symbols only; `hyper` overrides switches. */
  | {
      readonly kind: 'rule';
      readonly optimizer: string;
      readonly hyper?: Readonly<Record<string, boolean>>;
    }
  /** The rule as code with the values of run `run` of the scene on show, following the playhead. */
  | { readonly kind: 'listing'; readonly run: string }
  /** A part of the lecture's program for the scene's first run; lines that plain gradient descent lacks are marked. */
  | { readonly kind: 'program'; readonly part: ProgramPart; readonly document: () => SceneDocument }
  /** Sentences to keep, as a card. */
  | { readonly kind: 'keep'; readonly sentences: readonly string[] }
  | { readonly kind: 'show'; readonly showing: StepScene }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'seeds'; readonly claim: SeedClaim }
  | { readonly kind: 'explore'; readonly explorable: Explorable }
  | { readonly kind: 'question'; readonly ask: string; readonly answer: string }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  /** A question. The blocks after it in its step wait for the answer. */
  | { readonly kind: 'predict'; readonly prediction: Prediction }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A remark on a difference from the lecture, or on something that it leaves out. */
  | { readonly kind: 'note'; readonly text: string }
  /** The paper behind what the step says. Rules link theirs themselves. */
  | { readonly kind: 'source'; readonly source: Source };

/** A picture that a step may need beside the map: the surface, the losses, the second chart, the neuron. */
export type StepPicture = 'surface' | 'loss' | 'quantity' | 'fit';

export interface Step {
  /** In the link: letters, digits and hyphens. Never changed once published. */
  readonly id: string;
  readonly title: string;
  /** Topics of the lecture that this step covers, in the lecture's order, for the table in the docs. */
  readonly topics: readonly string[];
  readonly blocks: readonly Block[];
  /**
   * The pictures beside the map when it is presented, where those that its claims and scene ask for are not the best. A phone
   * has room for one: it begins with the first.
   */
  readonly pictures?: readonly StepPicture[];
}

export interface Lesson {
  /** In the link. */
  readonly id: string;
  /** The lecture's: "5.4". */
  readonly number: string;
  readonly title: string;
  /** One sentence for the contents. */
  readonly summary: string;
  readonly steps: readonly Step[];
}
