/** The film's first and last step as numbers for a field. */
import type { StoreNumberSource } from '../../controls/fields/numberSource';
import { filmSettings, stepsOf } from '../../export/film/filmSettings';
import { filmText } from '../../text/film';

/** @param end the last step that there is */
export function stepSource(which: 'first' | 'last', end: number): StoreNumberSource {
  return {
    key: `film.${which}`,
    name: filmText[which],
    legal: { min: 0, max: end, integer: true },
    get: () => stepsOf(filmSettings.getState(), end)[which],
    // The end stays the end when runs become longer.
    set: (step) => filmSettings.setState({ [which]: which === 'last' && step === end ? null : step }),
    subscribe: (changed) => filmSettings.subscribe(changed),
  };
}
