/** The looks of rules in one picture: those of the scene's runs, or looks of their own. */
import { OPTIMIZERS } from '../../catalog/optimizers';
import { RULE_MARKERS, type RunStyle, ruleStyle, runStyle, type StyledRun } from '../../runStyle/runStyle';
import type { CompareSpec } from '../../scene/compareFields';

let looksOfAll: ReturnType<typeof looksOfRules> | null = null;

/** The colours and markers of the rules that a comparison compares. */
export function looksOfCompared(
  { rules }: Pick<CompareSpec, 'rules'>,
  runs: readonly StyledRun[],
): (rule: string) => RunStyle {
  if (rules === 'visible') return looksOfRuns(runs);
  looksOfAll ??= looksOfRules(OPTIMIZERS.map(({ id }) => id));
  return looksOfAll;
}

/** The colours and markers of the rules of a scene's runs: the same as in all other pictures. */
export function looksOfRuns(runs: readonly StyledRun[]): (rule: string) => RunStyle {
  return (rule) => {
    const own = runs.find(({ optimizer }) => optimizer === rule);
    return own === undefined ? ruleStyle(rule) : runStyle(own.id, runs);
  };
}

/** Markers between those of two rules of one colour: with twelve markers each of the next eleven has another one. */
const STRIDE = 5;

const MARKERS: readonly RunStyle['marker'][] = RULE_MARKERS;

/** The colours and markers of any number of rules. Rules whose colour is taken get another marker, so that no two look alike. */
export function looksOfRules(rules: readonly string[]): (rule: string) => RunStyle {
  const runs = rules.map((optimizer, place) => ({ id: `r${place + 1}`, optimizer }));
  const looks = new Map<string, RunStyle>();
  const taken = new Map<number, number>();
  for (const { id, optimizer } of runs) {
    const style = runStyle(id, runs);
    const before = taken.get(style.colour) ?? 0;
    taken.set(style.colour, before + 1);
    const own = MARKERS.indexOf(style.marker);
    const marker = MARKERS[(own + before * STRIDE) % MARKERS.length];
    looks.set(optimizer, { ...style, marker });
  }
  return (rule) => looks.get(rule) ?? ruleStyle(rule);
}
