/** A chart of lines, read out by pointer, finger and keys in a line above it that is always there. */
import { type PointerEvent, useEffect, useMemo, useState } from 'react';
import { typeScale } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import { keyShortcuts } from '../../commands/keyText';
import { LINE_CHART_COMMANDS } from '../../commands/lineChart';
import { pressCommand } from '../../commands/press';
import { compareText } from '../../text/compare';
import { stepAmong } from '../heatmap/stepAmong';
import { useCanvas } from '../shared/useCanvas';
import type { ChartModel } from './chartModel';
import styles from './compare.module.css';
import { chartBox, drawLineChart } from './drawLineChart';
import { type ReadPlace, readAt, stopsOf } from './readLines';

interface ReadableChartProps {
  readonly model: ChartModel;
  readonly title: string;
  /** The picture in words. */
  readonly label: string;
  /** A place of a rule's line in words. */
  readonly say: (place: ReadPlace) => string;
  /** The rule that was chosen in the table: keys read it out first. Empty for none. */
  readonly chosen: string;
  /** The rule that is read out; empty when reading ends. */
  readonly onNear: (rule: string) => void;
}

export function ReadableChart({ model, title, label, say, chosen, onNear }: ReadableChartProps) {
  const [asked, setAsked] = useState<ReadPlace | null>(null);
  const [isByKeys, setByKeys] = useState(false);
  const { lines } = model;
  const stops = useMemo(() => stopsOf(lines), [lines]);
  // A smaller budget, or fewer rules, may have taken the place away.
  const last = stops[stops.length - 1];
  const read =
    asked !== null && lines.some(({ id }) => id === asked.id)
      ? { ...asked, x: Math.min(asked.x, last) }
      : null;
  const [x, id] = [read?.x, read?.id];
  const { ref, invalidate } = useCanvas((context, width, height) => {
    drawLineChart(context, width, height, model, typeScale(context.canvas), read);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(invalidate, [model, x, id]);

  const put = (place: ReadPlace | null, byKeys: boolean) => {
    setByKeys(byKeys);
    if (place?.x === asked?.x && place?.id === asked?.id) return;
    setAsked(place);
    onNear(place?.id ?? '');
  };
  const point = ({ clientX, clientY }: PointerEvent<HTMLCanvasElement>) => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const { clientWidth, clientHeight } = canvas;
    const { left, right, top, bottom } = chartBox(
      context,
      clientWidth,
      clientHeight,
      model,
      typeScale(canvas),
    );
    const corner = canvas.getBoundingClientRect();
    const across = (clientX - corner.left - left) / (right - left);
    const up = (bottom - (clientY - corner.top)) / (bottom - top);
    put(readAt(model, across, up), false);
  };
  const start = (): ReadPlace => ({
    x: stops[stops.length - 1],
    id: lines.some((line) => line.id === chosen) ? chosen : lines[0].id,
  });
  const goTo = (place: number) => put({ ...(read ?? start()), x: stops[place] }, true);

  return (
    <>
      <p className={styles.readout} data-hint={read === null} aria-live={isByKeys ? 'polite' : 'off'}>
        <span>{read === null ? compareText.readHint : say(read)}</span>
      </p>
      <div
        className={styles.reader}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its lines are read out by keys
        tabIndex={0}
        role="application"
        aria-label={compareText.reader(title)}
        {...keyShortcuts(LINE_CHART_COMMANDS)}
        onBlur={() => put(null, false)}
        onKeyDown={(event) => {
          if (lines.length === 0 || stops.length === 0) return;
          const target = {
            move: ({ right, up, scale }: Arrow) => {
              if (read === null) {
                put(start(), true);
                return;
              }
              const rank = lines.findIndex((line) => line.id === read.id) - up;
              const next = lines[Math.max(0, Math.min(lines.length - 1, rank))];
              put({ x: right === 0 ? read.x : stepAmong(stops, read.x, right * scale), id: next.id }, true);
            },
            toStart: () => goTo(0),
            toEnd: () => goTo(stops.length - 1),
            isReading: read !== null,
            leave: () => put(null, true),
          };
          if (!pressCommand(LINE_CHART_COMMANDS, event, target)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <canvas
          ref={ref}
          className={styles.chart}
          role="img"
          aria-label={label}
          onPointerDown={point}
          onPointerMove={point}
          onPointerLeave={({ pointerType }) => {
            // A finger leaves at once: its read-out stays until the focus goes elsewhere.
            if (pointerType !== 'touch') put(null, false);
          }}
        />
      </div>
    </>
  );
}
