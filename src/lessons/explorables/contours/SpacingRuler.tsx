/** Spacing of isolines against steepness, along the ruler on the map. */
import { rulerOf } from '../../../scene/ruler';
import { useView, useWorkbench } from '../../../state/workbench';
import { formatNumber } from '../../../text/number';
import { Action, Actions } from '../../kit/Actions';
import { DataTable } from '../../kit/DataTable';
import { Plot } from '../../kit/Plot';
import { pairs } from '../../kit/shapes';
import { usePictureMarks } from '../../kit/usePictureMarks';
import { useStudy } from '../../kit/useStudy';
import { useSurfaceResult } from '../../kit/useSurfaceResult';
import { crossingsOf, type Gap, gapMark, gapsOf, levelsInWords } from './spacing';

const SAMPLES = 400;
/** More rows than this would bury the picture. */
const MOST_ROWS = 12;

export function SpacingRuler() {
  const { view } = useWorkbench();
  const surface = useSurfaceResult();
  const window = useView((state) => state.view.window);
  const drawn = useView((state) => state.view.ruler);
  const on = useView((state) => state.view.layers.includes('ruler'));
  const [from, to] = rulerOf({ ruler: drawn, window });
  const profile = useStudy('profile', { from, to, count: SAMPLES });
  const levels = surface?.isolines.map(({ level }) => level) ?? [];
  const crossings = profile === null ? [] : crossingsOf(profile, levels);
  const gaps = profile === null ? [] : gapsOf(profile, crossings);
  const length = profile?.distance.at(-1) || 1;
  const steepest = gaps.reduce<Gap | null>((most, gap) => (most && most.rise >= gap.rise ? most : gap), null);

  usePictureMarks(on && steepest !== null ? { marks: [gapMark([from, to], length, steepest)] } : null);

  return (
    <>
      {!on && (
        <Actions>
          <Action onClick={() => view.getState().setLayer('ruler', true)}>Show the line on the map</Action>
        </Actions>
      )}
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
        caption="The curve is the loss along the line, with a ring at each contour line that it crosses. The contour lines are at evenly spaced heights, so where the rings are close together sideways, the surface is steep."
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
              levelsInWords(gap),
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

/** In order along the line; where they are too many, the longest are left out. */
function shortest(gaps: readonly Gap[]): readonly Gap[] {
  const kept = gaps.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_ROWS);
  return kept.sort((a, b) => a.from.distance - b.from.distance);
}
