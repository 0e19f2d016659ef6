/** The legend of a plot: its lines, areas and arrows that have a name. */
import styles from './plot.module.css';
import type { PlotShapes } from './shapes';
import { type Tone, toneColour } from './tone';

interface Entry {
  readonly name: string;
  readonly tone: Tone;
  readonly look: 'line' | 'dashed' | 'area';
}

export function Legend({ shapes }: { readonly shapes: PlotShapes }) {
  const entries = entriesOf(shapes);
  if (entries.length === 0) return null;
  return (
    <ul className={styles.legend}>
      {entries.map(({ name, tone, look }) => (
        <li key={name}>
          <svg
            width="18"
            height="10"
            viewBox="0 0 18 10"
            aria-hidden="true"
            style={{ color: toneColour(tone) }}
          >
            {look === 'area' ? (
              <rect width="18" height="10" fill="currentColor" className={styles.area} />
            ) : (
              <path
                d="M0 5h18"
                stroke="currentColor"
                strokeWidth="2.4"
                strokeDasharray={look === 'dashed' ? '5 3' : undefined}
              />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function entriesOf({
  lines = [],
  arrows = [],
  rules = [],
  areas = [],
  bands = [],
}: PlotShapes): readonly Entry[] {
  const strokes = [...lines, ...arrows].map((each) => ({ ...each, dashed: each.dashed ?? false }));
  const across = rules.map((each) => ({ ...each, dashed: each.dashed ?? true }));
  const entries = new Map<string, Entry>();
  for (const { name, tone, dashed } of [...strokes, ...across])
    if (name !== undefined) entries.set(name, { name, tone, look: dashed ? 'dashed' : 'line' });
  for (const { name, tone } of [...areas, ...bands])
    if (name !== undefined) entries.set(name, { name, tone, look: 'area' });
  return [...entries.values()];
}
