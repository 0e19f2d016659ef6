/** Draws a plot from back to front: bands, areas, grid, bars, rules, curves, arrows, points. */
import { useId } from 'react';
import { areaPath, arrowHead, linePath, type PlotFrame } from './frame';
import { plotLabels } from './labels';
import styles from './plot.module.css';
import type { PlotArrow, PlotBand, PlotBar, PlotHandle, PlotRule, PlotShapes } from './shapes';
import { toneColour } from './tone';

const DASH = '5 4';
const HEAD = 9;

interface PlotDrawingProps {
  readonly frame: PlotFrame;
  /** The size of the type in pixels. */
  readonly letter: number;
  readonly shapes: PlotShapes;
  /** They lie over the drawing: names keep clear of them. */
  readonly handles: readonly PlotHandle[];
  readonly names: { readonly x: string; readonly y: string };
}

export function PlotDrawing({ frame, letter, shapes, handles, names }: PlotDrawingProps) {
  const clip = useId();
  const { left, right, top, bottom } = frame;
  const { bands = [], areas = [], bars = [], rules = [], lines = [], arrows = [], dots = [] } = shapes;
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, bottom - top)} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {numbered(bands).map(([band, key]) => (
          <Band key={key} band={band} frame={frame} />
        ))}
        {numbered(areas).map(([{ upper, lower, tone }, key]) => (
          <path key={key} d={areaPath(frame, upper, lower)} fill={toneColour(tone)} className={styles.area} />
        ))}
      </g>
      <Axes frame={frame} names={names} />
      <g clipPath={`url(#${clip})`}>
        {numbered(bars).map(([bar, key]) => (
          <Bar key={key} bar={bar} frame={frame} />
        ))}
        {numbered(rules).map(([rule, key]) => (
          <Rule key={key} rule={rule} frame={frame} />
        ))}
        {numbered(lines).map(([{ points, tone, dashed = false, width = 2 }, key]) => (
          <path
            key={key}
            d={linePath(frame, points)}
            fill="none"
            stroke={toneColour(tone)}
            strokeWidth={width}
            strokeDasharray={dashed ? DASH : undefined}
            strokeLinejoin="round"
          />
        ))}
        {numbered(arrows).map(([arrow, key]) => (
          <Arrow key={key} arrow={arrow} frame={frame} />
        ))}
      </g>
      {numbered(dots).map(([{ x, y, tone, hollow = false, radius = 4 }, key]) => {
        const [cx, cy] = [frame.toX(x), frame.toY(y)];
        if (!(cx >= left - 1 && cx <= right + 1 && cy >= top - 1 && cy <= bottom + 1)) return null;
        return (
          <circle
            key={key}
            cx={cx}
            cy={cy}
            r={radius}
            fill={hollow ? 'var(--panel)' : toneColour(tone)}
            stroke={hollow ? toneColour(tone) : 'var(--panel)'}
            strokeWidth={hollow ? 2 : 1}
          />
        );
      })}
      {numbered(plotLabels(frame, shapes, handles, letter)).map(([{ text, x, y }, key]) => (
        <text key={key} x={x} y={y} dy="0.35em" textAnchor="middle" className={styles.note}>
          {text}
        </text>
      ))}
    </>
  );
}

/** Shapes have no name but their place among their like. */
function numbered<T>(shapes: readonly T[]): readonly (readonly [shape: T, key: string])[] {
  return shapes.map((shape, index) => [shape, String(index)]);
}

function Axes({ frame, names }: { readonly frame: PlotFrame; readonly names: PlotDrawingProps['names'] }) {
  const { left, right, top, bottom, width, height, xTicks, yTicks, toX, toY, toNumberX } = frame;
  return (
    <>
      {xTicks.map(({ value, text }) => (
        <g key={text}>
          <line x1={toX(value)} x2={toX(value)} y1={top} y2={bottom} className={styles.grid} />
          <text
            x={toNumberX({ value, text })}
            y={bottom}
            dy="1.3em"
            textAnchor="middle"
            className={styles.tick}
          >
            {text}
          </text>
        </g>
      ))}
      {yTicks.map(({ value, text }) => (
        <g key={text}>
          <line x1={left} x2={right} y1={toY(value)} y2={toY(value)} className={styles.grid} />
          <text x={left} y={toY(value)} dx="-0.4em" dy="0.34em" textAnchor="end" className={styles.tick}>
            {text}
          </text>
        </g>
      ))}
      <path d={`M${left} ${top}V${bottom}H${right}`} className={styles.axis} />
      <text x={(left + right) / 2} y={height} dy="-0.35em" textAnchor="middle" className={styles.label}>
        {names.x}
      </text>
      <text
        transform={`translate(0 ${(top + bottom) / 2}) rotate(-90)`}
        dy="0.95em"
        textAnchor="middle"
        className={styles.label}
      >
        {names.y}
      </text>
      {/* Keeps the picture's box where nothing is drawn. */}
      <rect width={width} height={height} fill="none" />
    </>
  );
}

function Band({
  band: { axis, from, to, tone },
  frame,
}: {
  readonly band: PlotBand;
  readonly frame: PlotFrame;
}) {
  const { left, right, top, bottom, toX, toY } = frame;
  const along = axis === 'x';
  const [a, b] = along ? [toX(from), toX(to)] : [toY(from), toY(to)];
  const start = Math.max(along ? left : top, Math.min(a, b));
  const side = Math.max(0, Math.min(along ? right : bottom, Math.max(a, b)) - start);
  return (
    <rect
      x={along ? start : left}
      y={along ? top : start}
      width={along ? side : Math.max(0, right - left)}
      height={along ? Math.max(0, bottom - top) : side}
      fill={toneColour(tone)}
      className={styles.area}
    />
  );
}

function Bar({
  bar: { x, y, tone, width = 0.8 },
  frame,
}: {
  readonly bar: PlotBar;
  readonly frame: PlotFrame;
}) {
  const [a, b] = [frame.toX(x - width / 2), frame.toX(x + width / 2)];
  const baseline = Math.min(frame.bottom, frame.toY(Math.max(0, frame.y.low)));
  const end = frame.toY(y);
  return (
    <rect
      x={a}
      y={Math.min(baseline, end)}
      width={Math.max(0.5, b - a)}
      height={Math.abs(baseline - end)}
      fill={toneColour(tone)}
    />
  );
}

function Rule({
  rule: { axis, at, tone, dashed = true },
  frame,
}: {
  readonly rule: PlotRule;
  readonly frame: PlotFrame;
}) {
  const { left, right, top, bottom, toX, toY } = frame;
  const ends =
    axis === 'x'
      ? { x1: toX(at), x2: toX(at), y1: top, y2: bottom }
      : { x1: left, x2: right, y1: toY(at), y2: toY(at) };
  return (
    <line {...ends} stroke={toneColour(tone)} strokeWidth={1.5} strokeDasharray={dashed ? DASH : undefined} />
  );
}

function Arrow({
  arrow: { from, to, tone, dashed = false },
  frame,
}: {
  readonly arrow: PlotArrow;
  readonly frame: PlotFrame;
}) {
  const a = [frame.toX(from[0]), frame.toY(from[1])] as const;
  const b = [frame.toX(to[0]), frame.toY(to[1])] as const;
  return (
    <g stroke={toneColour(tone)} fill={toneColour(tone)}>
      <line
        x1={a[0]}
        y1={a[1]}
        x2={b[0]}
        y2={b[1]}
        strokeWidth={2}
        strokeDasharray={dashed ? DASH : undefined}
      />
      <path d={arrowHead(a, b, HEAD)} stroke="none" />
    </g>
  );
}
