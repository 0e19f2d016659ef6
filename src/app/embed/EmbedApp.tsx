/** The page inside another page: the panels that its link names, the same as on the page itself, and a way to that page. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { WorkbenchContext } from '../../state/workbench';
import { embedText } from '../../text/embed';
import { PlayerHost } from '../../views/timeline/PlayerHost';
import { ComputingSign } from '../ComputingSign';
import { DataDialogHost } from '../DataDialogHost';
import { LazyPart } from '../LazyPart';
import { Notices } from '../Notices';
import { PageKeys } from '../PageKeys';
import { Panel } from '../Panel';
import type { AppServices } from '../startApp';
import { columnsFor, type LeastRoom, leastRowHeight, roomFor } from './columns';
import styles from './embed.module.css';
import type { EmbedPanel } from './embedLink';
import { engageByClick } from './engage';
import { watchHeight } from './height';
import type { LinkStore } from './linkStore';
import { watchNear } from './near';
import { OpenLink } from './OpenLink';
import { PANEL_PARTS, type PanelPlace } from './panelParts';

interface EmbedAppProps {
  readonly app: AppServices;
  readonly panels: readonly EmbedPanel[];
  readonly links: LinkStore;
  /** The link of the scene that the embed opens with. */
  readonly link: string;
  /** Hears of the height that suits what is on show. */
  readonly onHeight: (height: number) => void;
}

export function EmbedApp({ app, panels, links, link, onHeight }: EmbedAppProps) {
  const root = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(true);
  const hasData = useStore(app.workbench.scene, (state) => state.scene.objective.kind === 'neuron');

  useEffect(() => {
    if (root.current === null) return;
    const stops = [
      watchNear(root.current, setNear),
      engageByClick(root.current),
      watchHeight(root.current, panels, onHeight),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [panels, onHeight]);

  // Far from the screen nothing is drawn: the pictures go, and with the 3D one its WebGL context. What they show stays.
  const panel = (name: EmbedPanel) => (
    <Panel key={name} area={name} name={embedText.panels[name]}>
      {near && content(name, hasData)}
    </Panel>
  );
  const at = (place: PanelPlace) => panels.filter((name) => PANEL_PARTS[name].place === place);
  const controls = at('control');
  const tables = at('table');
  const bars = at('bar');
  return (
    <WorkbenchContext value={app.workbench}>
      <div ref={root} className={styles.embed} data-near={near} data-bare={bars.length === panels.length}>
        <main className={styles.main} id="pictures" tabIndex={-1} aria-label={embedText.title}>
          <h1 className={styles.spoken}>{embedText.title}</h1>
          <ComputingSign />
          <Pictures count={at('picture').length} least={roomFor(panels)}>
            {at('picture').map(panel)}
          </Pictures>
          {controls.length > 0 && <div className={styles.controls}>{controls.map(panel)}</div>}
          {tables.map(panel)}
        </main>
        <section className={styles.bar} data-bar aria-label={embedText.bar}>
          {bars.length > 0 ? near && content('timeline', hasData) : near && <PlayerHost />}
          {/* A page that lives in a notebook's memory alone has no address to be opened at. */}
          {location.protocol !== 'blob:' && <OpenLink first={link} links={links} />}
        </section>
        <Notices />
        <PageKeys app={app} />
        <DataDialogHost app={null} />
      </div>
    </WorkbenchContext>
  );
}

function content(name: EmbedPanel, hasData: boolean): ReactNode {
  if (name === 'neuron' && !hasData) return <p className={styles.empty}>{embedText.noData}</p>;
  return <LazyPart load={PANEL_PARTS[name].load} name={embedText.panels[name]} />;
}

interface PicturesProps {
  readonly count: number;
  readonly least: LeastRoom;
  readonly children: ReactNode;
}

/** The pictures in as many columns as suit the room. */
function Pictures({ count, least, children }: PicturesProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const columns = columnsFor(count, width, height, least);
      element.style.setProperty('--columns', String(columns));
      element.style.setProperty('--row', `${leastRowHeight(count, columns, width, height, least)}px`);
      element.style.setProperty('--last', String(Math.ceil(count / columns) * columns - count + 1));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, least]);
  if (count === 0) return null;
  return (
    <div ref={place} className={styles.pictures}>
      {children}
    </div>
  );
}
