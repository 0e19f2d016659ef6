/** Properties that the forms of all kinds of answers share. */
import type { RunResult } from '../../../scene/outcome';
import type { SceneDocument } from '../../../scene/types';
import type { AskedAnswer } from '../../define';
import type { Answer } from '../../predictions/judge';

export interface AnswerFormProps<A extends AskedAnswer = AskedAnswer> {
  readonly document: SceneDocument;
  readonly asked: A;
  /** The answer that was given; null while one is asked for, and where it was skipped. */
  readonly given: Answer | null;
  readonly asking: boolean;
  /** The finished runs of the prediction's own scene; null until they are there. */
  readonly runs: readonly RunResult[] | null;
  /** Whether that scene is on the workbench. */
  readonly onShow: boolean;
  readonly commit: (answer: Answer) => void;
}
