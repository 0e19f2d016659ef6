/** What the surface is of: the data and the loss of the neuron, or a function. Stands in the page's header. */
import { DATASETS, findDataset } from '../catalog/datasets';
import { LOSSES } from '../catalog/losses';
import { findSurfaceFunction, SURFACE_FUNCTIONS } from '../catalog/objectives';
import type { Parameters } from '../catalog/parameters';
import type { ObjectiveSpec, Scene } from '../scene/types';
import { setLoss, setObjective } from '../state/edits';
import { useScene, useWorkbench } from '../state/workbench';
import { CONTROLS_TEXT } from '../text/controls';
import { formatCount } from '../text/number';
import { NumberParameters } from './fields/NumberParameters';
import { Select } from './fields/Select';
import { Popover } from './Popover';
import styles from './picker.module.css';
import { chooseSurface } from './surfaceChoice';

/** The option of what the lists do not have: a person's own points, or a formula. */
const OTHER = 'other';

export function SurfacePicker() {
  const { scene, view } = useWorkbench();
  const objective = useScene((state) => state.scene.objective);
  const current = optionOf(objective);
  const { params, summary } = definitionOf(objective);
  const choose = (option: string) => {
    const choice = chooseSurface(scene.getState().scene, option);
    scene.getState().edit(() => choice.scene);
    if (choice.view === null) return;
    const { setWindow, setLevels, setLossAxis } = view.getState();
    setWindow(choice.view.window);
    setLevels(choice.view.levels);
    setLossAxis(choice.view.lossAxis);
  };
  const lossSelect = objective.kind === 'neuron' && (
    <Select
      name={CONTROLS_TEXT.loss}
      value={objective.loss}
      onChange={(loss) => scene.getState().edit((before) => setLoss(before, loss))}
    >
      {LOSSES.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <div className={styles.picker}>
      <Select name={CONTROLS_TEXT.surface} value={current} onChange={choose}>
        {current === OTHER && <option value={OTHER}>{otherName(objective)}</option>}
        <optgroup label={CONTROLS_TEXT.surfaces.data}>
          {DATASETS.map(({ id, name }) => (
            <option key={id} value={`data:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={CONTROLS_TEXT.surfaces.functions}>
          {SURFACE_FUNCTIONS.map(({ id, name }) => (
            <option key={id} value={`function:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </Select>
      <span className={styles.loss}>{lossSelect}</span>
      <Popover icon="settings" name={CONTROLS_TEXT.surfaceSettings}>
        {() => (
          <div className={styles.settings}>
            {summary !== '' && <p>{summary}</p>}
            <NumberParameters
              of={current}
              params={params}
              read={(before, name) => Number(paramsOf(before.objective)[name])}
              change={(before, name, value) => setParameter(before, name, value)}
            />
            <span className={styles.narrowLoss}>{lossSelect}</span>
          </div>
        )}
      </Popover>
    </div>
  );
}

function optionOf(objective: ObjectiveSpec): string {
  if (objective.kind === 'function') return `function:${objective.id}`;
  if (objective.kind === 'formula' || objective.data.kind === 'points') return OTHER;
  return `data:${objective.data.id}`;
}

function otherName(objective: ObjectiveSpec): string {
  return objective.kind === 'neuron' && objective.data.kind === 'points'
    ? CONTROLS_TEXT.ownPoints(formatCount(objective.data.x.length))
    : CONTROLS_TEXT.formula;
}

function definitionOf(objective: ObjectiveSpec): { readonly params: Parameters; readonly summary: string } {
  const none = { params: {}, summary: '' };
  if (objective.kind === 'function') return findSurfaceFunction(objective.id) ?? none;
  if (objective.kind === 'formula' || objective.data.kind === 'points') return none;
  return findDataset(objective.data.id) ?? none;
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
