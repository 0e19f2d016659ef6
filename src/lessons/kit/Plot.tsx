/**
 * A plot of a lesson: axes, curves, areas, points, and handles to drag. As wide as its place, in the type size of the
 * text around it.
 */
import { type ReactNode, useContext } from 'react';
import { lessonsText } from '../../text/lessons';
import { formatNumber } from '../../text/number';
import { Enlargeable } from './Enlargeable';
import { plotFrame } from './frame';
import { Handle } from './Handle';
import { InStrip } from './inStrip';
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
  const inStrip = useContext(InStrip);
  const picture = (large: boolean) => (
    <Picture
      x={x}
      y={y}
      description={description}
      handles={handles}
      equal={equal}
      shapes={shapes}
      aspect={large ? null : aspect}
    />
  );
  const words = (
    <>
      {legend && <Legend shapes={shapes} />}
      {caption !== undefined && <div className={styles.caption}>{caption}</div>}
    </>
  );
  // The strip is enlarged as a whole.
  if (inStrip)
    return (
      <figure className={styles.figure}>
        {picture(false)}
        {words}
      </figure>
    );
  return (
    <Enlargeable name={lessonsText.plotName(y.label, x.label)} words={words}>
      {picture}
    </Enlargeable>
  );
}

interface PictureProps extends Required<Pick<PlotProps, 'x' | 'y' | 'description' | 'handles' | 'equal'>> {
  readonly shapes: PlotShapes;
  /** Height over width; null where it fills the height of its place. */
  readonly aspect: number | null;
}

function Picture({ x, y, description, handles, equal, shapes, aspect }: PictureProps) {
  const [ref, { width, height: room, letter }] = useWidth<HTMLDivElement>();
  const wanted = Math.round(width * (aspect ?? 0));
  // Its place may be lower than that; before it has a height of its own it is not known.
  const height = aspect === null ? room : room > 0 ? Math.min(wanted, room) : wanted;
  const frame =
    width > 0 && height > 0 ? plotFrame(x, y, { width, height, letter: letter * TYPE, equal }) : null;
  return (
    <div ref={ref} className={styles.picture} style={aspect === null ? undefined : { height: wanted }}>
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
            <PlotDrawing
              frame={frame}
              letter={letter * TYPE}
              shapes={shapes}
              handles={handles}
              names={{ x: x.label, y: y.label }}
            />
          </svg>
          {handles.map((handle) => (
            <Handle key={handle.name} handle={handle} frame={frame} says={handle.says ?? where(handle)} />
          ))}
        </>
      )}
    </div>
  );
}

function where({ x, y, along = 'both' }: PlotHandle): string {
  if (along === 'x') return formatNumber(x);
  if (along === 'y') return formatNumber(y);
  return `${formatNumber(x)}, ${formatNumber(y)}`;
}
