/** The shelf of optimizers: the lecture's in its order, then those of other groups. Adding one is adding its file and its line here. */
import type { OptimizerDefinition, OptimizerEntry } from '../define';
import { adabelief } from './adabelief';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamp } from './adamp';
import { adan } from './adan';
import { ademamix } from './ademamix';
import { amsgrad } from './amsgrad';
import { bfgs } from './bfgs';
import { conjugateGradient } from './conjugate-gradient';
import { dog } from './dog';
import { fullAdagrad } from './full-adagrad';
import { gd } from './gd';
import { levenbergMarquardt } from './levenberg-marquardt';
import { lineSearch } from './line-search';
import { lion } from './lion';
import { addRules, loadedEntries } from './loaded';
import { maxaprop } from './maxaprop';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nag } from './nag';
import { nelderMead } from './nelder-mead';
import { nesterov } from './nesterov';
import { newton } from './newton';
import { normalizedMomentum } from './normalized-momentum';
import { prodigy } from './prodigy';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rprop } from './rprop';
import { saddleFreeNewton } from './saddle-free-newton';
import { sam } from './sam';
import { scheduleFree } from './schedule-free';
import { scheduleFreeAdamw } from './schedule-free-adamw';
import { soap } from './soap';
import { sophia } from './sophia';
import { yogi } from './yogi';

export const OPTIMIZERS: readonly OptimizerDefinition[] = [
  gd,
  momentum,
  nag,
  nesterov,
  lineSearch,
  adagrad,
  rmsprop,
  maxaprop,
  adadelta,
  adam,
  adamax,
  nadam,
  amsgrad,
  radam,
  adamp,
  rprop,
  lion,
  normalizedMomentum,
  adabelief,
  yogi,
  adan,
  ademamix,
  scheduleFree,
  scheduleFreeAdamw,
  dog,
  prodigy,
  sophia,
  fullAdagrad,
  soap,
  sam,
  newton,
  saddleFreeNewton,
  levenbergMarquardt,
  bfgs,
  conjugateGradient,
  nelderMead,
];

addRules(OPTIMIZERS);

/** The picker's list. */
export const OPTIMIZER_ENTRIES: readonly OptimizerEntry[] = loadedEntries();

export { entryOf, findOptimizer } from './loaded';
