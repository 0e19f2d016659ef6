/** The keys of a chart, with the focus anywhere in it. */
import type { Command } from './define';

export interface ChartTarget {
  /** Shows fewer steps for a factor above 1, more for one below. */
  zoom(factor: number): void;
  showAll(): void;
}

const ZOOM_STEP = 1.5;

const table = {
  zoomIn: {
    id: 'zoomIn',
    keys: ['+'],
    aliases: ['='],
    words: 'Show fewer steps',
    run: ({ zoom }) => zoom(ZOOM_STEP),
  },
  zoomOut: {
    id: 'zoomOut',
    keys: ['-'],
    aliases: ['\u2212'],
    words: 'Show more steps',
    run: ({ zoom }) => zoom(1 / ZOOM_STEP),
  },
  showAll: { id: 'showAll', keys: ['0'], words: 'Show all steps', run: ({ showAll }) => showAll() },
} as const satisfies Readonly<Record<string, Command<ChartTarget>>>;

/** By their names, for the buttons that do the same. */
export const CHART: Readonly<Record<keyof typeof table, Command<ChartTarget>>> = table;
export const CHART_COMMANDS: readonly Command<ChartTarget>[] = Object.values(table);
