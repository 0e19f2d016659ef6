/** A way in which programs write a rule that is not ours: only there for a recorded run to be compared with. */
import type { OptimizerDefinition } from '../define';
import type { ParameterValue } from '../parameters';

export interface Variant {
  /** The id of the rule that it differs from. */
  readonly of: string;
  /** In words, "Adam, ε inside the root": written out, since a definition's words are left out in workers. */
  readonly name: string;
  /** The difference from the rule, and which libraries or papers have it. */
  readonly differs: string;
  /** Values of the rule's own hyperparameters that make it; empty where it takes another definition. */
  readonly hyper: Readonly<Record<string, ParameterValue>>;
  /** Its own definition, of the rule's hyperparameters and perhaps more; null where the rule's own can do it. */
  readonly definition: OptimizerDefinition | null;
}
