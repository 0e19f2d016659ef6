/** The definition of a framework that runs can be written for. Adding one is one file, and one line on the shelf. */
import type { Dialect } from './dialect';
import type { RunParts } from './runParts';

/** Lines of Python for one run: definitions of its own, and what its function does. */
export interface RunCode {
  /** Definitions that stand before the function, such as an optimizer's class, with the name by which equal ones are told. */
  readonly definitions: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** Lines before the loop, behind the numbers of the run. */
  readonly setup: readonly string[];
  /** Lines that take one step, behind those of its rates and of its batch. */
  readonly step: readonly string[];
  /** Names of listings whose numbers the function itself needs. */
  readonly uses: readonly string[];
}

/** How the derivatives of the loss are come by. */
export interface Derivatives {
  readonly gradient: readonly string[];
  readonly hessian: readonly string[];
  /** JᵀJ, of `residuals`, times what stands for SCALE. */
  readonly squares: readonly string[];
}

export interface Framework {
  readonly id: string;
  /** "PyTorch". */
  readonly name: string;
  /** What has to be installed: "torch". */
  readonly packages: string;
  readonly dialect: Dialect;
  /** Imports, and what makes its numbers doubles. */
  readonly prelude: readonly string[];
  /** How σ(z) is written. */
  readonly sigmoid: string;
  /** A line before each function of θ that is called often. */
  readonly compiled: readonly string[];
  /** null where the framework cannot differentiate: then derivatives are written out. */
  readonly derivatives: Derivatives | null;
  /** Whether steps that see the gradient at θ call the program's function for it. */
  readonly callsGradient: boolean;
  /** A word on a schedule where the framework's own of that name differs, by the schedule's id. */
  readonly ofSchedules: Readonly<Record<string, string>>;
  readonly run: (parts: RunParts, helpers: Set<string>) => RunCode;
}
