/** The charts' axis of the steps: how it is spaced, and which of the steps are on show. */
import { useMemo } from 'react';
import { CHART } from '../commands/charts';
import { shortcutProps } from '../commands/keyText';
import { Segments } from '../controls/fields/Segments';
import { Popover } from '../controls/Popover';
import { IconButton } from '../icons/IconButton';
import { useView, useWorkbench } from '../state/workbench';
import { chartsText } from '../text/charts';
import { stepZoom } from '../views/charts/stepZoom';
import styles from './stepAxisMenu.module.css';

/** A button moves by half of what is on show. */
const MOVE = 0.5;
const SPACINGS = ['linear', 'log'] as const;
const CHOICES = SPACINGS.map((value) => ({ value, text: chartsText.axes[value] }));

export function StepAxisMenu() {
  const workbench = useWorkbench();
  const zoom = useMemo(() => stepZoom(workbench), [workbench]);
  const spacing = useView((state) => state.view.stepAxis);
  const all = useView((state) => state.view.stepRange === null);
  return (
    <Popover icon="settings" name={chartsText.stepAxisMenu} above>
      {() => (
        <div className={styles.menu}>
          <Segments
            name={chartsText.stepSpacing}
            choices={CHOICES}
            value={spacing}
            onChange={(stepAxis) => workbench.view.getState().change({ stepAxis })}
          />
          <div className={styles.buttons}>
            <IconButton
              icon="previous"
              name={chartsText.earlier}
              disabled={all}
              onClick={() => zoom.move(-MOVE)}
            />
            <IconButton
              icon="zoomOut"
              name={CHART.zoomOut.words}
              {...shortcutProps(CHART.zoomOut)}
              disabled={all}
              onClick={() => CHART.zoomOut.run(zoom, '-')}
            />
            <IconButton
              icon="zoomIn"
              name={CHART.zoomIn.words}
              {...shortcutProps(CHART.zoomIn)}
              onClick={() => CHART.zoomIn.run(zoom, '+')}
            />
            <IconButton icon="next" name={chartsText.later} disabled={all} onClick={() => zoom.move(MOVE)} />
            <button
              type="button"
              className={styles.all}
              {...shortcutProps(CHART.showAll)}
              disabled={all}
              onClick={() => zoom.showAll()}
            >
              {chartsText.allSteps}
            </button>
          </div>
          <p className={styles.hint}>{chartsText.stepHint}</p>
        </div>
      )}
    </Popover>
  );
}
