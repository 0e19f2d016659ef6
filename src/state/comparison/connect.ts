/** Keeps a comparison's question up to date with the scene, the window and what is compared. */
import { type CompareSpec, USUAL_COMPARISON } from '../../scene/compareFields';
import type { Workbench } from '../workbench';
import { type ComparisonAsker, createComparisonAsker } from './ask';
import type { ComparisonStore } from './comparison';
import { planOf } from './plan';

export interface ComparisonConnection extends Pick<ComparisonAsker, 'stop' | 'goOn' | 'again'> {
  /** Asks nothing more, and withdraws what has been asked. */
  end(): void;
}

/** @param all ids of all rules of the catalog */
export function connectComparison(
  { scene, view, familySpecs, families }: Pick<Workbench, 'scene' | 'view' | 'familySpecs' | 'families'>,
  store: ComparisonStore,
  all: readonly string[],
): ComparisonConnection {
  const asker = createComparisonAsker(families, store);
  const show = () => {
    const spec = specOf(familySpecs.getState());
    const document = { scene: scene.getState().scene, view: view.getState().view };
    asker.show(planOf(document, spec, all), spec.budget);
  };
  const stops = [
    scene.subscribe((state) => state.scene, show),
    view.subscribe((state) => state.view.window, show),
    view.subscribe((state) => state.view.selected, show),
    familySpecs.subscribe((state) => state.compare, show),
  ];
  show();
  return {
    stop: asker.stop,
    goOn: asker.goOn,
    again: asker.again,
    end: () => {
      for (const stop of stops) stop();
      asker.withdraw();
    },
  };
}

/** The comparison of the document, or the usual one. */
export function specOf({ compare }: { readonly compare: CompareSpec | null }): CompareSpec {
  return compare ?? USUAL_COMPARISON;
}
