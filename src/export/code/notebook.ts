/** A program as a Jupyter notebook: it computes the runs and draws isolines, paths and losses with matplotlib. */
import type { Window } from '../../scene/types';
import type { Framework } from './framework';
import { docText, pythonFloat } from './names';
import type { Program } from './program';

interface Cell {
  readonly id: string;
  readonly cell_type: 'markdown' | 'code';
  readonly metadata: Readonly<Record<string, never>>;
  readonly source: readonly string[];
  readonly outputs?: readonly never[];
  readonly execution_count?: null;
}

/** The grid over which isolines are drawn, in places a side. */
const SIDE = 81;

/** The average of a path is dotted, in the path's colour. */
const DRAW_AVERAGES = [
  '    if len(path[0]) > 4:',
  '        dotted = {"linestyle": ":", "color": line.get_color()}',
  '        surface.plot([row[4] for row in path], [row[5] for row in path], **dotted)',
  '        curves.plot([row[0] for row in path], [row[6] for row in path], **dotted)',
];

const drawPaths = (isAveraging: boolean) => [
  'figure, (surface, curves) = plt.subplots(1, 2, figsize=(12, 5))',
  'low = min(min(line) for line in heights)',
  '# Isolines in equal ratios above the lowest place, as losses are spread over many powers of ten.',
  'above = [[math.log10(value - low + 1e-6) for value in line] for line in heights]',
  'surface.contour(ws, bs, above, levels=20, cmap="Greys", linewidths=0.8)',
  'for name, path in paths.items():',
  '    surface.plot([row[1] for row in path], [row[2] for row in path], marker=".", markersize=3, label=name)',
  `    ${isAveraging ? '(line,) = ' : ''}curves.plot([row[0] for row in path], [row[3] for row in path], label=name)`,
  ...(isAveraging ? DRAW_AVERAGES : []),
  'surface.set(xlim=(ws[0], ws[-1]), ylim=(bs[0], bs[-1]), xlabel="w", ylabel="b")',
  'curves.set(xlabel="step", ylabel="loss")',
  'curves.legend()',
  'plt.show()',
];

/**
 * The text of the notebook, in nbformat 4.5.
 * @param window the part of the plane that is drawn
 */
export function notebookOf(program: Program, { dialect }: Framework, window: Window): string {
  const { about, prelude, surface, runs, table, isAveraging } = program;
  const [title, ...more] = about;
  const text = [`# ${title.replace(/\.$/, '')}`, ...more].map(docText).join('\n\n').split('\n');
  const axis = (name: string, [from, to]: readonly [number, number]) =>
    `${name}s = [${pythonFloat(from)} + i*${pythonFloat((to - from) / (SIDE - 1))} for i in range(${SIDE})]`;
  const cells: readonly Cell[] = [
    markdown('about', text),
    code('surface', [...prelude, '', ...surface]),
    code('runs', runs),
    code('compute', [
      ...table,
      '',
      '',
      'paths = {f"{index}: {run.__name__}": list(rows(run)) for index, run in RUNS.items()}',
      'for name, path in paths.items():',
      '    t, w, b, value = path[-1][:4]',
      '    print(f"{name}: step {t}, w = {w}, b = {b}, loss = {value}")',
    ]),
    code('draw', [
      'import matplotlib.pyplot as plt',
      '',
      axis('w', window.w),
      axis('b', window.b),
      `heights = [[float(loss(${dialect.array('[w, b]')})) for w in ws] for b in bs]`,
      ...drawPaths(isAveraging),
    ]),
  ];
  const notebook = {
    cells,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function markdown(id: string, lines: readonly string[]): Cell {
  return { id, cell_type: 'markdown', metadata: {}, source: broken(lines) };
}

function code(id: string, lines: readonly string[]): Cell {
  return { id, cell_type: 'code', metadata: {}, source: broken(lines), outputs: [], execution_count: null };
}

/** Lines as notebooks hold them: each but the last with its end. */
function broken(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${line.trimEnd()}${index + 1 < lines.length ? '\n' : ''}`);
}
