/**
 * A plot of a lesson: axes, curves, areas, points, and handles to drag. As wide as its place, in the type size of the
 * text around it.
 */
import type { ReactNode } from 'react';
import { formatNumber } from '../../text/number';
import { plotFrame } from './frame';
import { Handle } from './Handle';
import { Legend } from './Legend';
import { PlotDrawing } from './PlotDrawing';
import styles from './plot.module.css';
import type { PlotAxis, PlotHandle, PlotShapes } from './shapes';
import { useWidth } from './useWidth';

interface PlotProps extends PlotShapes {
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** The picture's message for screen readers. Say what it tells, not only what it is. */
  readonly description: string;
  readonly handles?: readonly PlotHandle[];
  /** Height over width; 0.62 unless told. */
  readonly aspect?: number;
  /** Whether a unit is as long on both axes. */
  readonly equal?: boolean;
  /** Below the picture. */
  readonly caption?: ReactNode;
  /** Without a legend, where several plots share one. */
  readonly legend?: boolean;
}

/** Share of the size of the text around. */
const TYPE = 0.86;
const ASPECT = 0.62;

export function Plot({
  x,
  y,
  description,
  handles = [],
  aspect = ASPECT,
  equal = false,
  caption,
  legend = true,
  ...shapes
}: PlotProps) {
  const [ref, { width, letter }] = useWidth<HTMLDivElement>();
  const height = Math.round(width * aspect);
  const frame = width > 0 ? plotFrame(x, y, { width, height, letter: letter * TYPE, equal }) : null;
  return (
    <figure className={styles.figure}>
      <div ref={ref} className={styles.picture} style={{ height }}>
        {frame !== null && (
          <>
            <svg
              className={styles.svg}
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
              role="img"
              aria-label={description}
            >
              <PlotDrawing frame={frame} shapes={shapes} names={{ x: x.label, y: y.label }} />
            </svg>
            {handles.map((handle) => (
              <Handle key={handle.name} handle={handle} frame={frame} says={handle.says ?? where(handle)} />
            ))}
          </>
        )}
      </div>
      {legend && <Legend shapes={shapes} />}
      {caption !== undefined && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}

function where({ x, y, along = 'both' }: PlotHandle): string {
  if (along === 'x') return formatNumber(x);
  if (along === 'y') return formatNumber(y);
  return `${formatNumber(x)}, ${formatNumber(y)}`;
}
