/** Spacing of isolines against steepness, along a line with two ends to drag. */
import { rulerOf } from '../../../scene/ruler';
import type { Point } from '../../../scene/types';
import { useView, useWorkbench } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { type Pair, pairs } from '../../kit/shapes';
import { useStudy } from '../../kit/useStudy';
import { useSurfaceResult } from '../../kit/useSurfaceResult';
import { crossingsOf, type Gap, gapsOf } from './spacing';

const SAMPLES = 400;
/** More rows than this would bury the picture. */
const MOST_ROWS = 12;
/** Each so many-th point of an isoline is enough for a small map. */
const THIN = 3;

export function SpacingRuler() {
  const { view } = useWorkbench();
  const surface = useSurfaceResult();
  const window = useView((state) => state.view.window);
  const drawn = useView((state) => state.view.ruler);
  const [from, to] = rulerOf({ ruler: drawn, window });
  const profile = useStudy('profile', { from, to, count: SAMPLES });
  const levels = surface?.isolines.map(({ level }) => level) ?? [];
  const crossings = profile === null ? [] : crossingsOf(profile, levels);
  const gaps = profile === null ? [] : gapsOf(profile, crossings);
  const length = profile?.distance.at(-1) || 1;
  const steepest = gaps.reduce<Gap | null>((most, gap) => (most && most.rise >= gap.rise ? most : gap), null);

  const draw = ([begin, end]: readonly [Point, Point]) => {
    view.getState().setLayer('ruler', true);
    view.getState().setRuler([tidy(begin), tidy(end)]);
  };

  return (
    <>
      <Plot
        x={{ domain: window.w, label: 'w' }}
        y={{ domain: window.b, label: 'b' }}
        equal
        aspect={0.75}
        lines={[
          ...(surface?.isolines ?? []).flatMap(({ lines }) =>
            lines.map((line) => ({ points: thinned(line), tone: 'faint' as const, width: 1 })),
          ),
          {
            points: [
              [from.w, from.b],
              [to.w, to.b],
            ],
            tone: 0,
          },
        ]}
        handles={[
          {
            x: from.w,
            y: from.b,
            name: 'Beginning of the line',
            tone: 0,
            onMove: (w, b) => draw([{ w, b }, to]),
          },
          {
            x: to.w,
            y: to.b,
            name: 'End of the line',
            tone: 0,
            onMove: (w, b) => draw([from, { w, b }]),
          },
        ]}
        description="The contour map, with the line along which spacing and slope are measured."
      />
      <Plot
        x={{ domain: [0, length], label: 'along the line' }}
        y={{ domain: [Math.min(0, surface?.lowest ?? 0), surface?.highest ?? 1], label: 'L' }}
        lines={[
          ...levels.map((level) => ({
            points: [
              [0, level],
              [length, level],
            ] as const,
            tone: 'faint' as const,
            width: 0.7,
          })),
          ...(profile === null ? [] : [{ points: pairs(profile.loss, profile.distance), tone: 0 as const }]),
        ]}
        dots={crossings.map(({ distance, level }) => ({
          x: distance,
          y: level,
          tone: 'ink',
          hollow: true,
          radius: 3,
        }))}
        description={`The loss along the line. It crosses ${crossings.length} contour lines.`}
        caption="The loss along the line, with a ring wherever it crosses a contour line. Even steps up: rings close together sideways are a steep way."
      />
      {gaps.length === 0 ? (
        <p>The line crosses fewer than two contour lines. Make it longer, or take it across the cliff.</p>
      ) : (
        <DataTable
          caption={`From one contour line to the next${gaps.length > MOST_ROWS ? `, the ${MOST_ROWS} shortest ways of ${gaps.length}` : ''}; the steepest way is marked`}
          head={['c', 'Δc', 'distance', 'Δc / distance', 'mean |slope|']}
          rows={shortest(gaps).map((gap) => ({
            key: String(gap.from.distance),
            marked: gap === steepest,
            cells: [
              `${formatNumber(gap.from.level, 3)}\u00a0→\u00a0${formatNumber(gap.to.level, 3)}`,
              formatNumber(Math.abs(gap.to.level - gap.from.level), 2),
              formatNumber(gap.distance, 3),
              formatNumber(gap.rise, 3),
              formatNumber(gap.slope, 3),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Digits that a finger cannot mean would only make the link longer. */
function tidy({ w, b }: Point): Point {
  return { w: Number(w.toPrecision(4)), b: Number(b.toPrecision(4)) };
}

/** In order along the line; where they are too many, the longest are left out. */
function shortest(gaps: readonly Gap[]): readonly Gap[] {
  const kept = gaps.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_ROWS);
  return kept.sort((a, b) => a.from.distance - b.from.distance);
}

function thinned(line: Float64Array): Pair[] {
  const points: Pair[] = [];
  const last = line.length / 2 - 1;
  for (let i = 0; i < last; i += THIN) points.push([line[2 * i], line[2 * i + 1]]);
  points.push([line[2 * last], line[2 * last + 1]]);
  return points;
}
