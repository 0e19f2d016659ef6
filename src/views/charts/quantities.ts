/** What the second chart can show: worked out from the definitions of the rules that are there. */
import { findOptimizer } from '../../catalog/optimizers';
import { chartsText } from '../../text/charts';
import type { RunEntry } from '../shared/runEntries';
import { columnSource, type SeriesSource } from './series';
import { sharpnessSource } from './sharpness';

export interface Quantity {
  /** As in the scene's view: `eta`, `v.w` … */
  readonly id: string;
  /** As an option and a label. */
  readonly label: string;
  /** Beside the axis. */
  readonly symbol: string;
  readonly source: SeriesSource;
}

export interface QuantityChoice {
  readonly base: readonly Quantity[];
  /** The state of the selected run; empty where it has none. */
  readonly state: readonly Quantity[];
  /** The one that is shown: the norm of the gradient where the asked one is not there. */
  readonly shown: Quantity;
  /** The visible runs that have it. */
  readonly runs: readonly RunEntry[];
  /** Why another than the asked one is shown. */
  readonly remark: string | undefined;
}

const { quantities } = chartsText;
const ETA: Quantity = { id: 'eta', label: quantities.eta, symbol: 'η', source: columnSource(['eta']) };
const BETA: Quantity = { id: 'beta', label: quantities.beta, symbol: 'β', source: columnSource(['beta']) };
const NORM: Quantity = {
  id: 'norm',
  label: quantities.norm,
  symbol: '‖g‖',
  source: columnSource(['gradW', 'gradB']),
};
const GRADIENT: readonly Quantity[] = [
  NORM,
  { id: 'gradW', label: quantities.gradW, symbol: 'g in w', source: columnSource(['gradW']) },
  { id: 'gradB', label: quantities.gradB, symbol: 'g in b', source: columnSource(['gradB']) },
];

const SHARPNESS: Quantity = {
  id: 'sharpness',
  label: quantities.sharpness,
  symbol: 'λ₁',
  source: sharpnessSource,
};

/** The same object for the same slot, so that nothing is made anew for it. */
const slotQuantities = new Map<string, Quantity>();

/** The state of a rule, a quantity for each component of each slot. */
function stateOf(optimizerId: string): readonly Quantity[] {
  const slots = Object.entries(findOptimizer(optimizerId)?.slots ?? {});
  return slots.flatMap(([slot, { symbol, name }]) =>
    ['w', 'b'].map((component) => {
      const id = `${slot}.${component}`;
      const key = `${optimizerId}/${id}`;
      const text = plainSymbol(symbol);
      const quantity = slotQuantities.get(key) ?? {
        id,
        label: chartsText.slot(text, name, component),
        symbol: `${text} in ${component}`,
        source: columnSource([id]),
      };
      slotQuantities.set(key, quantity);
      return quantity;
    }),
  );
}

/** TeX of one letter, with a hat or without, as plain text. */
export function plainSymbol(tex: string): string {
  return tex.replace(/\\hat\s*\{?(\w)\}?/g, '$1\u0302');
}

function has(run: RunEntry, id: string): boolean {
  const optimizer = findOptimizer(run.optimizer);
  if (optimizer === undefined) return false;
  if (id === ETA.id) return optimizer.learningRate !== 'none';
  if (id === BETA.id) return optimizer.momentumSchedule;
  if ([...GRADIENT, SHARPNESS].some((quantity) => quantity.id === id)) return true;
  return Object.hasOwn(optimizer.slots, id.slice(0, id.lastIndexOf('.')));
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
  const visible = entries.filter((entry) => entry.visible);
  const rates = [ETA, BETA].filter(({ id }) => visible.some((run) => has(run, id)));
  const base = [...rates, ...GRADIENT, SHARPNESS];
  const owner = entries.find(({ id }) => id === selected);
  const state = owner === undefined ? [] : stateOf(owner.optimizer);
  const found = [...base, ...state].find(({ id }) => id === asked);
  const shown = found ?? NORM;
  return {
    base,
    state,
    shown,
    runs: visible.filter((run) => has(run, shown.id)),
    remark: found === undefined && visible.length > 0 ? whyNot(asked, owner) : undefined,
  };
}

function whyNot(asked: string, owner: RunEntry | undefined): string {
  const rate = [ETA, BETA].find(({ id }) => id === asked);
  if (rate !== undefined) return chartsText.noneHas(rate.symbol);
  const name = asked.replace(/\..*$/, '').replace('Hat', '\u0302');
  return owner === undefined ? chartsText.noneHas(name) : chartsText.fallback(owner.name, name);
}
