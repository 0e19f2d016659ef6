/** The definition of a framework that runs can be written for. Adding one is one file, and one line on the shelf. */
import type { Dialect } from './dialect';
import type { RunParts } from './runParts';

/** The parts that the runs of a program share. */
export interface ProgramParts {
  /** Names of the helpers that are called. */
  readonly helpers: Set<string>;
  /** Adds a definition, such as an optimizer's class, unless the same is there; returns the name that it has got. */
  readonly define: (name: string, lines: (name: string) => readonly string[]) => string;
}

/** Lines of Python for one run: what its function does. */
export interface RunCode {
  /** Lines before the loop, behind the numbers of the run. */
  readonly setup: readonly string[];
  /** Lines that take one step, behind those of its rates and of its batch. */
  readonly step: readonly string[];
  /** Names of listings whose numbers the function itself needs. */
  readonly uses: readonly string[];
}

/** The code that computes the derivatives of the loss. */
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
  /** The packages to install: "torch". */
  readonly packages: string;
  readonly dialect: Dialect;
  /** Imports, and what makes its numbers doubles. */
  readonly prelude: readonly string[];
  /** Names that a program's own definitions may not have. */
  readonly taken: readonly string[];
  /** The code for σ(z). */
  readonly sigmoid: string;
  /** θ as a run's function gives it away: its numbers alone, without what a framework remembers of how they came about. */
  readonly plainTheta: string;
  /** A line before each function of θ that is called often. */
  readonly compiled: readonly string[];
  /** null where the framework cannot differentiate: then derivatives are written out. */
  readonly derivatives: Derivatives | null;
  /** Rules that it has an optimizer for, with numbers that it takes. */
  readonly natives: readonly string[];
  /** A word on a schedule where the framework's own of that name differs, by the schedule's id. */
  readonly ofSchedules: Readonly<Record<string, string>>;
  readonly run: (parts: RunParts, program: ProgramParts) => RunCode;
}
