/** Chooses the quantity of the second chart: those on offer, the one on show, and its runs. */
import { findOptimizer } from '../../catalog/optimizers';
import { RECORDED } from '../../scene/recorded';
import { chartsText } from '../../text/charts';
import type { RunEntry } from '../shared/runEntries';
import { QUANTITIES } from './quantities';
import { norm } from './quantities/norm';
import { always, type Quantity } from './quantity';
import { stateQuantities } from './stateQuantities';

export interface QuantityChoice {
  readonly base: readonly Quantity[];
  /** The state of the selected run; empty where it has none. */
  readonly state: readonly Quantity[];
  /** The one that is shown: the norm of the gradient where the asked one is not there. */
  readonly shown: Quantity;
  /** The runs that have it, hidden ones too. */
  readonly runs: readonly RunEntry[];
  /** The reason why another than the chosen quantity is shown, or why some runs are missing. */
  readonly remark: string | undefined;
}

function isOf({ has, recorded }: Quantity, run: RunEntry): boolean {
  if (run.optimizer === RECORDED) return has === always || recorded === true;
  const rule = findOptimizer(run.optimizer);
  return rule !== undefined && has(rule);
}

/**
 * @param asked the id in the scene's view, which may be of a rule that is no longer there
 * @param selected id of the selected run; empty where there is none
 */
export function chooseQuantity(
  asked: string,
  entries: readonly RunEntry[],
  selected: string,
): QuantityChoice {
  const base = QUANTITIES.filter(
    (quantity) => quantity.has === always || entries.some((run) => isOf(quantity, run)),
  );
  const owner = entries.find(({ id }) => id === selected);
  const state = owner === undefined ? [] : stateQuantities(owner.optimizer);
  const found = [...base, ...state].find(({ id }) => id === asked);
  const shown = found ?? norm;
  const missing = entries.filter((run) => run.visible && !isOf(shown, run)).map(({ name }) => name);
  const without = missing.length > 0 ? shown.without?.(missing.join(', ')) : undefined;
  return {
    base,
    state,
    shown,
    runs: entries.filter((run) => isOf(shown, run)),
    remark: found === undefined && entries.length > 0 ? whyNot(asked, owner) : without,
  };
}

function whyNot(asked: string, owner: RunEntry | undefined): string {
  const missing = QUANTITIES.find(({ id }) => id === asked);
  if (missing !== undefined) return chartsText.noneHas(missing.symbol);
  const name = asked.replace(/\..*$/, '').replace('Hat', '\u0302');
  return owner === undefined ? chartsText.noneHas(name) : chartsText.fallback(owner.name, name);
}
