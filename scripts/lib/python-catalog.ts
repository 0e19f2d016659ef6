// The part of the catalog that the Python package has: rules with their hyperparameters, and surfaces with settings that suit them.
import { DATASETS } from '../../src/catalog/datasets';
import { LOSSES } from '../../src/catalog/losses';
import { mean } from '../../src/catalog/losses/mean';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { OPENING_RULES } from '../../src/catalog/optimizers/loaded';
import { LEGAL_ETA, type Parameter } from '../../src/catalog/parameters';
import { DEFAULT_STEPS, DEFAULT_VIEW, defaultRun, openingScene } from '../../src/scene/defaults';
import {
  LEGAL_COORDINATE,
  LEGAL_STEPS,
  MAX_LABEL_LENGTH,
  MAX_RECORDED_ROWS,
  RUN_IDS,
} from '../../src/scene/limits';
import { RECORDED } from '../../src/scene/recorded';
import { chooseSurface, FEW_POINTS, FORMULA } from '../../src/scene/surfaceChoice';
import type { RunSpec, Scene, View } from '../../src/scene/types';

/** @returns the content of `catalog.json` in the package */
export function pythonCatalog() {
  const options = [
    ...DATASETS.map(({ id }) => ({ id, option: `data:${id}` })),
    ...SURFACE_FUNCTIONS.map(({ id }) => ({ id, option: `function:${id}` })),
    { id: FORMULA, option: FORMULA },
  ];
  return {
    optimizers: Object.fromEntries(
      OPTIMIZERS.map(({ id, name, hyper }) => [
        id,
        {
          name,
          hyper: Object.fromEntries(Object.entries(hyper).map(([key, each]) => [key, parameter(each)])),
        },
      ]),
    ),
    opening: OPENING_RULES.map(({ id }) => id),
    recorded: RECORDED,
    surfaces: Object.fromEntries(options.map(({ id, option }) => [id, surface(option)])),
    losses: { known: LOSSES.map(({ id }) => id), few: LOSSES[0].id, many: mean.id, fewPoints: FEW_POINTS },
    limits: {
      runs: RUN_IDS,
      coordinate: LEGAL_COORDINATE,
      learningRate: LEGAL_ETA,
      steps: LEGAL_STEPS,
      label: MAX_LABEL_LENGTH,
      recordedRows: MAX_RECORDED_ROWS,
    },
  };
}

function parameter(definition: Parameter) {
  const { kind } = definition;
  const usual = definition.default;
  if (kind === 'switch') return { kind, default: usual };
  const { min, max, below, integer } = definition.legal;
  const range = { min, max, ...(below === true && { below }), ...(integer === true && { integer }) };
  return kind === 'list'
    ? { kind, default: usual, ...range, length: definition.length }
    : { kind, default: usual, ...range };
}

/** A surface as the page's picker brings it: with the window, start, steps and rates that suit it. */
function surface(option: string) {
  const { scene, view } = chooseSurface(everyRule(), option);
  const runs = scene.runs.filter((run): run is RunSpec => 'hyper' in run);
  const rates = runs.flatMap(({ optimizer, hyper }) => {
    const usual = defaultRun(optimizer, RUN_IDS[0]).hyper.eta;
    return hyper.eta === usual ? [] : [[optimizer, hyper.eta]];
  });
  const [{ start, steps }] = runs;
  return {
    objective: scene.objective,
    start: [start.w, start.b],
    steps,
    view: look(view ?? DEFAULT_VIEW),
    learningRates: Object.fromEntries(rates),
  };
}

/** The opening scene with a run of each rule. */
function everyRule(): Scene {
  const { scene } = openingScene();
  const runs = OPTIMIZERS.map(({ id }) => ({ ...defaultRun(id, RUN_IDS[0]), steps: DEFAULT_STEPS }));
  return { ...scene, runs };
}

function look({ window, levels, lossAxis }: Pick<View, 'window' | 'levels' | 'lossAxis'>) {
  return { window, levels, lossAxis };
}
