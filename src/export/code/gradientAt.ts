/** The gradient that a step sees where it is taken at θ: over the batch, with the penalty and the clip. */
import { findClip } from '../../catalog/around/clips';
import type { Framework } from './framework';
import { pythonLines } from './lines';
import { runScope } from './runFunction';
import type { RunParts } from './runParts';

/** Lines that leave it in `g`. */
export function gradientAt(framework: Framework, parts: RunParts, helpers: Set<string>): string[] {
  const { run, isBatched } = parts;
  const penalty = run.decay.kind === 'l2' ? ' + lam*theta' : '';
  const gradient = `gradient(theta${isBatched ? ', batch' : ''})${penalty}`;
  const clip = findClip(run.clip.kind);
  const lines = clip === undefined ? [`g = ${gradient}`] : [`gRaw = ${gradient}`, `g = ${clip.listing}`];
  return pythonLines(lines, runScope(framework, parts, helpers));
}
