/** The error surface from above: colours, isolines, the runs' paths, and the start to take hold of. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { usePart } from '../../browser/usePart';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import styles from './contour.module.css';
import { useFrames } from './frames';
import { LayerMarksCanvas } from './LayerMarksCanvas';
import { LayerParts } from './LayerParts';
import { Legend } from './Legend';
import { MapHeader } from './MapHeader';
import { MapPicture } from './MapPicture';
import './mapPlaces.css';
import { PlotArea } from './PlotArea';
import { RunsLayer } from './RunsLayer';
import { createWindowMover } from './windowMover';

// The read-out loads after the first picture: nothing is pointed at yet.
const loadReadout = () => import('./Readout');

interface ContourMapProps {
  /** Stands in the header, before the zoom. */
  readonly tools?: ReactNode;
}

export function ContourMap({ tools }: ContourMapProps) {
  const { view, scene } = useWorkbench();
  const [mover] = useState(() => createWindowMover(view, scene));
  const stage = useRef<HTMLDivElement>(null);
  const frames = useFrames(stage);
  const { part: readout } = usePart(loadReadout);
  useEffect(() => mover.cancel, [mover]);
  return (
    <section className={styles.panel} aria-label={CONTOUR_TEXT.title}>
      <MapHeader mover={mover} tools={tools} />
      <div className="map-body">
        <div className="map-layout">
          <div ref={stage} className="map-stage">
            <MapPicture frames={frames} />
            <LayerMarksCanvas frames={frames} part="below" />
            <RunsLayer frames={frames} />
            <LayerMarksCanvas frames={frames} part="above" />
            <PlotArea frames={frames} mover={mover}>
              {readout && <readout.HoverCrosshair frames={frames} />}
            </PlotArea>
            {readout && <readout.Readout frames={frames} />}
          </div>
          <div className="map-side">
            <Legend />
            <LayerParts place="LayerButtons" frames={frames} />
          </div>
        </div>
      </div>
    </section>
  );
}
