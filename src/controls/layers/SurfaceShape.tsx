/** The controls of the surface: the meaning of its height and of its colours, and the loss above which it is cut off. */
import { useSyncExternalStore } from 'react';
import { LEGAL_LOSS } from '../../scene/limits';
import type { View } from '../../scene/types';
import { besideCut, hasSpacing, lossUp } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';
import { useView, useWorkbench, type Workbench } from '../../state/workbench';
import { layersText } from '../../text/layersMenu';
import { Checkbox } from '../fields/Checkbox';
import { ParameterSlider } from '../fields/ParameterSlider';
import { Segments } from '../fields/Segments';
import styles from './layers.module.css';
import { useLossRange } from './useLossRange';

const HEIGHTS = (['linear', 'log', 'above-min'] as const).map((value) => ({
  value,
  text: layersText.heights[value],
}));
/** The height of a new cut, as a share of the surface's height. */
const FIRST_CUT = 0.75;

/** The loss or its logarithm as the height, and a remark where there is no such logarithm. */
export function HeightChoice() {
  const { view } = useWorkbench();
  const height = useView((state) => state.view.height);
  const impossible = useSurface((surface) => surface !== null && !hasSpacing(surface, height));
  return (
    <>
      <div className={styles.line}>
        <span aria-hidden="true">{layersText.height}</span>
        <Segments<View['height']>
          name={layersText.height}
          choices={HEIGHTS}
          value={height}
          onChange={(next) => view.getState().change({ height: next })}
        />
      </div>
      {impossible && (
        <p className={styles.remark}>{height === 'log' ? layersText.noLog : layersText.noMinimum}</p>
      )}
    </>
  );
}

const COLOURS = (['equalized', 'levels'] as const).map((value) => ({
  value,
  text: layersText.colouring[value],
}));

/** Whether the colours are spread over the losses on show, or spaced as the isolines are. */
export function ColourChoice() {
  const { view } = useWorkbench();
  const colours = useView((state) => state.view.colours);
  return (
    <div className={styles.line}>
      <span aria-hidden="true">{layersText.colours}</span>
      <Segments<View['colours']>
        name={layersText.colours}
        choices={COLOURS}
        value={colours}
        onChange={(next) => view.getState().change({ colours: next })}
      />
    </div>
  );
}

const source = {
  key: 'clip',
  name: layersText.clipLoss,
  legal: LEGAL_LOSS,
  look: ({ view }: Workbench) => view.getState().view.clip ?? Number.NaN,
  show: (view: ReturnType<Workbench['view']['getState']>, loss: number) => view.setClip(loss),
};

/** A cut above a loss, at first three quarters up the colours, and a remark where it cuts nothing off. */
export function ClipControl() {
  const { view, results } = useWorkbench();
  const clip = useView((state) => state.view.clip);
  const range = useLossRange(null);
  const beside = useSurface((surface) => surface && besideCut(surface, clip));
  const toggle = (on: boolean) => {
    const surface = results.get('surface');
    const { levels } = view.getState().view;
    const first = surface === null ? null : Number(lossUp(surface, levels, null, FIRST_CUT).toPrecision(2));
    view.getState().setClip(on ? first : null);
  };
  return (
    <>
      <Checkbox name={layersText.clip} checked={clip !== null} onChange={toggle} />
      {clip !== null && range !== null && <ParameterSlider source={source} range={range} usual={range.max} />}
      {beside !== null && <p className={styles.remark}>{layersText.vainCut[beside]}</p>}
    </>
  );
}

/** Renders anew only where the answer has changed. */
function useSurface<T extends boolean | string | null>(select: (surface: SurfaceResult | null) => T): T {
  const { results } = useWorkbench();
  return useSyncExternalStore(
    (changed) => results.subscribe('surface', changed),
    () => select(results.get('surface')),
  );
}
