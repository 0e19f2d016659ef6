import { type ComponentType, type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { usePart } from '../browser/usePart';
import { CLOSE, CLOSE_COMMANDS } from '../commands/close';
import { shortcutProps } from '../commands/keyText';
import { pressCommand } from '../commands/press';
import { Icon } from '../icons/Icon';
import type { LessonHost } from '../lessons/reader/host';
import { layout } from '../state/layout';
import { WorkbenchContext } from '../state/workbench';
import { appText } from '../text/app';
import { ContourMap } from '../views/contour/ContourMap';
import { SurfacePanel } from '../views/surface3d/SurfacePanel';
import { Timeline } from '../views/timeline/Timeline';
import styles from './app.module.css';
import { ComputingSign } from './ComputingSign';
import { openData, openRun } from './dataDialog';
import { atFirstTouch, inLaterTurn, inTurn } from './firstPicture';
import { Header } from './Header';
import { LazyPart } from './LazyPart';
import { LessonsColumn } from './LessonsColumn';
import withType from './largeType.module.css';
import withLessons from './lessons.module.css';
import { Notices } from './Notices';
import { PageKeys } from './PageKeys';
import { Panel } from './Panel';
import sheet from './sheet.module.css';
import type { AppServices } from './startApp';
import { useLessons } from './useLessons';

type Tab = keyof typeof appText.tabs;

// The controls load after the first picture.
const controls = async () => {
  const { ControlsPanel } = await import('../controls/ControlsPanel');
  return () => <ControlsPanel openRun={openRun} />;
};
const neuronFit = async () => {
  const { NeuronFit } = await import('../views/fit/NeuronFit');
  return () => <NeuronFit openData={openData} />;
};
const toolsOver = (picture: 'map' | 'surface') => async () => {
  const [{ LayersButton }, { SavePictureButton }] = await inLaterTurn(() =>
    Promise.all([import('../controls/layers/LayersButton'), import('../views/shared/SavePictureButton')]),
  );
  return () => (
    <>
      <LayersButton over={picture} />
      <SavePictureButton picture={picture} />
    </>
  );
};
const mapTools = toolsOver('map');
const surfaceTools = toolsOver('surface');
const dividerOf = (tracks: 'columns' | 'rows') => async () => {
  const { Divider } = await atFirstTouch(() => import('./Divider'));
  return () => <Divider of={tracks} />;
};
const columnDivider = dividerOf('columns');
const rowDivider = dividerOf('rows');
const unseenPartsOf = (app: AppServices, host: LessonHost) => async () => {
  // Its parts hear keys, which may be pressed at once.
  const { UnseenParts } = await inTurn(() => import('./UnseenParts'));
  return () => <UnseenParts app={app} host={host} />;
};
const announcer = async () => (await atFirstTouch(() => import('./announce/Announcer'))).Announcer;
const lossChart = async () => {
  const [{ LossChart }, { StepAxisMenu }] = await Promise.all([
    import('../views/charts/LossChart'),
    import('./StepAxisMenu'),
  ]);
  return () => <LossChart tools={<StepAxisMenu />} />;
};
const numbersTable = async () => (await import('../views/numbers/NumbersTable')).NumbersTable;
const labHost = async () => (await atFirstTouch(() => import('./lab/LabHost'))).LabHost;
const quantityChart = async () => (await import('../views/charts/QuantityChart')).QuantityChart;

/**
 * A small part that loads late. Where loading fails nothing is shown in its place, since a message would be larger than the part
 * itself; it is asked for again once the network is back.
 */
function SilentPart({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { part: Part } = usePart(load);
  return Part && <Part />;
}

/** The buttons of layers and view: their place in the title bar is kept until they come. */
function Tools({ load }: { readonly load: () => Promise<ComponentType> }) {
  return (
    <span className={styles.tools}>
      <SilentPart load={load} />
    </span>
  );
}

export function App({ app }: { readonly app: AppServices }) {
  const tab = useStore(layout, (state) => state.tab);
  const [controlsOpen, setControlsOpen] = useState(false);
  const openSheet = useRef<HTMLButtonElement>(null);
  const lessons = useLessons(app);
  const [unseenParts] = useState(() => unseenPartsOf(app, lessons.host));
  const hasData = useStore(app.workbench.scene, (state) => state.scene.objective.kind === 'neuron');
  const runs = useStore(app.workbench.scene, (state) => state.scene.runs.length);
  const maximized = useStore(layout, (state) => state.maximized);
  const largeType = useStore(layout, (state) => state.largeType);
  // A surface without data has no panel of the neuron: were it maximized all the same, nothing would be on show.
  const filling = maximized === 'fit' && !hasData ? undefined : (maximized ?? undefined);
  /** The focus goes back to what had opened the sheet. */
  const closeSheet = () => {
    if (!controlsOpen) return;
    setControlsOpen(false);
    openSheet.current?.focus();
  };
  /** In the sheet, and on the button that has just opened it. */
  const onSheetKey = (event: KeyboardEvent<HTMLElement>) => {
    // An open menu takes the key for itself.
    if (event.currentTarget.querySelector(':popover-open') === null)
      pressCommand(CLOSE_COMMANDS, event, { close: closeSheet });
  };
  return (
    <WorkbenchContext value={app.workbench}>
      <div
        className={`${styles.app} ${withLessons.page} ${withType.page}`}
        data-tab={tab}
        data-controls={controlsOpen ? 'open' : 'closed'}
        data-lessons={lessons.layout}
        data-type={largeType ? 'large' : 'usual'}
        data-neuron={hasData ? 'shown' : 'none'}
      >
        <button
          type="button"
          className={styles.skip}
          onClick={() => document.getElementById('pictures')?.focus()}
        >
          {appText.skip}
        </button>
        <Header app={app} lessons={lessons} />
        {lessons.open && <LessonsColumn lessons={lessons} />}
        <aside
          className={styles.controls}
          data-part="controls"
          aria-label={appText.controls}
          onKeyDown={onSheetKey}
        >
          <button
            type="button"
            className={sheet.close}
            aria-label={appText.closeControls}
            {...shortcutProps(CLOSE, appText.closeControls)}
            onClick={closeSheet}
          >
            <Icon name="close" />
          </button>
          <LazyPart load={controls} name={appText.controls} />
        </aside>
        <main
          className={styles.main}
          id="pictures"
          data-maximized={filling}
          style={{ '--runs': runs } as CSSProperties}
          tabIndex={-1}
          aria-label={appText.pictures}
        >
          <fieldset className={styles.tabs} aria-label={appText.pictures}>
            {(Object.keys(appText.tabs) as Tab[]).map((name) => (
              <button
                key={name}
                type="button"
                aria-pressed={tab === name}
                onClick={() => layout.setState({ tab: name })}
              >
                {appText.tabs[name]}
              </button>
            ))}
          </fieldset>
          <ComputingSign />
          <Panel area="surface" name={appText.tabs.surface}>
            <SurfacePanel tools={<Tools load={surfaceTools} />} after={app.opening} />
          </Panel>
          <SilentPart load={columnDivider} />
          <Panel area="map" name={appText.tabs.map}>
            <ContourMap tools={<Tools load={mapTools} />} />
          </Panel>
          {hasData && (
            <Panel area="fit" name={appText.panels.fit}>
              <LazyPart load={neuronFit} name={appText.panels.fit} />
            </Panel>
          )}
          <SilentPart load={rowDivider} />
          <Panel area="loss" name={appText.panels.loss}>
            <LazyPart load={lossChart} name={appText.panels.loss} />
          </Panel>
          <Panel area="quantity" name={appText.panels.quantity}>
            <LazyPart load={quantityChart} name={appText.panels.quantity} />
          </Panel>
          <Panel area="numbers" name={appText.panels.numbers}>
            <LazyPart load={numbersTable} name={appText.panels.numbers} isPrinted />
          </Panel>
          <SilentPart load={labHost} />
        </main>
        <footer className={styles.timeline}>
          <Timeline>
            <button
              ref={openSheet}
              type="button"
              className={sheet.open}
              aria-expanded={controlsOpen}
              onKeyDown={onSheetKey}
              onClick={() => setControlsOpen(!controlsOpen)}
            >
              <Icon name="settings" />
              <span>{appText.openControls}</span>
            </button>
          </Timeline>
        </footer>
        <SilentPart load={unseenParts} />
        <SilentPart load={announcer} />
        <Notices />
        <PageKeys app={app} />
      </div>
    </WorkbenchContext>
  );
}
