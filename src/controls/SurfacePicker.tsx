/** The header's list of surfaces: data and loss of the neuron, a function, or a formula. */
import { useEffect, useRef, useState } from 'react';
import { usePart } from '../browser/usePart';
import { DATASETS } from '../catalog/datasets';
import { LOSSES } from '../catalog/losses';
import { SURFACE_FUNCTIONS } from '../catalog/objectives';
import { IconButton } from '../icons/IconButton';
import { FORMULA, OTHER, optionOf } from '../scene/surfaceChoice';
import type { ObjectiveSpec } from '../scene/types';
import { setLoss } from '../state/edits';
import { openGallery } from '../state/gallery';
import { useScene, useWorkbench } from '../state/workbench';
import { CONTROLS_TEXT } from '../text/controls';
import { formulaText } from '../text/formula';
import { formatCount } from '../text/number';
import { Select } from './fields/Select';
import { Popover } from './Popover';
import styles from './picker.module.css';
import { showSurface } from './showSurface';

/** The option that opens the table of the data; the surface stays until points are there. */
const OWN_DATA = 'own-data';

export function SurfacePicker({ openData }: { readonly openData: () => void }) {
  const workbench = useWorkbench();
  const { scene } = workbench;
  const objective = useScene((state) => state.scene.objective);
  const [open, setOpen] = useState(false);
  const settings = useRef<HTMLFieldSetElement>(null);
  const current = optionOf(objective);
  const choose = (option: string) => {
    if (option === OWN_DATA) return openData();
    showSurface(workbench, option);
    // A formula is there to be typed.
    if (option === FORMULA) settings.current?.showPopover();
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
          <option value={OWN_DATA}>{CONTROLS_TEXT.ownData}</option>
        </optgroup>
        <optgroup label={CONTROLS_TEXT.surfaces.functions}>
          {SURFACE_FUNCTIONS.map(({ id, name }) => (
            <option key={id} value={`function:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={formulaText.group}>
          <option value={FORMULA}>{formulaText.choose}</option>
        </optgroup>
      </Select>
      <span className={styles.pictures}>
        <IconButton
          icon="pictures"
          name={CONTROLS_TEXT.surfacePictures}
          onClick={() => openGallery('surfaces')}
        />
      </span>
      <span className={styles.loss}>{lossSelect}</span>
      <Popover icon="settings" name={CONTROLS_TEXT.surfaceSettings} panel={settings} onOpen={setOpen}>
        {() => (
          <div className={objective.kind === 'formula' ? styles.formula : styles.settings}>
            <Settings kind={objective.kind === 'formula' ? 'formula' : 'listed'} open={open} />
            <span className={styles.narrowLoss}>{lossSelect}</span>
          </div>
        )}
      </Popover>
    </div>
  );
}

const LOAD = {
  formula: async () => (await import('./formula/FormulaEditor')).FormulaEditor,
  listed: async () => (await import('./SurfaceSettings')).SurfaceSettings,
} as const;
type Kind = keyof typeof LOAD;

/** Loaded when it is first opened: hardly anyone needs it for the first picture. */
function Settings({ kind, open }: { readonly kind: Kind; readonly open: boolean }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (open) setOpened(true);
  }, [open]);
  const { part: Part, failed } = usePart(opened ? LOAD[kind] : null);
  if (Part !== null) return <Part />;
  return failed ? <p role="alert">{formulaText.notLoaded}</p> : null;
}

function otherName(objective: ObjectiveSpec): string {
  const count = objective.kind === 'neuron' && objective.data.kind === 'points' ? objective.data.x.length : 0;
  return CONTROLS_TEXT.ownPoints(formatCount(count));
}
