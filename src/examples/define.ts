/** The definition of an example: a scene worth seeing, in one sentence that its own runs prove. */
import type { RunResult } from '../scene/outcome';
import type { SceneDocument } from '../scene/types';

export interface Example {
  /** In links: it never changes. */
  readonly id: string;
  readonly name: string;
  /** The sentence below the picture. Every number in it is tested by `holds`. */
  readonly sentence: string;
  /** Its playhead stands at the step where that is seen best. */
  readonly document: () => SceneDocument;
  /** Whether the finished runs, in the scene's order, do what the sentence says. */
  readonly holds: (runs: readonly RunResult[]) => boolean;
}
