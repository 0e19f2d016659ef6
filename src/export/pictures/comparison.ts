/** The charts of the lab's comparison: losses along the way, and the performance profile. */
import { drawInTheme } from '../../browser/theme';
import { comparisonStoreOf } from '../../state/comparison/stores';
import type { Workbench } from '../../state/workbench';
import { compareText } from '../../text/compare';
import type { ChartModel } from '../../views/compare/chartModel';
import { curveModel } from '../../views/compare/curveModel';
import { drawLineChart } from '../../views/compare/drawLineChart';
import { profileModel } from '../../views/compare/profileModel';
import { type Ranking, rankingOf } from '../../views/compare/ranking';
import { looksOfCompared } from '../../views/compare/ruleLooks';
import { budgetText, ruleName } from '../../views/compare/words';
import type { OpenedPicture, PictureOpener, PictureOptions } from './define';

/** The comparison on show, as far as it is computed; null where there is none. */
export function comparisonOnShow(workbench: Workbench) {
  const { compare } = workbench.familySpecs.getState();
  const state = comparisonStoreOf(workbench).getState();
  if (compare === null || state.results === null) return null;
  const ranking = rankingOf(state.results, state, compare.budget);
  return ranking.ranked.length === 0 ? null : { compare, state, ranking };
}

export const openLosses: PictureOpener = (workbench, options) =>
  openChart(workbench, options, compareText.curves, ({ ranked, passes, budget }, hasData, styleOf, strong) =>
    curveModel(ranked, passes, budget, hasData, styleOf, strong),
  );

export const openProfile: PictureOpener = (workbench, options) =>
  openChart(workbench, options, compareText.profile, ({ ranked, profiles }, _, styleOf, strong) => {
    const { ratios, problems } = profiles ?? { ratios: [], problems: 1 };
    const rules = ranked.map(({ rule }) => rule);
    return profileModel(rules, ratios, problems, styleOf, strong);
  });

type ModelOf = (
  ranking: Ranking,
  hasData: boolean,
  styleOf: ReturnType<typeof looksOfCompared>,
  /** The rule that is brought forward. */
  strong: string,
) => ChartModel;

function openChart(
  workbench: Workbench,
  { theme, type }: PictureOptions,
  title: string,
  modelOf: ModelOf,
): OpenedPicture {
  const shown = comparisonOnShow(workbench);
  if (shown === null) throw new Error('There is no comparison to draw');
  const { compare, state, ranking } = shown;
  const styleOf = looksOfCompared(compare, workbench.scene.getState().scene.runs);
  const hasData = ranking.problem.objective.kind === 'neuron';
  const model = modelOf(ranking, hasData, styleOf, state.forward);
  return {
    title,
    caption: `${title}: ${compareText.sides[state.side]}, ${budgetText(ranking.budget, hasData)}.`,
    lines: model.lines.flatMap(({ id, style }) => (style === null ? [] : [{ name: ruleName(id), style }])),
    draw: async (context, width, height) => {
      drawInTheme(theme, () => {
        context.save();
        drawLineChart(context, width, height, model, type);
        context.restore();
      });
    },
    dispose: () => undefined,
  };
}
