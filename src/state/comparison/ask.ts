/** Asks the pool for a comparison, and puts what it answers into the store. */
import type { RuleTuning } from '../../scene/comparison';
import type { FamilyClient, FamilyHandle } from '../../scene/families';
import type { ComparisonStore } from './comparison';
import type { ComparisonPlan, NoPlan } from './plan';

export interface ComparisonAsker {
  /** Another budget among those that are computed asks nothing. */
  show(plan: ComparisonPlan | NoPlan, budget: number): void;
  stop(): void;
  goOn(): void;
  /** Asks the same again, after a fault. */
  again(): void;
  withdraw(): void;
}

export function createComparisonAsker(families: FamilyClient, store: ComparisonStore): ComparisonAsker {
  let asked: ComparisonPlan | null = null;
  let handle: FamilyHandle | null = null;

  const withdraw = () => {
    handle?.withdraw();
    handle = null;
    asked = null;
  };

  const ask = (plan: ComparisonPlan) => {
    handle?.withdraw();
    asked = plan;
    const tunings: RuleTuning[][] = plan.problems.map(() => []);
    const { results } = store.getState();
    const keeps = results !== null && results.plan.shape === plan.shape;
    const of = plan.rules.length * plan.problems.length;
    const tell = () => ({ plan, tunings: tunings.map((each) => [...each]) });
    store.setState({
      status: 'computing',
      progress: { done: 0, of },
      stale: keeps,
      results: keeps ? results : tell(),
      surface: Math.min(store.getState().surface, plan.problems.length - 1),
    });
    handle = families.ask('compare', plan, {
      tile: ({ problem }, tuning) => {
        tunings[problem].push(tuning);
        const { stale, progress } = store.getState();
        const done = progress.done + 1;
        store.setState(
          stale && done < of
            ? { progress: { done, of } }
            : { progress: { done, of }, results: tell(), stale: false },
        );
      },
      done: () => {
        const { status } = store.getState();
        store.setState({ status: status === 'failed' ? 'failed' : 'done', results: tell(), stale: false });
      },
      fault: () => store.setState({ status: 'failed' }),
    });
  };

  return {
    show: (plan, budget) => {
      if (typeof plan === 'string') {
        withdraw();
        store.setState({ status: plan, results: null, stale: false });
        return;
      }
      if (asked !== null && asked.key === plan.key && asked.budgets.includes(budget)) return;
      ask(plan);
    },
    stop: () => {
      if (store.getState().status !== 'computing') return;
      handle?.stop();
      store.setState({ status: 'stopped' });
    },
    goOn: () => {
      if (store.getState().status !== 'stopped') return;
      handle?.goOn();
      store.setState({ status: 'computing' });
    },
    again: () => {
      if (asked !== null) ask(asked);
    },
    withdraw,
  };
}
