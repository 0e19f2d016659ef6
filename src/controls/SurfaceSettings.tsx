/** Settings of a listed surface: parameters of generated data, or of a function with its formula. */
import { findDataset } from '../catalog/datasets';
import { surfaceTex } from '../catalog/display/lines';
import { findSurfaceFunction } from '../catalog/objectives';
import type { Parameters } from '../catalog/parameters';
import { toTex } from '../catalog/tex';
import { optionOf } from '../scene/surfaceChoice';
import type { ObjectiveSpec, Scene } from '../scene/types';
import { setObjective } from '../state/edits';
import { useScene } from '../state/workbench';
import { formulaText } from '../text/formula';
import { NumberParameters } from './fields/NumberParameters';
import { Tex } from './formula/Tex';

interface Described {
  readonly params: Parameters;
  readonly summary: string;
  /** In TeX. */
  readonly formula: readonly string[];
}

export function SurfaceSettings() {
  const objective = useScene((state) => state.scene.objective);
  const { params, summary, formula } = describe(objective);
  return (
    <>
      {summary !== '' && <p>{summary}</p>}
      {formula.length > 0 && <Tex name={formulaText.formulaOf} lines={formula} />}
      <NumberParameters
        of={optionOf(objective)}
        params={params}
        read={(before, name) => Number(paramsOf(before.objective)[name])}
        change={setParameter}
      />
    </>
  );
}

function describe(objective: ObjectiveSpec): Described {
  const none = { params: {}, summary: '', formula: [] };
  if (objective.kind === 'function') {
    const definition = findSurfaceFunction(objective.id);
    if (definition === undefined) return none;
    return { ...definition, formula: surfaceTex(definition).map((line) => toTex(definition, line)) };
  }
  if (objective.kind === 'formula' || objective.data.kind === 'points') return none;
  return { ...none, ...findDataset(objective.data.id) };
}

function paramsOf(objective: ObjectiveSpec): Readonly<Record<string, unknown>> {
  if (objective.kind === 'function') return objective.params;
  return objective.kind === 'neuron' && objective.data.kind === 'generated' ? objective.data : {};
}

function setParameter(scene: Scene, name: string, value: number): Scene {
  const { objective } = scene;
  if (objective.kind === 'function') {
    return setObjective(scene, { ...objective, params: { ...objective.params, [name]: value } });
  }
  return objective.kind === 'neuron' && objective.data.kind === 'generated'
    ? setObjective(scene, { ...objective, data: { ...objective.data, [name]: value } })
    : scene;
}
